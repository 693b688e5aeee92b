package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.DatePrecision;
import org.jspecify.annotations.Nullable;

/// ISO 8601 dates and times, extended and basic, with weeks and ordinal days, and with the mistakes
/// that systems make in them: a space for the `T`, `+0000`, `+00:00Z`, a comma for the point.
final class IsoDate {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<year>\\d{4})(?:"
              + "-W(?<week>\\d{2})(?:-(?<weekday>[1-7]))?|W(?<bweek>\\d{2})(?<bweekday>[1-7])?"
              + "|-(?<ordinal>\\d{3})(?!\\d)"
              + "|-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?"
              + "|(?<bmonth>\\d{2})(?<bday>\\d{2}))?"
              + "(?:(?:\\s*T\\s*|\\s+|,\\s*)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,:](?<fraction>\\d{1,9}))?)?"
              + "|T?(?<bhour>\\d{2})(?<bminute>\\d{2})(?:(?<bsecond>\\d{2})(?:[.,](?<bfraction>\\d{1,9}))?)?)?"
              + "\\s*(?<zone>Z|UTC|GMT|\\[?[A-Z][a-z]+/[A-Z][A-Za-z_]+\\]?"
              + "|(?:UTC|GMT)?[+−-]\\d{1,2}(?::?\\d{2})?(?::?00)?Z?|[A-Z]{2,4})?"
              + "(?:\\[[A-Za-z_/]{1,40}\\])?",
          Pattern.CASE_INSENSITIVE);

  private IsoDate() {}

  /// Reads a whole text.
  static Optional<Moment> read(String text) {
    Optional<Moment> usual = IsoTimestamp.read(text);
    return usual.isPresent() ? usual : readAny(text);
  }

  private static Optional<Moment> readAny(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!startsWithYear(text) || !matcher.matches()) {
      return Optional.empty();
    }
    String zone = matcher.group("zone");
    Optional<ZoneId> stated =
        zone == null ? Optional.empty() : ZoneNames.of(zone.replaceAll("[\\[\\]]", ""));
    if (zone != null && stated.isEmpty()) {
      return Optional.empty();
    }
    try {
      return day(matcher)
          .map(day -> Moment.of(day, time(matcher, stated), "iso-8601"))
          .or(() -> coarse(matcher, stated));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean startsWithYear(String text) {
    return text.length() >= 4 && text.chars().limit(4).allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    String week = either(matcher, "week", "bweek");
    if (week != null) {
      String weekday = either(matcher, "weekday", "bweekday");
      return weekday == null ? Optional.empty() : Optional.of(ofWeek(year, week, weekday));
    }
    if (matcher.group("ordinal") != null) {
      return Optional.of(LocalDate.ofYearDay(year, Integer.parseInt(matcher.group("ordinal"))));
    }
    String month = either(matcher, "month", "bmonth");
    String day = either(matcher, "day", "bday");
    return month == null || day == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
  }

  private static LocalDate ofWeek(int year, String week, String weekday) {
    int number = Integer.parseInt(week);
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (number < 1
        || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
      throw new DateTimeException("the year " + year + " has no week " + week);
    }
    return inYear
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
        .with(java.time.DayOfWeek.of(Integer.parseInt(weekday)));
  }

  private static Optional<ClockTime> time(Matcher matcher, Optional<ZoneId> zone) {
    String hour = either(matcher, "hour", "bhour");
    if (hour == null) {
      return Optional.empty();
    }
    String minute = either(matcher, "minute", "bminute");
    String second = either(matcher, "second", "bsecond");
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(hour),
            minute == null ? 0 : Integer.parseInt(minute),
            second == null ? 0 : Math.min(Integer.parseInt(second), second.equals("60") ? 59 : 99),
            ClockTime.nanos(either(matcher, "fraction", "bfraction")));
    return Optional.of(new ClockTime(time, second != null, zone));
  }

  /// A year, or a year and a month: dates that state no day cannot state a time.
  private static Optional<Moment> coarse(Matcher matcher, Optional<ZoneId> zone) {
    boolean weekly = either(matcher, "week", "bweek") != null;
    if (weekly || either(matcher, "hour", "bhour") != null || zone.isPresent()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group("year"));
    String month = matcher.group("month");
    YearMonth start = YearMonth.of(year, month == null ? 1 : Integer.parseInt(month));
    return Optional.of(
        new Moment(
            start.atDay(1).atStartOfDay(),
            month == null ? DatePrecision.YEAR : DatePrecision.MONTH,
            Optional.empty(),
            "iso-8601"));
  }

  private static @Nullable String either(Matcher matcher, String one, String other) {
    return matcher.group(one) != null ? matcher.group(one) : matcher.group(other);
  }
}
