package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Reads line-ups of sports reports: a team, a colon, and the names of those who played.
final class LineUp {
  private static final int LEAST_PLAYERS = 5;
  private static final int LEAST_SUBSTITUTES = 2;
  private static final Set<String> SUBSTITUTES =
      Set.of("Subs", "Substitutes", "Replacements", "Bench", "Unused", "Scorers", "Goals");
  private static final int MOST_WORDS = 3;
  private static final int WORDS_PER_SMALL_ONE = 5;

  private LineUp() {}

  /// The players; nobody where the sentence is no line-up.
  static List<Spot> players(Passage passage, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int colon = 0;
    while (colon < tokens.size() && !tokens.get(colon).is(":")) {
      colon++;
    }
    if (tokens.isEmpty()) {
      return List.of();
    }
    int least = SUBSTITUTES.contains(tokens.getFirst().text()) ? LEAST_SUBSTITUTES : LEAST_PLAYERS;
    List<Spot> players = new ArrayList<>();
    int small = 0;
    int from = colon + 1;
    for (int i = from; i <= tokens.size(); i++) {
      if (i < tokens.size() && isNamelike(tokens.get(i))) {
        continue;
      }
      small += i < tokens.size() && tokens.get(i).shape() == Token.Shape.LOWER ? 1 : 0;
      boolean heading = i < tokens.size() && tokens.get(i).is(":");
      if (i > from && i - from <= MOST_WORDS && !heading) {
        players.add(
            new Spot(passage, sentence, from, i, EntityType.PERSON, 1, Spot.Origin.RECOGNISED));
      }
      from = i + 1;
    }
    boolean lineUp = players.size() >= least && small * WORDS_PER_SMALL_ONE <= players.size();
    return lineUp ? players : List.of();
  }

  private static boolean isNamelike(Token token) {
    String text = token.text();
    return token.capital()
        && text.length() > 1
        && !WordClass.BREAK.has(text)
        && !WordClass.TITLE.has(text)
        && !WordClass.NO_ACRONYM.has(text);
  }
}
