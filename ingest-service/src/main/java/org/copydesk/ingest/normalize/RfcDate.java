package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of mail and feeds, RFC 1123 and RFC 822: "Fri, 03 May 2024 10:00:00 GMT". The weekday,
/// which is often wrong, is not looked at.
final class RfcDate {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[A-Z][a-z]{2,8},? +)?(?<day>\\d{1,2}) +(?<month>[A-Z][a-z]{2}) +(?<year>\\d{4}),? +"
              + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))? *(?<zone>[+-]\\d{2}:?\\d{2}|[A-Z]{1,5})");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private RfcDate() {}

  /// Reads a whole text.
  static Optional<Moment> read(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(matcher.group("month"));
    Optional<ZoneId> zone = ZoneNames.of(matcher.group("zone"));
    if (month < 0 || month % 3 > 0 || zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(matcher, "year"), month / 3 + 1, number(matcher, "day"));
      boolean seconds = matcher.group("second") != null;
      LocalTime time =
          LocalTime.of(
              number(matcher, "hour"),
              number(matcher, "minute"),
              seconds ? number(matcher, "second") : 0);
      return Optional.of(
          Moment.of(day, Optional.of(new ClockTime(time, seconds, zone)), "rfc-1123"));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
