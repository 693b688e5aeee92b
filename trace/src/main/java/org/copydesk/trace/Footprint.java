package org.copydesk.trace;

import java.time.Instant;
import java.util.Optional;

/// One record of an article on its way.
///
/// @param at when it was written, as far as it says so, else when its event was received
/// @param key the record's key
/// @param version the version that it is about; absent for a tombstone, and for an event that made
///   none
/// @param text what it says, in a line
public record Footprint(Instant at, Place place, String key, Optional<Long> version, String text) {
  Footprint about(long known) {
    return new Footprint(at, place, key, Optional.of(known), text);
  }
}
