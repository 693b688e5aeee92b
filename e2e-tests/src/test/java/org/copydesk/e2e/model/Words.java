package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What one version of an article says. Two versions that say the same are the same content.
///
/// @param text which of the texts of the test: each {@link #OF_ONE_EVENT} of them are about the
///   same people
/// @param note the note of a correction
/// @param embargo until when it is held
/// @param expires when its time of use ends
record Words(
    int text, Optional<String> note, Optional<Instant> embargo, Optional<Instant> expires) {
  /// How many texts there are about one event.
  static final int OF_ONE_EVENT = 6;

  private static final List<String> PEOPLE =
      List.of("Orlin", "Marwen", "Sefira", "Tobbet", "Ylvane", "Quendra", "Belmok");
  private static final List<String> FAMILIES = List.of("sen", "mar", "lund", "vik", "rai", "dot");

  /// Everybody whom the texts about the first events name.
  static List<String> people(int events) {
    return IntStream.range(0, events * OF_ONE_EVENT)
        .mapToObj(text -> new Words(text, Optional.empty(), Optional.empty(), Optional.empty()))
        .flatMap(words -> words.names().stream())
        .distinct()
        .toList();
  }

  String headline() {
    return "Bridge %s".formatted(names().getFirst());
  }

  String body() {
    return "%s came to %s before dawn. “the bridge is open %d”, they said."
        .formatted(names().get(1), names().get(2), text);
  }

  /// The names of its body and headline, which the annotator of the test must find.
  List<String> names() {
    return List.of(name(0), name(1), name(3));
  }

  private String name(int place) {
    StringBuilder name =
        new StringBuilder(PEOPLE.get((text % OF_ONE_EVENT + place) % PEOPLE.size()));
    for (int event = text / OF_ONE_EVENT; event > 0; event /= FAMILIES.size()) {
      name.append(FAMILIES.get(event % FAMILIES.size()));
    }
    return name.toString();
  }

  String quote() {
    return "the bridge is open %d".formatted(text);
  }
}
