package org.copydesk.ingest.normalize;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as printed: "6:15 PM EDT", "14h30", "14.30 Uhr", "kl. 14.30", "0540 GMT",
/// "午後2時30分".
///
/// @param toTheSecond whether seconds are stated
/// @param zone the zone stated with it
record ClockTime(LocalTime time, boolean toTheSecond, Optional<ZoneId> zone) {
  private static final String BEFORE_NOON =
      "a\\.? ?m\\b\\.?|a\\. ?m\\.|am\\b|fm\\b|de la mañana|上午|午前|오전|صباحا|صباحًا|ص(?!\\p{L})|π\\.?μ\\.?|öö|дп";
  private static final String AFTER_NOON =
      "p\\.? ?m\\b\\.?|p\\. ?m\\.|pm\\b|de la tarde|de la noche|下午|午後|오후|晚上|مساء|مساءً|م(?!\\p{L})|μ\\.?μ\\.?|пп";
  private static final String HALF = "(?:(?<am>" + BEFORE_NOON + ")|(?<pm>" + AFTER_NOON + "))";
  private static final String EAST_HALF = "(?:(?<am>上午|午前|오전|凌晨|早上)|(?<pm>下午|午後|오후|晚上))";
  private static final String ZONE =
      "(?:\\s*\\(?(?<zone>"
          + "(?:UTC|GMT)?\\s?[+−-]\\d{1,2}(?::?\\d{2})?(?::?00)?Z?(?!\\d)"
          + "|[A-Z][A-Za-z]{2,15}/[A-Z][A-Za-z_]{2,20}"
          + "|(?:Eastern|Central|Mountain|Pacific)(?: (?:Daylight|Standard))? Time"
          + "|[A-ZМСК]{1,5}(?![\\p{L}\\d]))\\)?)?";
  private static final String LAST = "(?![\\d])";
  private static final List<Pattern> SHAPES =
      List.of(
          shape(
              EAST_HALF
                  + "\\s*(?<h>\\d{1,2})\\s*[:時时点點시]\\s*(?:(?<m>\\d{1,2})\\s*[分분]?)?"
                  + "(?:[:]?(?<s>\\d{1,2})[秒초]?)?"
                  + LAST
                  + ZONE),
          shape(
              "(?<h>\\d{1,2})\\s*[時时点點시]\\s*(?:(?<m>\\d{1,2})\\s*[分분]\\s*)?(?:(?<s>\\d{1,2})\\s*[秒초])?"
                  + LAST
                  + ZONE),
          shape(
              "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                  + LAST
                  + "(?:\\s?(?:Uhr|Uhr\\.|hrs?|h|uur|ч))?(?![\\p{L}])(?:\\s*"
                  + HALF
                  + ")?"
                  + ZONE),
          shape("(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2}))?\\s*" + HALF + ZONE),
          shape(
              "(?<h>\\d{1,2})\\s?(?:h|H|hs)\\s?(?:(?<m>\\d{2})(?:\\s?(?:min|mn|m))?)?"
                  + LAST
                  + "(?![\\p{L}])"
                  + ZONE),
          shape(
              "(?<h>\\d{1,2})[.](?<m>\\d{2})(?:[.](?<s>\\d{2}))?\\s?(?:Uhr|uur|hrs?|h|WIB|WITA|WIT)"
                  + "(?![\\p{L}])"
                  + ZONE),
          shape("(?<h>\\d{1,2})\\s?Uhr(?:\\s(?<m>\\d{2})" + LAST + ")?" + ZONE),
          shape(
              "(?:\\b(?:kl|klo|klockan|klokken|klokka|godz|ore|alle|alle ore|saat|pukul|um|om|ob)"
                  + "[.]?\\s)(?<h>\\d{1,2})[.](?<m>\\d{2})(?:[.](?<s>\\d{2}))?"
                  + LAST
                  + "(?![.]\\d)"
                  + ZONE),
          shape("(?<h>\\d{1,2})[.]?(?<m>\\d{2})\\s?" + HALF + ZONE),
          shape("(?<h>\\d{1,2})\\s?" + HALF + ZONE),
          shape("(?<h>\\d{1,2})[.]?(?<m>\\d{2})\\s?(?:hrs\\b)?\\s?(?=[A-Z]{2,4}\\b)" + ZONE));
  private static final Set<String> NOT_ZONES = Set.of("AM", "PM", "A", "P", "H", "M", "T");

  /// A time and the text around it.
  ///
  /// @param rest the text without the time and its zone
  record Found(ClockTime time, String rest) {}

  private static Pattern shape(String regex) {
    return Pattern.compile(
        "(?<![\\d.,:/-])" + regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// Finds the first time of day in a printed date.
  static Optional<Found> find(String text) {
    for (Pattern shape : SHAPES) {
      Matcher matcher = shape.matcher(text);
      while (matcher.find()) {
        Optional<Found> found = read(matcher, text);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> read(Matcher matcher, String text) {
    int hour = number(group(matcher, "h"));
    int minute = number(group(matcher, "m"));
    String seconds = group(matcher, "s");
    boolean morning = group(matcher, "am") != null;
    boolean evening = group(matcher, "pm") != null;
    if ((morning || evening) && hour <= 12) {
      hour = hour % 12 + (evening ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || number(seconds) > 60) {
      return Optional.empty();
    }
    String printed = group(matcher, "zone");
    Optional<ZoneId> zone = printed == null ? Optional.empty() : zone(printed.strip());
    int end = printed != null && zone.isEmpty() ? matcher.start("zone") : matcher.end();
    String rest = text.substring(0, matcher.start()) + " " + text.substring(end);
    return Optional.of(
        new Found(
            new ClockTime(
                LocalTime.of(
                    hour, minute, Math.min(number(seconds), 59), nanos(group(matcher, "fraction"))),
                seconds != null,
                zone),
            rest));
  }

  private static Optional<ZoneId> zone(String printed) {
    return NOT_ZONES.contains(printed.toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : ZoneNames.of(printed);
  }

  private static @Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }

  /// The digits behind the point of a second, in nanoseconds.
  static int nanos(@Nullable String fraction) {
    return number(fraction == null ? null : (fraction + "000000000").substring(0, 9));
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
