package org.copydesk.training.names;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.ModelFile;
import org.copydesk.enrich.name.WordTable;

/// Experiment runner.
public final class TrainNames {
  private TrainNames() {}

  /// data, jar, cities, out, comma-separated train corpora, comma-separated test corpora
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    NameLists lists = NameLists.shipped();
    LexiconBuilder builder = new LexiconBuilder();
    builder.clusters(Clusters.read(Path.of(arguments[1])));
    if (System.getProperty("groups") != null) {
      java.util.Map<String, Integer> groups = new java.util.TreeMap<>();
      for (String line : Files.readAllLines(Path.of(System.getProperty("groups")))) {
        groups.put(line.split("\t")[0], Integer.parseInt(line.split("\t")[1]));
      }
      builder.groups(groups);
    }
    builder.lists(lists);
    if (!arguments[2].equals("-")) {
      builder.cities(Cities.read(Path.of(arguments[2])));
    }
    WordTable words = builder.table();
    Guideline guideline = new Guideline(lists);
    Examples maker = new Examples(words, !Boolean.getBoolean("plain"));
    List<Example> examples = new ArrayList<>();
    List<Corpus> corpora = new ArrayList<>();
    for (String name : arguments[4].split(",", -1)) {
      corpora.add(guideline.apply(Corpus.read(data, name)));
    }
    List<String> cities =
        Cities.read(Path.of(arguments[2])).stream()
            .filter(c -> c.population() > 5000)
            .map(Cities.City::name)
            .toList();
    Substitution substitution = new Substitution(corpora, lists, cities, 3);
    Dice dice = new Dice(5);
    float cleanWeight = Float.parseFloat(System.getProperty("clean", "1"));
    for (Corpus corpus : corpora) {
      boolean gmb = corpus.name().startsWith("gmb");
      float weight = gmb ? 1 : cleanWeight;
      for (List<Tagged> document : corpus.documents()) {
        examples.add(maker.of(Rendering.of(document), weight, gmb));
        if (dice.chance(Integer.getInteger(gmb ? "subGmb" : "subClean", 0))) {
          examples.add(maker.of(Rendering.of(substitution.of(document)), weight, gmb));
        }
      }
    }
    ModelFile model = Training.train(examples, words, Settings.standard(), "1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    Files.write(Path.of(arguments[3]), bytes.toByteArray());
    System.out.printf(
        "%,d bytes, %,d + %,d features%n",
        bytes.size(), model.first().features().length, model.second().features().length);
    ChainRecogniser recogniser = ChainRecogniser.of(bytes.toByteArray());
    for (String name : arguments[5].split(",", -1)) {
      Score score = new Score();
      long tokens = 0;
      List<Rendering> renderings = new ArrayList<>();
      if (name.equals("gold")) {
        renderings.addAll(Gold.read(Path.of(System.getProperty("gold"))));
      } else {
        for (List<Tagged> document : guideline.apply(Corpus.read(data, name)).documents()) {
          renderings.add(Rendering.of(document));
        }
      }
      long start = System.nanoTime();
      for (Rendering rendering : renderings) {
        score.add(recogniser, rendering);
        for (int[] row : rendering.labels()) {
          tokens += row.length;
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%-12s %s  %,.0f tokens/s%n", name, score.line(), tokens / seconds);
      Files.writeString(Path.of(arguments[3] + "." + name + ".errors"), score.errors());
    }
  }
}
