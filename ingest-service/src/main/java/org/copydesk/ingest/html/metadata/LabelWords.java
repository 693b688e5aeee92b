package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Set;
import org.copydesk.ingest.normalize.WordList;

/// Words that stand before a date and say what it is the date of. In scripts that put no space
/// between words they may stand anywhere in a label.
final class LabelWords {
  private final Set<String> phrases;
  private final List<String> inHan;

  private LabelWords(Set<String> phrases) {
    this.phrases = phrases;
    this.inHan = phrases.stream().filter(LabelWords::isHan).toList();
  }

  /// The words of a table in this package.
  static LabelWords of(String table) {
    return new LabelWords(WordList.of(LabelWords.class, table));
  }

  /// Whether a label ends with any of the phrases.
  ///
  /// @param label words with a space before each
  boolean end(String label) {
    for (int at = label.indexOf(' '); at >= 0; at = label.indexOf(' ', at + 1)) {
      if (phrases.contains(label.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a label holds any of the phrases whose script puts no space between words.
  boolean isHeldInHan(String label) {
    for (String phrase : inHan) {
      if (label.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHan(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }
}
