package org.copydesk.enrich.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.copydesk.enrich.text.StoryText;

/// Finds names with a linear chain of labels over hashed features, in two passes: the second knows
/// what the first found elsewhere in the document. The model is trained by `model-training`.
public final class ChainRecogniser implements NameRecogniser {
  private static final String SHIPPED = "names.model";

  private final NameModel model;
  private final String checksum;

  private ChainRecogniser(ModelFile file, String checksum) {
    this.model = new NameModel(file);
    this.checksum = checksum;
  }

  /// The recogniser with the model that is shipped with the service.
  public static ChainRecogniser shipped() {
    try (InputStream in = ChainRecogniser.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + SHIPPED);
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + SHIPPED + " cannot be read.", e);
    }
  }

  /// A recogniser with a model of one's own.
  ///
  /// @throws IOException if the bytes are no model
  public static ChainRecogniser of(byte[] model) throws IOException {
    return new ChainRecogniser(ModelFile.read(model), ModelFile.checksum(model));
  }

  @Override
  public List<NameSpan> recognise(StoryText text) {
    return new Recognition(model, text).names();
  }

  /// How likely each label of each token is, at `token * Label.COUNT + label`, for each sentence of
  /// the story in order.
  public List<float[]> likelihoods(StoryText text) {
    return new Recognition(model, text).likelihoods();
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public String checksum() {
    return checksum;
  }
}
