package org.copydesk.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// When a feed is polled next. What the feed asks for only makes it later; after failures the wait
/// doubles, up to a day; chance keeps feeds from falling into step.
///
/// @param chance between 0 and 1
record Schedule(DoubleSupplier chance) {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;
  private static final double SPREAD = 0.1;
  private static final int HOURS_A_WEEK = 168;

  /// After an answer.
  Instant afterSuccess(Instant now, Duration interval, FeedDocument.Hints hints) {
    Duration asked = hints.every().map(Schedule::bounded).orElse(Duration.ZERO);
    Duration wait = asked.compareTo(interval) > 0 ? asked : interval;
    return wanted(now.plus(spread(wait)), hints);
  }

  /// After a failure.
  ///
  /// @param failures how many there were in a row, this one included
  /// @param retryAfter what the server asks for
  Instant afterFailure(
      Instant now, Duration interval, int failures, Optional<Duration> retryAfter) {
    int doublings = Math.clamp(failures, 0, MOST_DOUBLINGS);
    Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    Duration doubled = interval.multipliedBy(1L << doublings);
    Duration wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    // Half of the wait is left to chance, so that what failed together does not come back together.
    Duration jittered = wait.dividedBy(2).plus(scaled(wait.dividedBy(2), chance.getAsDouble()));
    Duration backedOff = jittered.compareTo(interval) > 0 ? jittered : interval;
    return now.plus(retryAfter.filter(asked -> asked.compareTo(backedOff) > 0).orElse(backedOff));
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private Duration spread(Duration wait) {
    return wait.plus(scaled(wait, SPREAD * chance.getAsDouble()));
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  /// The first time from then on in an hour that the feed does not want skipped.
  private static Instant wanted(Instant earliest, FeedDocument.Hints hints) {
    ZonedDateTime time = earliest.atZone(ZoneOffset.UTC);
    for (int i = 0; i < HOURS_A_WEEK; i++) {
      if (!hints.skipHours().contains(time.getHour())
          && !hints.skipDays().contains(time.getDayOfWeek())) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return earliest;
  }
}
