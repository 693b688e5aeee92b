package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;

/// Finds names of the newsroom's concepts and of the shipped authority file; the newsroom's outrank
/// the shipped ones.
///
/// @param authority the shipped file
record KnownNames(Authority authority) {
  private static final double NEWSROOM = 0.98;
  private static final double SEVERAL_WORDS = 0.95;
  private static final double ONE_WORD = 0.9;

  /// The known name that starts at a token.
  Optional<Find> at(Passage passage, Sentence sentence, int index, ConceptLookup newsroom) {
    Token token = sentence.tokens().get(index);
    String text = passage.field().text();
    String first = ConceptIndex.firstWord(token.text());
    for (ConceptLookup.Name name : newsroom.startingWith(first)) {
      if (stands(text, token.start(), name.text(), sentence.end())) {
        return Optional.of(find(passage, token, name.text(), known(name.concept()), NEWSROOM));
      }
    }
    if (!token.capital() && !first.equals("al")) {
      return Optional.empty();
    }
    return authority.startingWith(first).stream()
        .filter(name -> stands(text, token.start(), name.text(), sentence.end()))
        .findFirst()
        .filter(name -> isMeant(passage, sentence.tokens(), index, name))
        .map(name ->
            find(
                passage,
                token,
                name.text(),
                name.known(),
                name.text().contains(" ") ? SEVERAL_WORDS : ONE_WORD));
  }

  private static Find find(
      Passage passage, Token token, String name, Known known, double confidence) {
    return new Find(passage, token.start(), token.start() + name.length(), known, confidence);
  }

  private static Known known(Concept concept) {
    return new Known(
        concept.getId(),
        concept.getName(),
        concept.getType(),
        concept.getCountry(),
        concept.getCoordinates(),
        concept.getExternalIds());
  }

  private static boolean stands(String text, int start, String name, int end) {
    int after = start + name.length();
    if (after > end || !text.startsWith(name, start)) {
      return false;
    }
    boolean before = start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start));
    return before && (after == text.length() || !isWordPart(text.codePointAt(after)));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// A name of one word may be part of a person's: Paris Hilton, Jack London.
  private static boolean isMeant(
      Passage passage, List<Token> tokens, int index, Authority.Name name) {
    if (passage.shouting() && name.text().length() <= 3) {
      return false;
    }
    if (name.text().contains(" ") || passage.shouting()) {
      return true;
    }
    Token token = tokens.get(index);
    boolean afterGiven =
        index > 0
            && NameWords.isGiven(tokens.get(index - 1))
            && !KnownPlaces.isPlaceAndName(tokens.get(index - 1).text());
    boolean place = name.known().type() == EntityType.PLACE;
    boolean nameFollows =
        index + 1 < tokens.size()
            && NameWords.isNamePart(tokens.get(index + 1))
            && !NameWords.ORGANISATION_ENDINGS.contains(tokens.get(index + 1).text());
    boolean givenItself = NameWords.isGiven(token) && nameFollows && !passage.titleCase();
    boolean shortAmbiguous =
        name.text().equals("Congress") && index > 0 && tokens.get(index - 1).capital();
    boolean niceWithoutCue =
        name.text().equals("Nice")
            && (index == 0 || !NameWords.PLACE_CUES.contains(tokens.get(index - 1).text()));
    return !(place && afterGiven) && !givenItself && !shortAmbiguous && !niceWithoutCue;
  }

  /// Names that are both a place's and a person's, where a following place name is no surname.
  private static final class KnownPlaces {
    private static final java.util.Set<String> BOTH =
        java.util.Set.of(
            "Jordan",
            "Chad",
            "Georgia",
            "Paris",
            "Austin",
            "Sydney",
            "Virginia",
            "Israel",
            "Victoria",
            "Florence");

    static boolean isPlaceAndName(String word) {
      return BOTH.contains(word);
    }
  }
}
