package org.copydesk.enrich.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// Tells sports reports, where a city's name is its club's.
final class SportsReport {
  private static final int ENOUGH_WORDS = 4;

  private SportsReport() {}

  static boolean is(Story story) {
    boolean section =
        story.article().getSection().stream()
            .anyMatch(name -> WordClass.SPORT.has(name.toLowerCase(Locale.ROOT)));
    return section || hasSportsWords(story);
  }

  private static boolean hasSportsWords(Story story) {
    Set<String> found = new HashSet<>();
    for (Passage passage : story.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.is(WordClass.SPORT)) {
            found.add(token.text());
          }
        }
      }
    }
    return found.size() >= ENOUGH_WORDS;
  }
}
