package org.copydesk.ingest.html;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Element;

/// The names that content management systems give to what surrounds a story.
final class FurnitureNames {
  private static final int MOST_WORDS = 3;
  private static final Set<String> BOXES = WordList.of(FurnitureNames.class, "furniture-names.txt");
  private static final Set<String> BARS = WordList.of(FurnitureNames.class, "bar-names.txt");
  private static final Set<String> AMBIGUOUS =
      WordList.of(FurnitureNames.class, "ambiguous-names.txt");
  private static final Set<String> FIRST_WORDS =
      Stream.concat(BOXES.stream(), BARS.stream())
          .map(name -> name.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> NEVER = Set.of("html", "body", "article");

  private FurnitureNames() {}

  /// The name that tells that an element is furniture.
  ///
  /// @param isRunning whether it holds running text, which rows of links and buttons do not
  static Optional<String> of(Element element, boolean isRunning) {
    if (NEVER.contains(element.normalName())) {
      return Optional.empty();
    }
    String names = ClassNames.of(element);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String[] words = names.strip().split(" ", -1);
    for (int from = 0; from < words.length; from++) {
      if (FIRST_WORDS.contains(words[from])) {
        Optional<String> name = beginning(words, from, isRunning);
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  /// The name that begins with one of the words.
  private static Optional<String> beginning(String[] words, int from, boolean isRunning) {
    String phrase = words[from];
    for (int more = 1; more <= MOST_WORDS; more++) {
      if (BOXES.contains(phrase) || (!isRunning && BARS.contains(phrase))) {
        return Optional.of(phrase);
      }
      if (from + more >= words.length) {
        break;
      }
      phrase = phrase + ' ' + words[from + more];
    }
    return Optional.empty();
  }

  /// Whether some systems give a name to parts of the story as well: to any box, to what a script
  /// unfolds, to what is only for subscribers.
  static boolean isAmbiguous(String name) {
    return AMBIGUOUS.contains(name);
  }
}
