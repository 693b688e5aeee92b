package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shapes in which pages print dates, each with the time of day that may stand behind it.
final class DateShapes {
  private static final String TIME =
      "(?:[,.T|·•–—@]?\\s*(?:(?:at|um|à|a las|alle|om|kl\\.?|um|às|ore|klo|o godz\\.|в|saat|pukul|,|-)\\s*)?\\d{1,2}[:.hH]\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?(?:\\s*[AaPp]\\.?[Mm]\\b\\.?)?(?:\\s*(?:Uhr|hs|h|น\\.))?(?:\\s*\\(?(?:[A-Z]{2,5}\\b|Z\\b)\\)?|\\s?[+-]\\d{2}:?\\d{2})?)?";
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String MONTH =
      "(?!(?:at|um|by|and|of|in|on)\\b)\\p{L}[\\p{L}\\p{M}]{1,14}\\.?";
  private static final String BETWEEN = "[,،./\\s-]{1,2}";
  private static final Pattern ISO =
      Pattern.compile("\\b" + YEAR + "-\\d{1,2}-\\d{1,2}(?!\\d)" + TIME);
  private static final Pattern ASIAN =
      Pattern.compile(
          YEAR
              + "\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일](?:\\s*\\([^()]{1,3}\\))?(?:\\s*\\d{1,2}\\s?[:：時时시]\\s?\\d{2}\\s?[分분]?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b" + YEAR + "\\s?[./]\\s?\\d{1,2}\\s?[./]\\s?\\d{1,2}\\.?(?!\\d)" + TIME);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./])\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?" + YEAR + "(?!\\d)" + TIME);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d./:-])\\d{1,2}([./-])\\d{1,2}\\1\\d{2}(?![\\d./:-])" + TIME);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s/-](?:de |of |d['’])?"
              + MONTH
              + "(?:\\s?/\\s?"
              + MONTH
              + ")?"
              + BETWEEN
              + "(?:de |del |г\\. )?(?:(?:19|20|25)\\d{2})(?!\\d)(?:\\s?г\\.)?"
              + TIME);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})"
              + MONTH
              + "[\\s-]\\d{1,2}(?:st|nd|rd|th)?"
              + BETWEEN
              + YEAR
              + "(?!\\d)"
              + TIME);
  private static final Pattern YEAR_MONTH =
      Pattern.compile("\\b" + YEAR + "[.,]?\\s" + MONTH + "\\s\\d{1,2}(?![\\d:])\\.?");
  private static final List<Pattern> SHAPES =
      List.of(ISO, ASIAN, YEAR_FIRST, NUMBERS, DAY_MONTH, MONTH_DAY, YEAR_MONTH);
  private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20|25)\\d{2}(?!\\d)");
  private static final Pattern DAY_BEHIND_YEAR =
      Pattern.compile("^\\d{4}\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}(?:\\s?[日일])?");
  private static final int LONGEST_WITH_SHORT_YEAR = 60;

  private static final int YEAR_DIGITS = 4;

  private DateShapes() {}

  /// The next stretch of a line, its digits in ASCII, that may be a date; null where there is none.
  static @Nullable Matcher next(String line, int from) {
    Matcher first = null;
    if (hasYear(line, from)) {
      for (Pattern shape : SHAPES) {
        first = sooner(first, shape.matcher(line), from);
      }
    }
    return first == null && line.length() <= LONGEST_WITH_SHORT_YEAR && hasDigits(line, from)
        ? sooner(null, SHORT_YEAR.matcher(line), from)
        : first;
  }

  private static @Nullable Matcher sooner(@Nullable Matcher first, Matcher other, int from) {
    return other.find(from) && (first == null || other.start() < first.start()) ? other : first;
  }

  /// Whether a line has four digits in a row that may be a year.
  private static boolean hasYear(String line, int from) {
    int digits = 0;
    for (int i = from; i < line.length(); i++) {
      digits = isDigit(line.charAt(i)) ? digits + 1 : 0;
      if (digits >= YEAR_DIGITS && mayBeginYear(line.charAt(i - 3), line.charAt(i - 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeginYear(char first, char second) {
    return first == '1' ? second == '9' : first == '2' && (second == '0' || second == '5');
  }

  /// Whether a line has as many digits as a date without its century has.
  private static boolean hasDigits(String line, int from) {
    int digits = 0;
    for (int i = from; i < line.length() && digits < YEAR_DIGITS; i++) {
      digits += isDigit(line.charAt(i)) ? 1 : 0;
    }
    return digits == YEAR_DIGITS;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Where the day ends in a date that may have a time behind it.
  static int dayEnd(String raw) {
    Matcher year = ANY_YEAR.matcher(raw);
    if (year.lookingAt()) {
      Matcher day = DAY_BEHIND_YEAR.matcher(raw);
      return day.find() ? day.end() : raw.length();
    }
    return year.find() ? year.end() : raw.length();
  }

  /// A line whose digits of all scripts are those of ASCII, each in its place.
  static String inAscii(String line) {
    boolean plain = true;
    for (int i = 0; i < line.length() && plain; i++) {
      plain = line.charAt(i) < 0x80 || !Character.isDigit(line.charAt(i));
    }
    if (plain) {
      return line;
    }
    StringBuilder ascii = new StringBuilder(line);
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (Character.isDigit(c)) {
        ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ascii.toString();
  }
}
