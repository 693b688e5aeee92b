package org.copydesk.ingest.normalize;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.copydesk.news.ZoneSource;

/// How a date is read where its text leaves something open.
enum Certainty {
  /// The most likely reading.
  LIKELY(ZoneOffset.UTC, ZoneSource.ASSUMED_UTC) {
    @Override
    Instant at(ZonedDateTime time) {
      return time.toInstant();
    }

    @Override
    Instant toMillis(Instant value) {
      return value.truncatedTo(ChronoUnit.MILLIS);
    }
  },

  /// The last moment that the text can mean.
  NEVER_EARLY(ZoneOffset.ofHours(-12), ZoneSource.ASSUMED_LATEST) {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    @Override
    Instant at(ZonedDateTime time) {
      return time.withLaterOffsetAtOverlap().toInstant();
    }

    @Override
    Instant toMillis(Instant value) {
      Instant up = value.plusNanos(NANOS_PER_MILLI - 1).truncatedTo(ChronoUnit.MILLIS);
      return up.isAfter(LAST) ? LAST : up;
    }
  };

  private final ZoneId zone;
  private final ZoneSource zoneSource;

  Certainty(ZoneId zone, ZoneSource zoneSource) {
    this.zone = zone;
    this.zoneSource = zoneSource;
  }

  /// The zone of a time that neither its text nor its source gives one.
  ZoneId zone() {
    return zone;
  }

  /// What is said of such a time.
  ZoneSource zoneSource() {
    return zoneSource;
  }

  /// The instant of a time on a clock, which shows some times twice.
  abstract Instant at(ZonedDateTime time);

  /// An instant to the millisecond.
  abstract Instant toMillis(Instant value);
}
