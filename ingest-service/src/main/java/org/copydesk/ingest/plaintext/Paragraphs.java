package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.CleanText;

/// Splits plain text into paragraphs: at blank lines and at line ends, except at those that only
/// the width of a page forced.
///
/// Text is hard-wrapped where many lines go on in lower case. Its width is then that of the longest
/// such line, and a line end was forced where the next word would not have fit.
final class Paragraphs {
  private static final int MOST_LINES = 20_000;
  private static final int WIDEST = 120;
  private static final int WRAPPED_LEAST = 2;
  private static final double WRAPPED_SHARE = 0.25;
  private static final int PHRASE_WORDS = 3;
  private static final String SENTENCE_END = ".!?…:";
  private static final String CLOSING = "\"'”’)]»";
  private static final Pattern LONE_DATELINE =
      Pattern.compile("\\p{Lu}[\\p{L}.&'’]*(?: [\\p{L}.&'’]+){0,3} ?[–—]");
  private static final Set<Character> GOES_ON = Set.of(',', ';', '.', ')', '”', '’');

  /// One line as it stands in the document.
  ///
  /// @param indentation in characters
  private record Line(String text, int indentation, boolean afterBlank) {
    /// Whether this line goes on with the sentence that the line before it left open.
    boolean continues(Line before) {
      if (before.isLoneDateline()) {
        return true;
      }
      if (afterBlank || endsSentence(before.text) || Byline.startsLikeOne(text)) {
        return false;
      }
      char first = text.charAt(0);
      boolean lowerCase =
          Character.isLowerCase(first)
              && (text.length() < 2 || !Character.isUpperCase(text.charAt(1)))
              && words(before.text) >= PHRASE_WORDS;
      return lowerCase || GOES_ON.contains(first);
    }

    /// Whether a line is a dateline that its story follows below: "Example News —".
    boolean isLoneDateline() {
      char last = text.charAt(text.length() - 1);
      return (last == '–' || last == '—') && LONE_DATELINE.matcher(text).matches();
    }

    boolean isForced(Line before, int width) {
      int word = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
      return !afterBlank
          && indentation <= before.indentation
          && before.text.length() <= width
          && before.text.length() + 1 + word > width;
    }
  }

  private Paragraphs() {}

  /// The paragraphs, cleaned, none empty.
  ///
  /// @throws UnreadableDocument for more lines than any article has
  static List<String> of(String text) throws UnreadableDocument {
    List<Line> lines = lines(text);
    if (lines.size() > MOST_LINES) {
      throw new UnreadableDocument(
          "too-many-lines",
          "the text has %d lines; at most %d are taken as one article; send it in parts"
              .formatted(lines.size(), MOST_LINES));
    }
    int width = width(lines);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean goesOn =
          i > 0 && (line.continues(lines.get(i - 1)) || line.isForced(lines.get(i - 1), width));
      if (!goesOn && !open.isEmpty()) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(line.text);
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    for (String raw : CleanText.visible(text).split("\n", -1)) {
      String line = CleanText.line(raw);
      if (!line.isEmpty()) {
        lines.add(new Line(line, indentation(raw), afterBlank));
      }
      afterBlank = line.isEmpty();
    }
    return lines;
  }

  private static int indentation(String raw) {
    int at = 0;
    while (at < raw.length()
        && (Character.isWhitespace(raw.charAt(at)) || raw.charAt(at) == '\u00A0')) {
      at++;
    }
    return at;
  }

  /// The width that the lines of hard-wrapped text fill, in characters; 0 where it is not wrapped.
  private static int width(List<Line> lines) {
    int adjacent = 0;
    int wrapped = 0;
    int width = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line before = lines.get(i - 1);
      adjacent += lines.get(i).afterBlank ? 0 : 1;
      if (lines.get(i).continues(before) && before.text.length() <= WIDEST) {
        wrapped++;
        width = Math.max(width, before.text.length());
      }
    }
    return wrapped >= WRAPPED_LEAST && wrapped >= adjacent * WRAPPED_SHARE ? width : 0;
  }

  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_END.indexOf(line.charAt(end - 1)) >= 0;
  }

  static int words(String line) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = line.charAt(i) == ' ';
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }
}
