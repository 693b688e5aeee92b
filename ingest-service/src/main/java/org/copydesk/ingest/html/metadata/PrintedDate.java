package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.html.metadata.Hints.Hint;

/// Finds the dates that stand in a line of a page: "By Ada Brook | Published 3 May 2024, 09:15
/// BST". Only what names a day, month and year is one; "3 hours ago" is none.
///
/// @param raw the date as printed
/// @param update whether the words before it say that it is that of a later version
/// @param announced whether they say that it is that of publication
record PrintedDate(String raw, boolean update, boolean announced) {
  private static final LabelWords PUBLISH_WORDS = LabelWords.of("publish-words.txt");
  private static final LabelWords UPDATE_WORDS = LabelWords.of("update-words.txt");
  private static final Pattern SHORT_LAST_WORD = Pattern.compile("\\s(?:\\p{L}{1,4}|\\p{L}+day)$");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3,}[.!?]$");
  private static final Pattern OLD = Pattern.compile("\\b1[0-9](?:[0-8]\\d)\\b");
  private static final Pattern SEGMENTS = Pattern.compile("[" + SmallText.GAP + "|•·]");
  private static final Pattern BEFORE_YEAR = Pattern.compile("^.*\\d{4}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Pattern LAST_WORD = Pattern.compile("\\p{L}+[.,]?\\s*$");
  private static final Pattern BEHIND_DATELINE =
      Pattern.compile("[.,]?\\s*(?:\\([^()]{2,40}\\)|/[^/]{2,40}/)?\\s*(?:\\)?\\s*[–—:-]|/|\\))");
  private static final int LITTLE_ELSE = 45;
  private static final int NOTHING_ELSE = 18;
  private static final int LONGEST_WEEKDAY = 14;
  private static final int LONGEST_PLACE = 50;
  private static final int LONGEST_LINE = 300;

  /// The dates in a line in their order.
  ///
  /// @param before the words that stand before the line
  static List<PrintedDate> in(String line, String before, RawDates read) {
    List<PrintedDate> dates = new ArrayList<>();
    if (line.length() > LONGEST_LINE) {
      return dates;
    }
    String ascii = DateShapes.inAscii(line);
    int from = 0;
    while (dates.size() < 4) {
      Matcher next = DateShapes.next(ascii, from);
      if (next == null) {
        return dates;
      }
      String label = before + " " + line.substring(0, next.start());
      String printed = line.substring(next.start(), next.end());
      readable(printed, read)
          .or(() -> readable(lastWord(line.substring(0, next.start())) + printed, read))
          .ifPresent(raw -> dates.add(of(raw, label)));
      from = next.end();
    }
    return dates;
  }

  private static PrintedDate of(String raw, String label) {
    String words = lastWords(label);
    boolean update = endsWith(words, UPDATE_WORDS);
    return new PrintedDate(raw, update, !update && endsWith(words, PUBLISH_WORDS));
  }

  /// The word before a date, which may be the weekday that tells which of its numbers is the day.
  private static String lastWord(String text) {
    Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, text.length() - LONGEST_WEEKDAY)));
    return word.find() ? word.group() : "";
  }

  /// Whether a line is there for its date: it holds little else, names an author, or is named for
  /// dates; a caption that mentions a day of history is not.
  boolean isOf(Spot spot) {
    String line = spot.line();
    boolean little =
        Stream.concat(Stream.of(line), SEGMENTS.splitAsStream(spot.text()))
            .filter(segment -> segment.contains(raw))
            .anyMatch(segment ->
                segment.length() - raw.length() <= LITTLE_ELSE || segment.startsWith(raw));
    boolean named =
        spot.hints(Hint.DATE)
            || spot.hints(Hint.UPDATE)
            || spot.hints(Hint.AUTHOR)
            || PrintedName.startsWithBy(line);
    return (little || named || announced)
        && !SENTENCE.matcher(line).find()
        && !OLD.matcher(raw).find();
  }

  /// Whether a line holds next to nothing but its date.
  boolean isAlone(String line) {
    return line.length() - raw.length() <= NOTHING_ELSE && !OLD.matcher(raw).find();
  }

  /// Whether a paragraph begins with a dateline that ends with its date: "BERLIN, 3 May 2024 –".
  boolean isDateline(String paragraph) {
    int at = paragraph.indexOf(raw);
    return at > 2
        && at <= LONGEST_PLACE
        && Character.isUpperCase(paragraph.codePointAt(0))
        && !OLD.matcher(raw).find()
        && BEHIND_DATELINE.matcher(paragraph.substring(at + raw.length())).lookingAt();
  }

  /// The longest beginning of a date with its time that can be read as one.
  private static Optional<String> readable(String printed, RawDates read) {
    String raw = printed.strip();
    if (read.day(raw).isPresent()) {
      return Optional.of(raw);
    }
    int end = DateShapes.dayEnd(DateShapes.inAscii(raw));
    String day = raw.substring(0, end).strip();
    return end < raw.length() && read.day(day).isPresent() ? Optional.of(day) : Optional.empty();
  }

  /// Whether the last words of a label announce the date of a later version; in "Published 3 May,
  /// updated 4 May" each date has its own.
  static boolean isUpdate(String label) {
    return endsWith(lastWords(label), UPDATE_WORDS);
  }

  private static String lastWords(String label) {
    String lower = label.toLowerCase(Locale.ROOT).strip();
    String last =
        BEFORE_YEAR.matcher(lower.substring(Math.max(0, lower.length() - 40))).replaceFirst("");
    return " " + NO_LETTERS.matcher(last).replaceAll(" ").strip();
  }

  private static boolean endsWith(String words, LabelWords phrases) {
    return phrases.end(words)
        || phrases.end(SHORT_LAST_WORD.matcher(words).replaceFirst(""))
        || phrases.isHeldInHan(words);
  }
}
