package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a witness says.
///
/// @param witness its name, as it stands in the article's provenance
record Told<T>(String witness, T value) {
  static <T> Stream<Told<T>> by(String witness, Optional<T> value) {
    return value.map(told -> new Told<>(witness, told)).stream();
  }

  static Stream<Told<String>> each(String witness, List<String> values) {
    return values.stream().map(value -> new Told<>(witness, value));
  }
}
