package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;

/// Reads dates as newsrooms write them by an explicit ladder of patterns. What it cannot read it
/// does not guess.
///
/// @param sourceZone the zone of dates that state none, where the source's settings name one
public record DateReader(Optional<ZoneId> sourceZone) {
  private static final int EARLIEST_YEAR = 1600;
  private static final int LATEST_YEAR = 9999;
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:first |last )?(?:published|updated|posted|modified|released|created)"
              + "(?: on| at)?|date|on)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_ZONE = Pattern.compile("\\s*\\([^()]*\\d[^()]*\\)");
  private static final Pattern TIME_WITHOUT_COLON =
      Pattern.compile("\\b(\\d{1,2})\\.?(\\d{2})(?=\\s?(?:[A-Z]{2,4}\\b|[ap]\\.?m\\b))");
  private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?\\b[.,]?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME_FIRST =
      Pattern.compile(
          "^(\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?),?\\s+"
              + "(.*\\d.*)$");
  private static final Pattern ZONE_NAME = Pattern.compile("\\s\\(?([A-Z]{1,5})\\)?$");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("BST", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("AKST", "-09:00"),
          Map.entry("AKDT", "-08:00"),
          Map.entry("HST", "-10:00"),
          Map.entry("WAT", "+01:00"),
          Map.entry("CAT", "+02:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("IST", "+05:30"),
          Map.entry("WIB", "+07:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("PHT", "+08:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"));

  private record Rung(String name, DateTimeFormatter pattern) {}

  private static final List<Rung> LADDER =
      List.of(
          new Rung("iso-8601", iso()),
          new Rung("rfc-1123", words("d MMM uuuu H:mm[:ss] [xxxx][xxx]")),
          new Rung(
              "month-day-year", words("MMM d[,] uuuu[,][ 'at'] [h:mm[:ss] a][H:mm[:ss]] [xxx]")),
          new Rung(
              "day-month-year", words("d MMM[,] uuuu[,][ 'at'] [h:mm[:ss] a][H:mm[:ss]] [xxx]")),
          new Rung("year-month-day", words("uuuu/M/d [H:mm[:ss]] [xxx]")));

  /// Reads a date.
  ///
  /// @return absent where the text is no date that any rung of the ladder reads, or its year is
  ///   absurd (before 1600 or after 9999)
  public Optional<NewsDate> read(String raw) {
    String text = CleanText.line(raw);
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      Instant value =
          text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return Optional.of(
          new NewsDate(value, raw, DatePrecision.SECOND, ZoneSource.STATED, "unix-time"));
    }
    Zoned zoned = withZone(text);
    for (Rung rung : LADDER) {
      try {
        return date(rung, rung.pattern.parse(zoned.text), zoned, raw);
      } catch (DateTimeException _) {
        // the next rung may read it
      }
    }
    return Optional.empty();
  }

  private record Zoned(String text, Optional<ZoneId> zone) {}

  private static Zoned withZone(String text) {
    String plain = LEAD_IN.matcher(text).replaceFirst("");
    plain = OTHER_ZONE.matcher(plain).replaceAll("");
    plain = TIME_WITHOUT_COLON.matcher(plain).replaceAll("$1:$2");
    plain = ORDINAL.matcher(plain).replaceAll("$1");
    plain = WEEKDAY.matcher(plain).replaceAll("");
    Matcher timeFirst = TIME_FIRST.matcher(plain);
    if (timeFirst.matches()) {
      plain = timeFirst.group(2) + " " + timeFirst.group(1);
    }
    plain =
        plain
            .replaceAll("(?i)\\b([ap])\\.?m\\.?(?=\\s|$)", "$1m")
            .replaceAll("(\\d)([ap]m)\\b", "$1 $2")
            .replaceAll("\\b([A-Z][a-z]{2,})\\.", "$1")
            .replaceAll("\\bSept\\b", "Sep")
            .replaceAll("\\s*[|·•–—]\\s*|\\s[/-]\\s", " ")
            .strip();
    Matcher name = ZONE_NAME.matcher(plain);
    if (name.find() && ZONES.containsKey(name.group(1))) {
      return new Zoned(
          plain.substring(0, name.start()).strip(),
          Optional.of(ZoneId.of(ZONES.get(name.group(1)))));
    }
    return new Zoned(plain, Optional.empty());
  }

  private Optional<NewsDate> date(Rung rung, TemporalAccessor parsed, Zoned zoned, String raw) {
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    Optional<ZoneId> stated = offset == null ? zoned.zone : Optional.of(offset);
    ZoneId zone = stated.or(() -> sourceZone).orElse(ZoneOffset.UTC);
    ZoneSource how =
        stated.isPresent()
            ? ZoneSource.STATED
            : sourceZone.isPresent() ? ZoneSource.SOURCE : ZoneSource.ASSUMED_UTC;
    int year = parsed.get(ChronoField.YEAR);
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return Optional.empty();
    }
    LocalDateTime start;
    DatePrecision precision;
    if (parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      start = LocalDateTime.from(parsed);
      precision =
          raw.matches("(?s).*\\d:\\d{2}:\\d{2}.*") || raw.matches(".*T\\d{6}.*")
              ? DatePrecision.SECOND
              : DatePrecision.MINUTE;
    } else if (parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
      start = LocalDate.from(parsed).atStartOfDay();
      precision = DatePrecision.DAY;
    } else if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
      start = YearMonth.from(parsed).atDay(1).atStartOfDay();
      precision = DatePrecision.MONTH;
    } else {
      start = LocalDate.of(year, 1, 1).atStartOfDay();
      precision = DatePrecision.YEAR;
    }
    return Optional.of(
        new NewsDate(start.atZone(zone).toInstant(), raw, precision, how, rung.name));
  }

  private static DateTimeFormatter iso() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("uuuu[-MM[-dd]]")
        .appendPattern("[['T'][' ']HH:mm[:ss]]")
        .appendOptional(
            new DateTimeFormatterBuilder()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .toFormatter(Locale.ROOT))
        .appendPattern("[ ][XXX][xx][x]")
        .toFormatter(Locale.ROOT);
  }

  private static DateTimeFormatter words(String pattern) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    for (String month : List.of("MMM", "MMMM")) {
      builder.appendOptional(
          new DateTimeFormatterBuilder()
              .appendPattern(
                  pattern.replaceFirst("MMM", month).replace(" [", "[ ][").replace("] [", "][ ]["))
              .toFormatter(Locale.ENGLISH));
    }
    return builder.toFormatter(Locale.ENGLISH);
  }
}
