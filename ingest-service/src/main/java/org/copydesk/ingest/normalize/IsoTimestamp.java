package org.copydesk.ingest.normalize;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.news.DatePrecision;

/// The one shape of ISO 8601 in which systems write almost all their dates, read place by place:
/// `2026-05-03T06:00Z`, `2026-05-03T06:00:00+02:00`, `2026-05-03T06:00:00.123Z`. All other shapes,
/// and all mistakes, are left to {@link IsoDate}.
final class IsoTimestamp {
  private static final String SHAPE = "0000-00-00T00:00";
  private static final String SECONDS = ":00";
  private static final int MOST_DIGITS = 9;

  private IsoTimestamp() {}

  /// Reads a whole text; absent where it is not exactly of this shape.
  static Optional<Moment> read(String text) {
    if (!fits(text, 0, SHAPE)) {
      return Optional.empty();
    }
    int at = SHAPE.length();
    boolean toTheSecond = fits(text, at, SECONDS);
    int second = toTheSecond ? number(text, at + 1, at + 3) : 0;
    at += toTheSecond ? SECONDS.length() : 0;
    int fraction = at;
    if (toTheSecond && at < text.length() && text.charAt(at) == '.') {
      at = fraction = at + 1;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at == fraction || at - fraction > MOST_DIGITS) {
        return Optional.empty();
      }
    }
    String stated = text.substring(at);
    boolean usual = stated.equals("Z") || fits(stated, 0, "+00:00") || fits(stated, 0, "-00:00");
    Optional<ZoneId> zone =
        usual && stated.length() <= "+00:00".length() ? ZoneNames.of(stated) : Optional.empty();
    return zone.isEmpty() || !isMoment(text, second)
        ? Optional.empty()
        : Optional.of(
            new Moment(
                LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    second,
                    ClockTime.nanos(text.substring(fraction, at))),
                toTheSecond ? DatePrecision.SECOND : DatePrecision.MINUTE,
                zone,
                "iso-8601"));
  }

  /// Whether the numbers are those of a moment that there is.
  private static boolean isMoment(String text, int second) {
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(number(text, 0, 4), month).lengthOfMonth()
        && number(text, 11, 13) <= 23
        && number(text, 14, 16) <= 59
        && second <= 59;
  }

  /// Whether a text goes on with a shape, in which 0 stands for any digit.
  private static boolean fits(String text, int from, String shape) {
    if (text.length() < from + shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(from + i);
      if (shape.charAt(i) == '0' ? !isDigit(c) : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
