package org.copydesk.accurate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.ModelFile;
import org.copydesk.enrich.name.NameRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;

/// Finds names with a small transformer and the default recogniser together. The transformer is
/// trained by `model-training/accurate`.
public final class AccurateRecogniser implements NameRecogniser {
  private static final String VERSION = "1";

  private final ChainRecogniser chain;
  private final Tagger tagger;
  private final WordPieces pieces;
  private final String checksum;

  private AccurateRecogniser(ChainRecogniser chain, byte[] model, List<String> vocabulary) {
    this.chain = chain;
    this.tagger = new Tagger(model);
    this.pieces = new WordPieces(vocabulary);
    this.checksum = ResourceFile.sha256(chain.checksum() + ModelFile.checksum(model));
  }

  /// The recogniser with the models that are shipped.
  public static AccurateRecogniser shipped() {
    List<String> vocabulary = new String(read("vocabulary.txt"), UTF_8).lines().toList();
    return new AccurateRecogniser(ChainRecogniser.shipped(), read("names.onnx"), vocabulary);
  }

  private static byte[] read(String name) {
    try (InputStream in = AccurateRecogniser.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name + " cannot be read.", e);
    }
  }

  @Override
  public List<NameSpan> recognise(StoryText text) {
    float[] scores = new float[words(text) * Label.COUNT];
    for (Window window : Windows.of(text, pieces)) {
      window.copy(tagger.score(window), scores);
    }
    int from = 0;
    for (float[] likely : chain.likelihoods(text)) {
      Mixture.mix(scores, from, likely);
      from += likely.length;
    }
    return Reading.names(text, scores);
  }

  private static int words(StoryText text) {
    int words = 0;
    for (Passage passage : text.passages()) {
      words += passage.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    }
    return words;
  }

  @Override
  public String version() {
    return VERSION + "+" + chain.version();
  }

  @Override
  public String checksum() {
    return checksum;
  }
}
