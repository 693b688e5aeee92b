package org.copydesk.accurate;

import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.entity.EntityAnnotator;
import org.jspecify.annotations.Nullable;

/// Entities of names that the accurate recogniser finds: in the setting `annotators` it stands in
/// the place of `entities`. Its models are loaded when they are first needed, so that a class path
/// may offer it without paying for it.
public final class AccurateEntities implements Annotator {
  private static final String NAME = "entities-accurate";

  private @Nullable EntityAnnotator loaded;

  /// The annotator with the models that are shipped.
  public AccurateEntities() {}

  private synchronized EntityAnnotator loaded() {
    if (loaded == null) {
      loaded = new EntityAnnotator(NAME, AccurateRecogniser.shipped());
    }
    return loaded;
  }

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
    return loaded().modelChecksum();
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    return loaded().annotate(story, earlier);
  }
}
