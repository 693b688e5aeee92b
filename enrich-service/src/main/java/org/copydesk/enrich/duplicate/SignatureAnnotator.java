package org.copydesk.enrich.duplicate;

import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;

/// Computes the signature by which near-duplicates are found.
public final class SignatureAnnotator implements Annotator {
  @Override
  public String name() {
    return "signature";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    return Signature.of(story.text())
        .map(signature -> earlier.withSignature(signature.bytes()))
        .orElse(earlier);
  }
}
