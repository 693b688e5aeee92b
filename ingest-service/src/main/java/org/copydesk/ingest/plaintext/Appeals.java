package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// What a page asks of its reader, rather than tells: to sign up for a newsletter, to follow, to
/// listen, to write in. A line is an appeal if a sentence near its beginning begins as appeals do
/// and holds what they are about, and nobody is quoted in it.
final class Appeals {
  /// The longest appeal, in characters.
  static final int LONGEST = 420;

  private static final int NEAR_BEGINNING = 140;
  private static final int FIRST_IDEOGRAPH = 0x2E80;
  private static final String ENDS = ".!?…";
  private static final String CLOSING = "\"'”’)»";
  private static final String PARTS = ":。！？।|";
  private static final String SPACES = " \t\n\u000B\f\r";
  private static final int MOST_MARKS = 3;
  private static final Pattern QUOTED = Pattern.compile("^[\"“„«「'‘]|[,.!?][\"”]");
  private static final Map<Character, List<Appeal>> BY_FIRST = byFirst();

  /// How appeals begin, and what they are about.
  ///
  /// @param second the second character; 0 where there is only one
  private record Appeal(String beginning, char second, List<String> about) {
    boolean isIn(String text) {
      int end = beginning.length();
      boolean begins =
          text.startsWith(beginning)
              && (end == text.length()
                  || !Character.isLetterOrDigit(text.charAt(end))
                  || text.charAt(end - 1) >= FIRST_IDEOGRAPH);
      return begins && about.stream().anyMatch(words -> text.indexOf(words, end) >= 0);
    }
  }

  private Appeals() {}

  static boolean match(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int start = 0;
    while (start < line.length() && start <= NEAR_BEGINNING) {
      if (begins(line, start)) {
        return !QUOTED.matcher(line).find();
      }
      start = sentenceEnd(line, start, NEAR_BEGINNING);
    }
    return false;
  }

  /// Whether an appeal stands at the beginning of a sentence, after marks.
  private static boolean begins(String line, int sentence) {
    int start = sentence;
    while (start < line.length()
        && !Character.isLetterOrDigit(line.charAt(start))
        && !BY_FIRST.containsKey(line.charAt(start))) {
      start++;
    }
    if (start == line.length()) {
      return false;
    }
    char next = start + 1 < line.length() ? WordSearch.small(line.charAt(start + 1)) : ' ';
    for (Appeal appeal : BY_FIRST.getOrDefault(WordSearch.small(line.charAt(start)), List.of())) {
      if ((appeal.second == next || appeal.second == 0)
          && WordSearch.isAt(line, start, appeal.beginning)) {
        return isAny(line, start, sentenceEnd(line, sentence, line.length()));
      }
    }
    return false;
  }

  private static boolean isAny(String line, int start, int end) {
    if (start >= end) {
      return false;
    }
    String words = line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    return BY_FIRST.getOrDefault(words.charAt(0), List.of()).stream()
        .anyMatch(appeal -> appeal.isIn(words));
  }

  /// Where the sentence ends that begins at a place: after its mark, what closes behind the mark,
  /// and the space behind that.
  ///
  /// @param most how far an end is looked for
  private static int sentenceEnd(String line, int from, int most) {
    for (int i = from; i < line.length() && i <= most; i++) {
      char c = line.charAt(i);
      if (PARTS.indexOf(c) >= 0) {
        return skip(line, i + 1, SPACES, line.length());
      }
      if (ENDS.indexOf(c) >= 0) {
        int closing = skip(line, i + 1, ENDS, i + MOST_MARKS);
        int space = skip(line, closing, CLOSING, closing + MOST_MARKS);
        int end = skip(line, space, SPACES, line.length());
        if (end > space) {
          return end;
        }
      }
    }
    return line.length();
  }

  private static int skip(String line, int from, String characters, int most) {
    int at = from;
    while (at < Math.min(most, line.length()) && characters.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static Map<Character, List<Appeal>> byFirst() {
    Map<Character, List<Appeal>> appeals = new HashMap<>();
    for (String entry : WordList.of(Appeals.class, "appeals.txt")) {
      String[] parts = entry.split(" -> ", 2);
      List<String> about = List.of(parts[1].split("\\|", -1));
      for (String beginning : parts[0].split("\\|", -1)) {
        appeals
            .computeIfAbsent(beginning.charAt(0), first -> new ArrayList<>())
            .add(new Appeal(beginning, beginning.length() > 1 ? beginning.charAt(1) : 0, about));
      }
    }
    return appeals;
  }
}
