package org.copydesk.ingest.html;

import java.util.Set;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Element;

/// The names that content management systems give to what surrounds a story.
final class FurnitureNames {
  private static final int MOST_WORDS = 3;
  private static final Set<String> NAMES = WordList.of(FurnitureNames.class, "furniture-names.txt");

  private FurnitureNames() {}

  static boolean match(Element element) {
    if (element.normalName().equals("body")
        || element.normalName().equals("html")
        || element.normalName().equals("article")) {
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
        if (NAMES.contains(phrase.toString())) {
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
