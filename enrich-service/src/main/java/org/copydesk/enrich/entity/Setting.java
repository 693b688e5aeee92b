package org.copydesk.enrich.entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// What is known of a story before its names are.
///
/// @param lookup finds known names
/// @param language the primary subtag of its language
/// @param lowerCase all its words that begin with a small letter
/// @param peoples what country a word for people points to
/// @param credits where it names those who made it
record Setting(
    Lookup lookup,
    String language,
    Set<String> lowerCase,
    Function<String, Optional<Entry>> peoples,
    Credits credits) {
  private static final double PROMINENT = 0.3;
  private static final String ENGLISH = "en";
  private static final String UNKNOWN = "und";
  private static final String GERMAN = "de";

  static Setting of(
      Story story,
      Authority authority,
      Function<String, Optional<Entry>> peoples,
      String language) {
    return new Setting(
        new Lookup(authority, SportsReport.is(story)),
        language,
        lowerCase(story),
        peoples,
        Credits.of(story));
  }

  boolean isDemonym(String word) {
    return peoples.apply(word).isPresent();
  }

  /// Whether a name is a known place's, wherever it stands.
  boolean isPlace(String name) {
    return lookup.authority().named(name).stream()
        .anyMatch(entry -> entry.type() == EntityType.PLACE && entry.prominence() >= PROMINENT);
  }

  boolean sport() {
    return lookup.sport();
  }

  /// Whether the recogniser can read it. A text too short to tell is taken for English.
  boolean readable() {
    return language.equals(ENGLISH) || language.equals(UNKNOWN);
  }

  /// Whether its language writes every noun with a capital.
  boolean nounsAreCapitalised() {
    return language.equals(GERMAN);
  }

  private static Set<String> lowerCase(Story story) {
    Set<String> lowerCase = new HashSet<>();
    for (Passage passage : story.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.shape() == Token.Shape.LOWER) {
            lowerCase.add(token.text());
          }
        }
      }
    }
    return lowerCase;
  }
}
