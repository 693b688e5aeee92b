package org.copydesk.enrich.quote;

import java.util.Optional;

/// Somebody who speaks.
///
/// @param id the id of the entity, where it is one
/// @param start the UTF-16 index of the words that name or mean the speaker
/// @param end the UTF-16 index after them
/// @param cue the verb, or "according to"
/// @param confidence 0 to 1
record Speaker(
    Optional<String> id, String name, int start, int end, String cue, double confidence) {
  static Speaker of(Mention mention, int start, int end, String cue, double confidence) {
    return new Speaker(
        Optional.of(mention.entity().getId()),
        mention.entity().getName(),
        start,
        end,
        cue,
        confidence);
  }

  /// The same, less sure.
  Speaker lessSure(double factor) {
    return new Speaker(id, name, start, end, cue, confidence * factor);
  }
}
