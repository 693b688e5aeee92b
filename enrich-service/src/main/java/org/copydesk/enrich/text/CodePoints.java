package org.copydesk.enrich.text;

import java.util.function.IntPredicate;

/// Questions about the code points of a word. Each is asked of every word of a story, where a
/// stream would take longer to be made than to be read.
public final class CodePoints {
  private CodePoints() {}

  /// Whether any is such a one.
  public static boolean any(String text, IntPredicate such) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (such.test(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// How many are such.
  static int count(String text, IntPredicate such) {
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      count += such.test(text.codePointAt(i)) ? 1 : 0;
    }
    return count;
  }
}
