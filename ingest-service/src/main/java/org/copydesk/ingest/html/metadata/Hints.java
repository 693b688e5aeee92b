package org.copydesk.ingest.html.metadata;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Element;

/// What the class and id of an element hint at: the names that templates give are words of a small
/// vocabulary, glued together in many ways (`c-byline__author`, `ArticleMeta_authorName__x1`).
final class Hints {
  /// A thing that an element's name may hint at; its words lie in `hint-….txt`.
  enum Hint {
    AUTHOR,
    NOT_THE_AUTHOR,
    DATE,
    UPDATE,
    HEADLINE,
    STANDFIRST,
    BREADCRUMB,
    CAPTION,
    CREDIT,
    ELSEWHERE,
    COMMENTS
  }

  private static final int LONGEST = 400;
  private static final Map<String, Set<Hint>> WORDS = words();
  private static final int LONGEST_WORD =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private static Map<String, Set<Hint>> words() {
    Map<String, Set<Hint>> words = new HashMap<>();
    for (Hint hint : Hint.values()) {
      String table = "hint-" + hint.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
      for (String word : WordList.of(Hints.class, table)) {
        words.computeIfAbsent(word, _ -> EnumSet.noneOf(Hint.class)).add(hint);
      }
    }
    return words;
  }

  private final Map<String, Set<Hint>> known = new HashMap<>();

  /// The hints in the class and id of an element.
  Set<Hint> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    String name = element.attr("class") + " " + element.attr("id");
    return name.length() < 4 ? Set.of() : known.computeIfAbsent(name, Hints::read);
  }

  private static Set<Hint> read(String name) {
    String cut = name.substring(0, Math.min(name.length(), LONGEST)) + " ";
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    StringBuilder part = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
        take(part, hints);
      }
      if (Character.isWhitespace(c)) {
        take(whole, hints);
      }
      if (letter) {
        part.append(Character.toLowerCase(c));
        whole.append(Character.toLowerCase(c));
      }
      before = c;
    }
    return hints;
  }

  private static void take(StringBuilder word, Set<Hint> hints) {
    if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
      hints.addAll(WORDS.getOrDefault(word.toString(), Set.of()));
    }
    word.setLength(0);
  }
}
