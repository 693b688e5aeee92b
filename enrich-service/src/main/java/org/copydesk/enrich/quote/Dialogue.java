package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.text.Passage;

/// Speech after a dash, as Spanish, French and Polish print it: `—Vamos —dijo Ruiz—. Ya.` Only
/// where a dash leads to a verb of saying is it sure that the first one leads to speech.
final class Dialogue {
  private static final String DASHES = "—–―";
  private static final int LONGEST = 2_000;

  private Dialogue() {}

  /// The spoken stretches of a passage; none where it is no dialogue.
  static List<Quoted> in(Passage passage) {
    String text = passage.field().text();
    int start = passage.start();
    int end = passage.end();
    if (end - start > LONGEST || DASHES.indexOf(text.charAt(start)) < 0) {
      return List.of();
    }
    List<Quoted> spoken = new ArrayList<>();
    boolean narrated = false;
    int from = start;
    boolean speech = true;
    for (int at = start + 1; at <= end; at++) {
      boolean dash = at < end && DASHES.indexOf(text.charAt(at)) >= 0;
      if (!dash && at < end) {
        continue;
      }
      boolean cue = dash && Speech.isCue(wordAfter(text, at + 1, end));
      if (speech && (cue || at == end)) {
        add(spoken, text, from, at);
        speech = false;
        narrated = narrated || cue;
        from = at;
      } else if (!speech && dash) {
        speech = true;
        from = at;
      }
    }
    return narrated ? spoken : List.of();
  }

  private static void add(List<Quoted> spoken, String text, int dash, int end) {
    int start = dash + 1;
    while (start < end
        && (Marks.isSpace(text.charAt(start)) || ".,;".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    int stop = end;
    while (stop > start && Marks.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    if (start < stop) {
      spoken.add(new Quoted(dash, start, stop, end, true));
    }
  }

  private static String wordAfter(String text, int from, int end) {
    int start = from;
    while (start < end && Marks.isSpace(text.charAt(start))) {
      start++;
    }
    int stop = start;
    while (stop < end && stop - start < 30 && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return text.substring(start, stop);
  }
}
