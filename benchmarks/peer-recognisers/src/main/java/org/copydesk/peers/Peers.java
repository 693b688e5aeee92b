package org.copydesk.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.evaluation.Annotated;
import org.copydesk.evaluation.EntityEvaluation;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.evaluation.gold.GoldFileException;
import org.copydesk.evaluation.gold.GoldFiles;
import org.copydesk.news.EntityType;

/// Scores and times the recognisers on the same articles in one run: `benchmarks/peers entities
/// DIR`. Tokens are counted by our tokenizer for all of them.
public final class Peers {
  private static final Path TRAINING = Path.of("../shared/data/ner/gmb-train.tsv.gz");

  private Peers() {}

  /// Runs it; the exit code is 2 for a wrong use.
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    if (arguments.length != 2 || !arguments[0].equals("entities")) {
      System.err.println("use: benchmarks/peers entities DIR (docs/evaluation.md)");
      System.exit(2);
    }
    try {
      compare(GoldFiles.in(Path.of(arguments[1])));
    } catch (GoldFileException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void compare(List<GoldArticle> articles)
      throws IOException, ClassNotFoundException {
    List<Recogniser> recognisers = recognisers();
    int tokens = articles.stream().mapToInt(Peers::tokens).sum();
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d tokens; F1 of exact spans with their types%n%-16s %7s %7s %7s %7s %7s%n",
        articles.size(),
        tokens,
        "",
        "all",
        "person",
        "org",
        "place",
        "untyped");
    recognisers.forEach(recogniser -> System.out.println(scores(recogniser, articles)));
    List<Pace> paces = Pace.measure(recognisers, articles);
    double ours = paces.getFirst().perSecond(tokens);
    for (int i = 0; i < paces.size(); i++) {
      double perSecond = paces.get(i).perSecond(tokens);
      System.out.printf(
          Locale.ROOT,
          "%-16s %,9.0f tokens/s; our names are %.1f times as fast%n",
          recognisers.get(i).name(),
          perSecond,
          ours / perSecond);
    }
  }

  private static List<Recogniser> recognisers() throws IOException, ClassNotFoundException {
    List<Recogniser> recognisers =
        new ArrayList<>(List.of(new OurNames(), new Ours(), new CoreNlp()));
    Path training = Path.of(System.getProperty("copydesk.root", ".")).resolve(TRAINING);
    if (Files.exists(training)) {
      recognisers.add(new OpenNlp(training));
    } else {
      System.out.println("OpenNLP is left out: " + training + " is absent, on which it is trained");
    }
    return recognisers;
  }

  private static String scores(Recogniser recogniser, List<GoldArticle> articles) {
    EntityEvaluation score =
        EntityEvaluation.of(
            articles.stream()
                .map(article -> new Annotated(article, recogniser.recognise(article)))
                .toList());
    return String.format(
        Locale.ROOT,
        "%-16s %7.3f %7.3f %7.3f %7.3f %7.3f",
        recogniser.name(),
        score.mentions().f1(),
        score.mentions(EntityType.PERSON).f1(),
        score.mentions(EntityType.ORGANISATION).f1(),
        score.mentions(EntityType.PLACE).f1(),
        score.untypedMentions().f1());
  }

  private static int tokens(GoldArticle article) {
    return StoryText.of(article.article()).passages().stream()
        .flatMap(passage -> passage.sentences().stream())
        .mapToInt(sentence -> sentence.tokens().size())
        .sum();
  }
}
