package org.copydesk.ingest.normalize;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.news.DatePrecision;

/// What a text says of a point in time, before anything is assumed about its zone.
///
/// @param start the first local moment of the stated year, month, day or minute, or the second with
///   its fraction
/// @param zone the zone or offset that the text states
/// @param readAs the rung of the ladder that read it
record Moment(LocalDateTime start, DatePrecision precision, Optional<ZoneId> zone, String readAs) {

  /// A day, with a time where one is stated.
  static Moment of(LocalDate day, Optional<ClockTime> time, String readAs) {
    return time.map(clock ->
            new Moment(
                day.atTime(clock.time()),
                clock.toTheSecond() ? DatePrecision.SECOND : DatePrecision.MINUTE,
                clock.zone(),
                readAs))
        .orElseGet(() ->
            new Moment(
                day.atTime(LocalTime.MIDNIGHT), DatePrecision.DAY, Optional.empty(), readAs));
  }
}
