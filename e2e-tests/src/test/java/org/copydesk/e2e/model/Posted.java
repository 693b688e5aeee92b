package org.copydesk.e2e.model;

import java.time.Instant;

/// An event as it lies in the raw log.
///
/// @param place topic/partition/offset
/// @param at the time of its record
record Posted(Sent sent, String place, Instant at) {
  /// Its lane: topic/partition.
  String lane() {
    return place.substring(0, place.lastIndexOf('/'));
  }

  /// Where it stands in its lane.
  long offset() {
    return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
  }
}
