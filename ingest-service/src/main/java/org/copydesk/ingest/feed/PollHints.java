package org.copydesk.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How often a feed asks to be fetched.
///
/// @param every the time between two fetches: RSS `ttl`, or the syndication module's period divided
///   by its frequency
/// @param skipHours the hours, 0 to 23 GMT, in which nothing new is to be expected
/// @param skipDays the days on which nothing new is to be expected
/// @param expired whether it says that nothing will ever be added (JSON Feed)
public record PollHints(
    Optional<Duration> every, Set<Integer> skipHours, Set<DayOfWeek> skipDays, boolean expired) {
  static final PollHints NONE = new PollHints(Optional.empty(), Set.of(), Set.of(), false);
}
