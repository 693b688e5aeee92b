package org.copydesk.ingest.html.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;

/// A date that a witness states, read.
record DateWitness(String witness, NewsDate date) {
  private static final Instant EPOCH_ENDS = Instant.ofEpochSecond(2 * 86_400);
  private static final Instant EPOCH_BEGINS = Instant.ofEpochSecond(-2 * 86_400);
  private static final Pattern ZERO_OFFSET = Pattern.compile("(?:Z|UTC|GMT|[+-]00:?00)\\s*$");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Duration A_DAY = Duration.ofHours(36);

  /// Reads what a witness states; absent for what is no date, a date without a day, or the zero of
  /// a clock.
  static Optional<DateWitness> of(String witness, String raw, RawDates dates) {
    return dates
        .day(raw)
        .filter(
            date -> date.getValue().isBefore(EPOCH_BEGINS) || date.getValue().isAfter(EPOCH_ENDS))
        .map(date -> new DateWitness(witness, date));
  }

  Instant instant() {
    return date.getValue();
  }

  boolean statesZone() {
    return date.getZoneSource() == ZoneSource.STATED;
  }

  private boolean statesTime() {
    return date.getPrecision().compareTo(DatePrecision.DAY) > 0;
  }

  /// How much a raw date tells: the zone most, then the time, then an offset that also tells the
  /// day where it was published.
  int precision() {
    boolean local =
        statesZone()
            && statesTime()
            && !ZERO_OFFSET.matcher(date.getRaw()).find()
            && !date.getReadAs().equals("unix-time");
    return (statesZone() && statesTime() ? 4 : 0) + (statesTime() ? 2 : 0) + (local ? 1 : 0);
  }

  /// Whether two witnesses can mean the same moment.
  boolean agrees(DateWitness other) {
    if (statesTime() && other.statesTime() && statesZone() == other.statesZone()) {
      return Duration.between(instant(), other.instant()).abs().compareTo(Duration.ofMinutes(1))
          <= 0;
    }
    return day().equals(other.day());
  }

  /// Whether two witnesses are apart by more than time zones can explain.
  boolean isFarFrom(DateWitness other) {
    return Duration.between(instant(), other.instant()).abs().compareTo(A_DAY) > 0;
  }

  /// The calendar day as the raw date writes it.
  LocalDate day() {
    String raw = date.getRaw().strip();
    if (ISO_DAY.matcher(raw).lookingAt()) {
      try {
        return LocalDate.parse(raw.substring(0, 10));
      } catch (java.time.DateTimeException _) {
        // not a day of the calendar: the instant tells it
      }
    }
    return instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
