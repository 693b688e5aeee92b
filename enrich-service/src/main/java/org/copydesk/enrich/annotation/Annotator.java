package org.copydesk.enrich.annotation;

import java.util.Optional;

/// Finds something in a story; how much and how fast is measured from outside. A pure function: it
/// keeps nothing between stories, may be called by several threads at once, and knows nothing of
/// Kafka. What it throws becomes a warning on the article; the other annotators go on. {@link
/// Annotators} finds it as a {@link java.util.ServiceLoader} does, by a public constructor without
/// parameters; its own test extends `AnnotatorContract`.
public interface Annotator {
  /// The name that annotations and warnings carry; stable over versions.
  String name();

  /// The version; it changes whenever the answers may.
  String version();

  /// SHA-256 in hexadecimal of the files the answers depend on, where there are any.
  default Optional<String> modelChecksum() {
    return Optional.empty();
  }

  /// Adds what it finds.
  ///
  /// @param earlier what the annotators before this one found
  Annotations annotate(Story story, Annotations earlier);
}
