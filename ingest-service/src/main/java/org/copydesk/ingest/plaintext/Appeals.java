package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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
  private static final Pattern SENTENCE_ENDS =
      Pattern.compile("[.!?…]{1,3}[\"'”’)»]{0,3}\\s+|[:。！？।|]\\s*");
  private static final Pattern QUOTED = Pattern.compile("^[\"“„«「'‘]|[,.!?][\"”]");
  private static final Map<Character, List<Appeal>> BY_FIRST = byFirst();

  /// How appeals begin, and what they are about.
  private record Appeal(String beginning, List<String> about) {
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
    if (line.length() > LONGEST || QUOTED.matcher(line).find()) {
      return false;
    }
    String plain = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    Matcher ends = SENTENCE_ENDS.matcher(plain);
    int start = 0;
    while (start < plain.length() && start <= NEAR_BEGINNING) {
      int end = ends.find() ? ends.end() : plain.length();
      if (begins(plain.substring(start, end))) {
        return true;
      }
      start = end;
    }
    return false;
  }

  /// Whether an appeal stands at the beginning of a sentence, after marks.
  private static boolean begins(String sentence) {
    int start = 0;
    while (start < sentence.length()
        && !Character.isLetterOrDigit(sentence.charAt(start))
        && !BY_FIRST.containsKey(sentence.charAt(start))) {
      start++;
    }
    String words = sentence.substring(start);
    return !words.isEmpty()
        && BY_FIRST.getOrDefault(words.charAt(0), List.of()).stream()
            .anyMatch(appeal -> appeal.isIn(words));
  }

  private static Map<Character, List<Appeal>> byFirst() {
    Map<Character, List<Appeal>> appeals = new HashMap<>();
    for (String entry : WordList.of(Appeals.class, "appeals.txt")) {
      String[] parts = entry.split(" -> ", 2);
      List<String> about = List.of(parts[1].split("\\|", -1));
      for (String beginning : parts[0].split("\\|", -1)) {
        appeals
            .computeIfAbsent(beginning.charAt(0), first -> new ArrayList<>())
            .add(new Appeal(beginning, about));
      }
    }
    return appeals;
  }
}
