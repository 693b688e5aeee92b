package org.copydesk.accurate;

import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.entity.EntityAnnotator;

/// Entities of names that the accurate recogniser finds: in the setting `annotators` it stands in
/// the place of `entities`. Its models are loaded when they are first needed, so that a class path
/// may offer it without paying for it.
public final class AccurateEntities implements Annotator {
  private static final String NAME = "entities-accurate";

  /// Loaded by the first who asks.
  private static final class Shipped {
    static final EntityAnnotator ANNOTATOR =
        new EntityAnnotator(NAME, AccurateRecogniser.shipped());
  }

  /// The annotator with the models that are shipped.
  public AccurateEntities() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Shipped.ANNOTATOR.modelChecksum();
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    return Shipped.ANNOTATOR.annotate(story, earlier);
  }
}
