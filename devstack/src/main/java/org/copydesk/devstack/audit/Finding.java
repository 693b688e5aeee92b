package org.copydesk.devstack.audit;

import java.time.Instant;
import org.copydesk.trace.Place;

/// A promise that is not kept.
///
/// @param place the record that shows it: where something is missing, the one that asks for it
/// @param article its URI, or the key of the record where it has none
/// @param text what is wrong, for people
/// @param since when the record was written that shows it
public record Finding(Promise promise, Place place, String article, String text, Instant since) {
  /// A finding about what a record says.
  static Finding at(Line line, Promise promise, String article, String text) {
    return new Finding(promise, line.place(), article, text, line.written());
  }

  /// A service that is not ready any more.
  public static Finding ofService(String service, String says) {
    return new Finding(
        Promise.ALL_TAKEN,
        new Place(service, -1, -1),
        "",
        "is not ready: " + (says.isEmpty() ? "it does not answer" : says),
        Instant.EPOCH);
  }

  /// A finding in one line.
  @Override
  public String toString() {
    return "%s: %s %s: %s".formatted(promise, place, article, text);
  }
}
