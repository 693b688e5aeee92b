package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one version of an article says. Two versions that say the same are the same content.
///
/// @param text which of the texts of the test
/// @param note the note of a correction
/// @param embargo until when it is held
/// @param expires when its time of use ends
record Words(
    int text, Optional<String> note, Optional<Instant> embargo, Optional<Instant> expires) {
  static final List<String> PEOPLE =
      List.of("Orlin", "Marwen", "Sefira", "Tobbet", "Ylvane", "Quendra", "Belmok");

  String headline() {
    return "Bridge %s".formatted(names().getFirst());
  }

  String body() {
    return "%s came to %s before dawn. “the bridge is open %d”, they said."
        .formatted(names().get(1), names().get(2), text);
  }

  /// The names of its body and headline, which the annotator of the test must find.
  List<String> names() {
    int count = PEOPLE.size();
    return List.of(
        PEOPLE.get(text % count), PEOPLE.get((text + 1) % count), PEOPLE.get((text + 3) % count));
  }

  String quote() {
    return "the bridge is open %d".formatted(text);
  }
}
