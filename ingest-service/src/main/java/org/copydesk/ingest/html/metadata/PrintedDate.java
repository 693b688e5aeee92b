package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.copydesk.ingest.normalize.WordList;
import org.jspecify.annotations.Nullable;

/// Finds the dates that stand in a line of a page: "By Ada Brook | Published 3 May 2024, 09:15
/// BST". Only what names a day, month and year is one; "3 hours ago" is none.
///
/// @param raw the date as printed
/// @param update whether the words before it say that it is that of a later version
record PrintedDate(String raw, boolean update) {
  private static final Set<String> UPDATE_WORDS =
      WordList.of(PrintedDate.class, "update-words.txt");
  private static final String TIME =
      "(?:[,.T|·•–—@]?\\s*(?:(?:at|um|à|a las|alle|om|kl\\.?|um|às|ore|klo|o godz\\.|в|saat|pukul|,|-)\\s*)?\\d{1,2}[:.hH]\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?(?:\\s*[AaPp]\\.?[Mm]\\b\\.?)?(?:\\s*(?:Uhr|hs|h|น\\.))?(?:\\s*\\(?(?:[A-Z]{2,5}\\b|Z\\b)\\)?|\\s?[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern ISO =
      Pattern.compile("\\b(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}(?!\\d)" + TIME);
  private static final Pattern ASIAN =
      Pattern.compile(
          "(?:19|20)\\d{2}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일](?:\\s*\\([^()]{1,3}\\))?(?:\\s*\\d{1,2}\\s?[:：時时시]\\s?\\d{2}\\s?[分분]?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "\\b(?:19|20)\\d{2}\\s?[./]\\s?\\d{1,2}\\s?[./]\\s?\\d{1,2}\\.?(?!\\d)" + TIME);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./])\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:19|20)\\d{2}(?!\\d)" + TIME);
  private static final String MONTH =
      "(?!(?:at|um|by|and|of|in|on)\\b)\\p{L}[\\p{L}\\p{M}]{1,14}\\.?";
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-](?:de |of |d['’])?"
              + MONTH
              + "[,\\s-]{1,2}(?:de |del |г\\. )?(?:(?:19|20|25)\\d{2})(?!\\d)(?:\\s?г\\.)?"
              + TIME);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d{2}(?!\\d)" + TIME);
  private static final List<Pattern> SHAPES =
      List.of(ISO, ASIAN, YEAR_FIRST, NUMBERS, DAY_MONTH, MONTH_DAY);
  private static final Pattern SHORT_LAST_WORD = Pattern.compile("\\s(?:\\p{L}{1,4}|\\p{L}+day)$");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3,}[.!?]$");
  private static final Pattern OLD = Pattern.compile("\\b1[0-9](?:[0-8]\\d)\\b");
  private static final int LITTLE_ELSE = 45;
  private static final int LONGEST_LINE = 300;

  /// The dates in a line in their order.
  ///
  /// @param before the words that stand before the line
  static List<PrintedDate> in(String line, String before, RawDates read) {
    List<PrintedDate> dates = new ArrayList<>();
    if (line.length() > LONGEST_LINE || !hasYear(line)) {
      return dates;
    }
    int from = 0;
    while (dates.size() < 4) {
      Matcher next = next(line, from);
      if (next == null) {
        return dates;
      }
      String label = before + " " + line.substring(0, next.start());
      readable(next.group(), read)
          .ifPresent(raw -> dates.add(new PrintedDate(raw, isUpdate(label))));
      from = next.end();
    }
    return dates;
  }

  /// Whether a line is there for its date: it holds little else, names an author, or is named for
  /// dates; a caption that mentions a day of history is not.
  boolean isOf(Spot spot) {
    String line = spot.line();
    boolean little = line.length() - raw.length() <= LITTLE_ELSE || line.startsWith(raw);
    boolean named =
        spot.hints(Hint.DATE)
            || spot.hints(Hint.UPDATE)
            || spot.hints(Hint.AUTHOR)
            || PrintedName.startsWithBy(line);
    return (little || named) && !SENTENCE.matcher(line).find() && !OLD.matcher(raw).find();
  }

  private static boolean hasYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      digits = Character.isDigit(line.charAt(i)) ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Matcher next(String line, int from) {
    Matcher first = null;
    for (Pattern shape : SHAPES) {
      Matcher matcher = shape.matcher(line);
      if (matcher.find(from) && (first == null || matcher.start() < first.start())) {
        first = matcher;
      }
    }
    return first;
  }

  /// The longest beginning of a date with its time that can be read as one.
  private static Optional<String> readable(String printed, RawDates read) {
    String raw = printed.strip();
    if (read.day(raw).isPresent()) {
      return Optional.of(raw);
    }
    int year = yearEnd(raw);
    String day = raw.substring(0, year).strip();
    return year < raw.length() && read.day(day).isPresent() ? Optional.of(day) : Optional.empty();
  }

  private static int yearEnd(String raw) {
    Matcher year = Pattern.compile("(?:19|20|25)\\d{2}(?!\\d)").matcher(raw);
    boolean yearFirst = year.lookingAt();
    if (yearFirst) {
      Matcher day =
          Pattern.compile("^\\d{4}\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}(?:\\s?[日일])?").matcher(raw);
      return day.find() ? day.end() : raw.length();
    }
    return year.find() ? year.end() : raw.length();
  }

  /// Whether the last words of a label announce the date of a later version; in "Published 3 May,
  /// updated 4 May" each date has its own.
  static boolean isUpdate(String label) {
    String lower = label.toLowerCase(Locale.ROOT).strip();
    String last = lower.substring(Math.max(0, lower.length() - 40)).replaceFirst("^.*\\d{4}", "");
    String words = " " + last.replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
    String sentence = SHORT_LAST_WORD.matcher(words).replaceFirst("");
    return UPDATE_WORDS.stream()
        .anyMatch(word ->
            words.endsWith(" " + word)
                || sentence.endsWith(" " + word)
                || (isHan(word) && last.contains(word)));
  }

  private static boolean isHan(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }
}
