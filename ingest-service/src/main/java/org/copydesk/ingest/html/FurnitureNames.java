package org.copydesk.ingest.html;

import java.util.Set;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Element;

/// The names that content management systems give to what surrounds a story.
final class FurnitureNames {
  private static final int MOST_WORDS = 3;
  private static final Set<String> BOXES = WordList.of(FurnitureNames.class, "furniture-names.txt");
  private static final Set<String> BARS = WordList.of(FurnitureNames.class, "bar-names.txt");
  private static final Set<String> NEVER = Set.of("html", "body", "article");

  private FurnitureNames() {}

  /// Whether an element has the name of furniture.
  ///
  /// @param isRunning whether it holds running text, which rows of links and buttons do not
  static boolean match(Element element, boolean isRunning) {
    if (NEVER.contains(element.normalName())) {
      return false;
    }
    String names = ClassNames.of(element);
    if (names.isEmpty()) {
      return false;
    }
    String[] words = names.strip().split(" ", -1);
    for (int from = 0; from < words.length; from++) {
      StringBuilder phrase = new StringBuilder(words[from]);
      for (int more = 1; more <= MOST_WORDS; more++) {
        if (BOXES.contains(phrase.toString()) || (!isRunning && BARS.contains(phrase.toString()))) {
          return true;
        }
        if (from + more >= words.length) {
          break;
        }
        phrase.append(' ').append(words[from + more]);
      }
    }
    return false;
  }
}
