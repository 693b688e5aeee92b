package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.copydesk.accurate.AccurateRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.news.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Labels a noisy corpus anew with the accurate mode, so that the default model learns what that
/// one knows: `model-training/run relabel`.
@Command(
    name = "relabel",
    description = "Labels gmb-train anew with the accurate mode; train with --relabelled FILE.",
    mixinStandardHelpOptions = true)
public final class RelabelCommand implements Callable<Integer> {
  /// The corpus that is labelled anew.
  static final String CORPUS = "gmb-train";

  @Option(names = "--data", description = "Folder of the corpora. Default: ../shared/data/ner.")
  private Path data = NamesCommand.root().resolve("../shared/data/ner");

  @Option(names = "--out", description = "The file to write, in gzip.")
  private Path out =
      NamesCommand.root().resolve("model-training/target/relabelled/gmb-train.tsv.gz");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.println("There are no corpora in " + data + ": give their folder with --data.");
      return 2;
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    AccurateRecogniser recogniser = AccurateRecogniser.shipped();
    Guideline guideline = new Guideline(NameLists.shipped());
    try (Writer lines =
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), UTF_8)) {
      for (List<Tagged> document : guideline.apply(Corpus.read(data, CORPUS)).documents()) {
        lines.write(labelled(Rendering.of(document), recogniser));
      }
    }
    System.out.println("Wrote " + out);
    return 0;
  }

  private static String labelled(Rendering document, AccurateRecogniser recogniser) {
    IdentityHashMap<Sentence, List<NameSpan>> names = new IdentityHashMap<>();
    for (NameSpan name : recogniser.recognise(document.text())) {
      names.computeIfAbsent(name.sentence(), _ -> new ArrayList<>()).add(name);
    }
    StringBuilder lines = new StringBuilder("-DOCSTART-\tO\n\n");
    for (Passage passage : document.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        String[] labels = labels(sentence, names.getOrDefault(sentence, List.of()));
        for (int i = 0; i < labels.length; i++) {
          lines.append(sentence.tokens().get(i).text()).append('\t').append(labels[i]).append('\n');
        }
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  private static String[] labels(Sentence sentence, List<NameSpan> names) {
    String[] labels = new String[sentence.tokens().size()];
    Arrays.fill(labels, "O");
    for (NameSpan name : names) {
      String type = type(name.type());
      labels[name.from()] = "B-" + type;
      Arrays.fill(labels, name.from() + 1, name.to(), "I-" + type);
    }
    return labels;
  }

  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "PER";
      case PLACE -> "LOC";
      default -> "ORG";
    };
  }
}
