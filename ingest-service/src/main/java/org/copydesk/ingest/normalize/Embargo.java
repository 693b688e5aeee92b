package org.copydesk.ingest.normalize;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;

/// What a person should check of the end of an embargo. None of it keeps the article from being
/// taken: an embargo that cannot be read at all does.
final class Embargo {
  private static final Duration LONGEST_USUAL = Duration.ofDays(366);

  private Embargo() {}

  /// The warnings, a sentence each.
  ///
  /// @param receivedAt when the event was received; absent where a file is read for its own sake
  static List<String> warnings(NewsDate end, Optional<Instant> receivedAt) {
    List<String> warnings = new ArrayList<>();
    if (end.getZoneSource() == ZoneSource.ASSUMED_LATEST) {
      warnings.add(
          "the end of the embargo, \"%s\", states no zone, and its source has none set; the article is held until the last zone on Earth reaches it (%s); set the source's zone (./copydesk source add ID --zone=…) or send a zone"
              .formatted(end.getRaw(), end.getValue()));
    }
    if (receivedAt.filter(now -> !end.getValue().isAfter(now)).isPresent()) {
      warnings.add(
          "the end of the embargo, \"%s\", has passed already; the article is not held"
              .formatted(end.getRaw()));
    } else if (receivedAt
        .filter(now -> end.getValue().isAfter(now.plus(LONGEST_USUAL)))
        .isPresent()) {
      warnings.add(
          "the end of the embargo, \"%s\", lies more than a year ahead; the article is held until then, check it"
              .formatted(end.getRaw()));
    }
    return warnings;
  }
}
