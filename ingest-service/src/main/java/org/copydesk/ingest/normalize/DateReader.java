package org.copydesk.ingest.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;

/// Reads dates as newsrooms write them by an explicit ladder: Unix time, ISO 8601, then a time of
/// day and a date in words or numbers, in any of the languages of {@link DateWords}. What it cannot
/// read it does not guess: no relative dates, no missing years, no 03/05/2024 where neither
/// language nor zone says which is the day.
///
/// @param sourceZone the zone of dates that state none, where the source's settings name one
public record DateReader(Optional<ZoneId> sourceZone) {
  private static final int EARLIEST_YEAR = 1600;
  private static final int LATEST_YEAR = 9999;
  private static final int LONGEST = 200;
  private static final Pattern UNIX_TIME =
      Pattern.compile("(?<s>\\d{10})(?:\\.(?<fraction>\\d{1,9}))?|(?<ms>\\d{13})|(?<us>\\d{16})");
  private static final Pattern ASP_NET =
      Pattern.compile("\\\\?/?Date\\((?<ms>-?\\d{1,15})(?:[+-]\\d{4})?\\)\\\\?/?");
  private static final String LABELS =
      WordList.of(DateReader.class, "date-labels.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
  private static final int IN_ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern LABEL =
      Pattern.compile("^[\\s|•·]*(?:" + LABELS + ")(?![\\p{L}])\\s*[:：.-]?\\s*", IN_ANY_CASE);
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "(?<=[\\d\\p{L}.)])[\\s|•·,;/–—(-]+(?:"
              + LABELS.replace("\\Qon\\E|", "").replace("\\Qdate\\E|", "")
              + ")(?![\\p{L}]).*$",
          IN_ANY_CASE);
  private static final Pattern ANOTHER_ZONE =
      Pattern.compile(
          "\\s*\\((?!(?:UTC|GMT)?\\s?[+−-]\\d)[^()]*\\d[^()]*\\)|(?<=[+-]\\d{4})\\s*\\([\\p{L} ]{1,60}\\)|\\s*[(（]\\p{L}{1,9}\\.?[)）](?=\\s*\\d|\\s*$)");
  private static final Pattern JUNK_BEHIND =
      Pattern.compile("\\s*[|•·]\\s*(?:\\d{1,3}\\s?\\p{L}+[ -]\\p{L}+|[\\p{L} ]{4,40})$");

  /// Reads a date whose language is not known.
  ///
  /// @return absent where the text is no date that any rung of the ladder reads, or its year is
  ///   absurd (before 1600 or after 9999)
  public Optional<NewsDate> read(String raw) {
    return read(raw, Optional.empty());
  }

  /// Reads a date.
  ///
  /// @param language the language of the document, a BCP 47 tag: it decides between the names of
  ///   months that languages share, and which number of 03/05/2024 is the day
  /// @return absent where the text is no date that any rung of the ladder reads, or its year is
  ///   absurd (before 1600 or after 9999)
  public Optional<NewsDate> read(String raw, Optional<String> language) {
    return read(raw, language, Certainty.LIKELY);
  }

  /// Reads the date that an embargo ends on: as {@link #read(String, Optional)}, but to the last
  /// moment that the text can mean, so that it never ends early. Where neither the text nor the
  /// source names a zone that is the time in the last zone on Earth, UTC-12; of an hour that a
  /// clock shows twice it is the second; parts of a millisecond are rounded up.
  public Optional<NewsDate> readEmbargo(String raw, Optional<String> language) {
    return read(raw, language, Certainty.NEVER_EARLY);
  }

  private Optional<NewsDate> read(String raw, Optional<String> language, Certainty certainty) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    String text = plain(raw);
    return unixTime(text)
        .map(value ->
            new NewsDate(
                certainty.toMillis(value),
                raw,
                DatePrecision.SECOND,
                ZoneSource.STATED,
                "unix-time"))
        .or(() -> moment(text, language).flatMap(moment -> date(moment, raw, certainty)));
  }

  /// Whether a word is the name of a month, in any language.
  public static boolean isMonth(String word) {
    return DateWords.isMonth(word);
  }

  /// Digits of all scripts become ASCII, as do the marks between them; typographic spaces become
  /// spaces.
  private static String plain(String raw) {
    String line = CleanText.line(raw);
    return isAscii(line) ? line : inAscii(line);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String inAscii(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    line.codePoints()
        .forEach(point -> {
          if (Character.isDigit(point)) {
            plain.append(Character.digit(point, 10));
          } else if (point >= 0xFF01 && point <= 0xFF5E) {
            plain.appendCodePoint(point - 0xFEE0);
          } else if (Character.isSpaceChar(point)) {
            plain.append(' ');
          } else {
            plain.appendCodePoint(point);
          }
        });
    return plain.toString().strip();
  }

  private static Optional<Instant> unixTime(String text) {
    Matcher wrapped = ASP_NET.matcher(text);
    if (text.contains("Date(") && wrapped.matches()) {
      return inRange(Instant.ofEpochMilli(Long.parseLong(wrapped.group("ms"))));
    }
    Matcher number = UNIX_TIME.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    if (number.group("s") != null) {
      return inRange(
          Instant.ofEpochSecond(
              Long.parseLong(number.group("s")), ClockTime.nanos(number.group("fraction"))));
    }
    return number.group("ms") != null
        ? inRange(Instant.ofEpochMilli(Long.parseLong(number.group("ms"))))
        : inRange(Instant.EPOCH.plus(Long.parseLong(number.group("us")), ChronoUnit.MICROS));
  }

  private static Optional<Instant> inRange(Instant value) {
    return Optional.of(value).filter(instant -> isYear(instant.atOffset(ZoneOffset.UTC).getYear()));
  }

  private static boolean isYear(int year) {
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
  }

  private Optional<Moment> moment(String text, Optional<String> language) {
    if (!hasDigit(text)) {
      return Optional.empty();
    }
    return IsoDate.read(text).or(() -> RfcDate.read(text)).or(() -> labelled(text, language));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Moment> labelled(String text, Optional<String> language) {
    String unlabelled = NEXT_LABEL.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
    return IsoDate.read(unlabelled)
        .or(() -> printed(unlabelled, language))
        .or(() -> {
          String clean = JUNK_BEHIND.matcher(unlabelled).replaceFirst("");
          return clean.equals(unlabelled) ? Optional.empty() : printed(clean, language);
        });
  }

  private Optional<Moment> printed(String text, Optional<String> language) {
    String single = ANOTHER_ZONE.matcher(text).replaceAll(" ");
    DayOrder order = DayOrder.usual(language, sourceZone, single);
    Optional<ClockTime.Found> clock = ClockTime.find(single);
    return clock
        .flatMap(found ->
            new PrintedDate(language, Optional.of(found.time()), order).read(found.rest().strip()))
        .or(() -> new PrintedDate(language, Optional.empty(), order).read(single.strip()));
  }

  private Optional<NewsDate> date(Moment moment, String raw, Certainty certainty) {
    if (!isYear(moment.start().getYear())) {
      return Optional.empty();
    }
    ZoneId zone = moment.zone().or(() -> sourceZone).orElse(certainty.zone());
    ZoneSource how =
        moment.zone().isPresent()
            ? ZoneSource.STATED
            : sourceZone.isPresent() ? ZoneSource.SOURCE : certainty.zoneSource();
    try {
      Instant value = certainty.toMillis(certainty.at(moment.start().atZone(zone)));
      return Optional.of(new NewsDate(value, raw, moment.precision(), how, moment.readAs()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
