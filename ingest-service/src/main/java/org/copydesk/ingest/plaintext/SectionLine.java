package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// A line that names the section a story stands in: "World", "Business > Markets".
final class SectionLine {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 80;
  private static final int SHORT_WORDS = 3;
  private static final int SHORT_LENGTH = 30;
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[>»›/|•]\\s*|\\s+[-–—]\\s+");
  private static final Set<String> SECTIONS = WordList.of(SectionLine.class, "sections.txt");

  private SectionLine() {}

  /// Whether a line is a path of sections, at least one of them known.
  static boolean isOne(String line) {
    List<String> path = path(line);
    return line.length() <= LONGEST
        && path.stream().allMatch(part -> Paragraphs.words(part) <= MOST_WORDS)
        && path.stream().anyMatch(part -> SECTIONS.contains(part.toLowerCase(Locale.ROOT)));
  }

  /// Whether a line stands above a headline as only a section or a kicker does.
  static boolean isShortAbove(String line, String below) {
    return Paragraphs.words(line) <= SHORT_WORDS
        && Paragraphs.words(below) > SHORT_WORDS
        && !Paragraphs.endsSentence(line)
        && !below.endsWith(".")
        && line.length() <= SHORT_LENGTH;
  }

  /// The sections from general to special; the home page is none.
  static List<String> path(String line) {
    return SEPARATOR
        .splitAsStream(line)
        .filter(part -> !part.isBlank() && !part.equalsIgnoreCase("home"))
        .toList();
  }
}
