package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds the long names that a sentence gives an acronym for, small words and all: the
/// International Conference on the Great Lakes Region, known as the ICGLR.
final class SpelledOut {
  private static final double CONFIDENCE = 0.9;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int MOST_BETWEEN = 14;
  private static final Set<String> SMALL =
      Set.of("of", "on", "for", "the", "and", "in", "to", "against", "de", "des", "du", "&");

  private SpelledOut() {}

  static List<Spot> in(Passage passage, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Spot> found = new ArrayList<>();
    for (int i = SHORTEST; i < tokens.size(); i++) {
      if (isAcronym(tokens.get(i)) && isGiven(tokens, i)) {
        int end = i - 1;
        int least = Math.max(0, i - MOST_BETWEEN);
        int begin = -1;
        while (end > least && begin < 0) {
          begin = begin(tokens, end, tokens.get(i).text());
          end--;
        }
        if (begin >= 0) {
          found.add(
              new Spot(
                  passage,
                  sentence,
                  begin,
                  end + 1,
                  EntityType.ORGANISATION,
                  CONFIDENCE,
                  Spot.Origin.RECOGNISED));
        }
      }
    }
    return found;
  }

  private static boolean isAcronym(Token token) {
    String text = token.text();
    return token.shape() == Token.Shape.CAPITALS
        && text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.chars().allMatch(Character::isUpperCase)
        && !WordClass.NO_ACRONYM.has(text);
  }

  /// "(ICGLR)", "known as the ICGLR", ", or ICGLR"
  private static boolean isGiven(List<Token> tokens, int at) {
    Token before = tokens.get(at - 1);
    Token second = tokens.get(at - 2);
    return before.is("(")
        || before.is("or")
        || before.is("as")
        || (before.is("the") && (second.is("or") || second.is("as")));
  }

  /// Where the name begins whose last word ends before a token, or -1 where its capitals are
  /// others.
  private static int begin(List<Token> tokens, int end, String letters) {
    int letter = letters.length();
    boolean small = false;
    for (int i = end - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.capital()) {
        letter--;
        if (letter < 0 || token.text().charAt(0) != letters.charAt(letter)) {
          return -1;
        }
        if (letter == 0) {
          return small ? i : -1;
        }
      } else if (i < end - 1 && SMALL.contains(token.text())) {
        small = true;
      } else {
        return -1;
      }
    }
    return -1;
  }
}
