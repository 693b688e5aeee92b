package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds words that only organisations are called, though nobody knows them: a capital inside a
/// word, or capitals that speak.
final class Coined {
  private static final double CONFIDENCE = 0.7;
  private static final int SHORTEST = 5;
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_ACRONYM = 7;
  private static final int LONGEST_APPOSITION = 8;
  private static final Set<String> OF_SURNAMES =
      Set.of(
          "Mc", "Mac", "De", "Di", "Da", "Do", "Du", "La", "Le", "Lo", "Van", "Von", "Fitz", "St",
          "Del", "Des", "El", "Al", "Ben", "Ap", "Ten", "Ter");

  private Coined() {}

  /// The organisations of a sentence of running text.
  static List<Spot> in(Passage passage, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean alone = !isNamelike(tokens, i - 1) && !isNamelike(tokens, i + 1);
      if (alone && (hasInnerCapital(tokens.get(i)) || isActor(tokens, i))) {
        spots.add(
            new Spot(
                passage,
                sentence,
                i,
                i + 1,
                EntityType.ORGANISATION,
                CONFIDENCE,
                Spot.Origin.RECOGNISED));
      }
    }
    return spots;
  }

  /// ScotRail; not McAdam, DeSantis, LeBron, and no product with an acronym at its end
  static boolean hasInnerCapital(Token token) {
    String text = token.text();
    if (token.shape() != Token.Shape.CAPITALISED || text.length() < SHORTEST) {
      return false;
    }
    boolean letters = text.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-');
    for (int i = 2; letters && i + 1 < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))
          && Character.isLowerCase(text.charAt(i - 1))
          && Character.isLowerCase(text.charAt(i + 1))
          && !OF_SURNAMES.contains(text.substring(text.lastIndexOf('-', i) + 1, i))) {
        return true;
      }
    }
    return false;
  }

  /// The RNLI said; ENTSO-E, the association of operators,
  private static boolean isActor(List<Token> tokens, int index) {
    String text = tokens.get(index).text();
    return tokens.get(index).shape() == Token.Shape.CAPITALS
        && text.length() >= SHORTEST_ACRONYM
        && text.length() <= LONGEST_ACRONYM
        && text.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '-')
        && !WordClass.NO_ACRONYM.has(text)
        && index + 1 < tokens.size()
        && (tokens.get(index + 1).is(WordClass.CUE) || isCalledBody(tokens, index + 1));
  }

  private static boolean isCalledBody(List<Token> tokens, int comma) {
    if (!tokens.get(comma).is(",") || comma + 1 >= tokens.size() || !isArticle(tokens, comma + 1)) {
      return false;
    }
    for (int i = comma + 2; i < Math.min(tokens.size(), comma + LONGEST_APPOSITION); i++) {
      Token token = tokens.get(i);
      if (token.is(WordClass.ORGANISATION_KIND)) {
        return true;
      }
      if (token.is(",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isArticle(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    return token.is("the") || token.is("a") || token.is("an");
  }

  private static boolean isNamelike(List<Token> tokens, int index) {
    return index >= 0
        && index < tokens.size()
        && tokens.get(index).capital()
        && !tokens.get(index).is(WordClass.BREAK);
  }
}
