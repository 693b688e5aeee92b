package org.copydesk.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.normalize.CleanText;

/// Splits plain text into paragraphs: at blank lines, and at line ends where the lines are not the
/// hard-wrapped lines of one paragraph.
final class Paragraphs {
  private static final int WRAP_LEAST = 50;
  private static final int WRAP_MOST = 100;

  private Paragraphs() {}

  /// The paragraphs, cleaned, none empty.
  static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String raw : CleanText.visible(text).split("\n", -1)) {
      String line = CleanText.line(raw);
      if (!line.isEmpty()) {
        group.add(line);
      } else {
        close(group, paragraphs);
      }
    }
    close(group, paragraphs);
    return paragraphs;
  }

  private static void close(List<String> group, List<String> paragraphs) {
    if (isHardWrapped(group)) {
      paragraphs.add(String.join(" ", group));
    } else {
      paragraphs.addAll(group);
    }
    group.clear();
  }

  /// Hard-wrapped lines are all about as long, the last aside, and most of them end in the middle
  /// of a sentence.
  private static boolean isHardWrapped(List<String> group) {
    if (group.size() < 2) {
      return false;
    }
    List<String> wrapped = group.subList(0, group.size() - 1);
    boolean evenLengths =
        wrapped.stream()
            .allMatch(line -> line.length() >= WRAP_LEAST && line.length() <= WRAP_MOST);
    long open = wrapped.stream().filter(line -> !endsSentence(line)).count();
    return evenLengths && open * 2 > wrapped.size();
  }

  static boolean endsSentence(String line) {
    return line.matches("(?s).*[.!?…:][\"'”’)\\]]*$");
  }
}
