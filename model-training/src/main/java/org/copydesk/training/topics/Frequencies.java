package org.copydesk.training.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.enrich.topic.Word;

/// In how many texts each word stands. `frequencies.psv` has, for each of twelve classes from the
/// commonest down, the words of the class; a word is twice as common as one of the next.
final class Frequencies {
  private static final int CLASSES = 12;

  private final Map<String, Integer> texts = new HashMap<>();
  private final Set<String> small = new HashSet<>();
  private int all;

  void add(String text) {
    all++;
    Set<String> stems = new HashSet<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        String word = text.substring(from, i);
        if (Character.isLowerCase(word.charAt(0)) && word.length() > 2) {
          small.add(word);
          stems.add(Word.stem(word));
        }
        from = -1;
      }
    }
    stems.forEach(stem -> texts.merge(stem, 1, Integer::sum));
  }

  /// The words that some text has in small letters.
  Set<String> inSmallLetters() {
    return small;
  }

  List<String> lines() {
    Map<Integer, List<String>> classes = new TreeMap<>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          int rarity = (int) (Math.log((double) all / entry.getValue()) / Math.log(2));
          if (rarity < CLASSES) {
            classes.computeIfAbsent(rarity, _ -> new ArrayList<>()).add(entry.getKey());
          }
        });
    List<String> lines = new ArrayList<>();
    lines.add("# Words by how rare they are: of class n at least one text in 2^(n+1) has them.");
    classes.forEach((rarity, words) -> lines.add(rarity + "|" + String.join(" ", words)));
    return lines;
  }
}
