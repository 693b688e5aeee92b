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
    builder.lists(lists);
    if (!arguments[2].equals("-")) {
      builder.cities(Cities.read(Path.of(arguments[2])));
    }
    WordTable words = builder.table();
    Guideline guideline = new Guideline(lists);
    Examples maker = new Examples(words, !Boolean.getBoolean("plain"));
    List<Example> examples = new ArrayList<>();
    for (String name : arguments[4].split(",", -1)) {
      Corpus corpus = Corpus.read(data, name);
      if (!Boolean.getBoolean("raw")) {
        corpus = guideline.apply(corpus);
      }
      float weight =
          name.startsWith("gmb") ? 1 : Float.parseFloat(System.getProperty("clean", "1"));
      for (List<Tagged> document : corpus.documents()) {
        examples.add(maker.of(Rendering.of(document), weight));
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
