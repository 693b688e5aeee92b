package org.copydesk.enrich.name.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Reads the clues that one occurrence of a candidate gives.
///
/// @param knownNames tells known places beside it
/// @param nounsAreCapitalised whether the story's language writes every noun so
/// @param lowerCase all words of the story that begin with a small letter
/// @param alone all candidates of one word
record Clues(
    KnownNames knownNames, boolean nounsAreCapitalised, Set<String> lowerCase, Set<String> alone) {
  private static final int ACRONYM_LETTERS = 6;
  private static final int APPOSITION = 7;

  Set<Clue> of(Candidate candidate) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    shape(candidate, clues);
    endings(candidate, clues);
    before(candidate, clues);
    after(candidate, clues);
    placesBeside(candidate, clues);
    return clues;
  }

  private void shape(Candidate candidate, Set<Clue> clues) {
    Token first = candidate.first();
    String name = candidate.name();
    if (candidate.words() == 1) {
      add(clues, Clue.ACRONYM, isAcronym(first));
      boolean capitalised = first.shape() == Token.Shape.CAPITALISED;
      add(clues, Clue.SENTENCE_START, capitalised && startsSentence(candidate));
      add(clues, Clue.NOUN, capitalised && nounsAreCapitalised);
      add(clues, Clue.LOWER_CASE_ELSEWHERE, lowerCase.contains(name.toLowerCase(Locale.ROOT)));
      add(clues, Clue.GIVEN_NAME_ALONE, WordClass.isGivenName(name));
      return;
    }
    add(clues, Clue.TWO_WORDS, candidate.words() == 2);
    add(clues, Clue.MORE_WORDS, candidate.words() > 2);
    add(clues, Clue.GIVEN_NAME_FIRST, WordClass.isGivenName(first.text()));
    boolean eastern =
        candidate.words() <= 3
            && WordClass.FAMILY_NAME_FIRST.has(first.text())
            && candidate.last().shape() == Token.Shape.CAPITALISED;
    add(clues, Clue.FAMILY_NAME_FIRST, eastern);
    add(clues, Clue.LAST_WORD_ALONE, alone.contains(candidate.last().text()));
    add(clues, Clue.SURNAME_ENDING, SurnameShape.fits(candidate.last().text()));
    for (int i = candidate.from(); i < candidate.to(); i++) {
      Token token = candidate.sentence().tokens().get(i);
      add(clues, Clue.INITIAL, token.shape() == Token.Shape.INITIAL && i < candidate.to() - 1);
      add(clues, Clue.PARTICLE, WordClass.PARTICLE.has(token.text()));
    }
  }

  /// Whether the first word has its capital from the sentence, or a quotation, that it begins.
  private static boolean startsSentence(Candidate candidate) {
    String before = candidate.before(1).text();
    return candidate.from() == 0 || "“\"‘'«„:—–-•".contains(before);
  }

  /// Capitals that are no word written large: NATO, not VERY.
  private static boolean isAcronym(Token token) {
    String text = token.text();
    return token.shape() == Token.Shape.CAPITALS
        && text.length() <= ACRONYM_LETTERS
        && text.chars().noneMatch(Character::isDigit)
        && !WordClass.NO_ACRONYM.has(text)
        && !WordClass.BREAK.has(text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT));
  }

  private void endings(Candidate candidate, Set<Clue> clues) {
    String last = candidate.last().text();
    if (candidate.words() > 1) {
      boolean organisation = WordClass.ORGANISATION_ENDING.has(last);
      boolean placeEnding = WordClass.PLACE_ENDING.has(last);
      boolean event = WordClass.EVENT_ENDING.has(last);
      add(clues, Clue.ORGANISATION_ENDING, organisation);
      add(clues, Clue.PLACE_ENDING, placeEnding);
      add(clues, Clue.EVENT_ENDING, event);
      add(clues, Clue.PLACE_BEGINNING, WordClass.PLACE_BEGINNING.has(candidate.first().text()));
      add(
          clues,
          Clue.COMMON_LAST_WORD,
          (WordClass.NEVER_ALONE.has(last) || knownNames.authority().isDemonym(last))
              && !organisation
              && !placeEnding
              && !event);
      add(clues, Clue.ORGANISATION_HEAD, hasHead(candidate));
      add(
          clues,
          Clue.ORGANISATION_BEGINNING,
          WordClass.ORGANISATION_BEGINNING.has(candidate.first().text()));
      for (Find find : candidate.within()) {
        boolean place = find.known().type() == EntityType.PLACE;
        add(clues, Clue.PLACE_FIRST, place && find.start() == candidate.first().start());
        add(clues, Clue.PLACE_LAST, place && find.end() == candidate.last().end());
      }
      add(
          clues,
          Clue.ACRONYM_FOLLOWS,
          candidate.after(1).is("(")
              && candidate.after(3).is(")")
              && isAcronym(candidate.after(2)));
    }
  }

  private static boolean hasHead(Candidate candidate) {
    for (int i = candidate.from(); i + 1 < candidate.to(); i++) {
      String next = candidate.sentence().tokens().get(i + 1).text();
      if (WordClass.ORGANISATION_HEAD.has(candidate.sentence().tokens().get(i).text())
          && (next.equals("of") || next.equals("for"))) {
        return true;
      }
    }
    return false;
  }

  private static void before(Candidate candidate, Set<Clue> clues) {
    Token before = candidate.before(1);
    String word = before.text();
    add(clues, Clue.TITLE_BEFORE, candidate.titled());
    boolean role = WordClass.ROLE.has(word);
    boolean roleAndComma = before.is(",") && WordClass.ROLE.has(candidate.before(2).text());
    add(clues, Clue.ROLE_BEFORE, role || (roleAndComma && candidate.words() > 1));
    boolean owned = before.shape() == Token.Shape.POSSESSIVE && candidate.before(2).capital();
    add(clues, Clue.OWNED, owned && candidate.words() > 1);
    add(clues, Clue.THE_BEFORE, word.equalsIgnoreCase("the"));
    add(clues, Clue.PLACE_CUE, WordClass.PLACE_CUE.has(word) || word.equals("In"));
    add(clues, Clue.WAY_CUE, WordClass.WAY_CUE.has(word));
    add(
        clues,
        Clue.PLACE_KIND,
        word.equals("of") && WordClass.PLACE_KIND.has(candidate.before(2).text()));
    add(clues, Clue.SAYS, WordClass.CUE.has(word));
  }

  private static void after(Candidate candidate, Set<Clue> clues) {
    Token after = candidate.after(1);
    Token second = candidate.after(2);
    add(clues, Clue.SAYS, WordClass.CUE.has(after.text()));
    add(clues, Clue.WHO_AFTER, after.is("who") || (after.is(",") && isWho(second.text())));
    boolean age =
        second.shape() == Token.Shape.NUMBER
            && second.text().length() <= 2
            && (candidate.after(3).is(",") || candidate.after(3).is("."));
    add(clues, Clue.AGE_AFTER, after.is(",") && age);
    if (after.is(",")) {
      for (int i = 2; i < APPOSITION; i++) {
        Token token = candidate.after(i);
        boolean role = WordClass.ROLE.has(token.text());
        add(clues, Clue.ROLE_AFTER, role && candidate.words() > 1);
        add(clues, Clue.PLACE_KIND, WordClass.PLACE_KIND.has(token.text()) && i <= 3);
        if (role || !token.word() || token.is("and")) {
          break;
        }
      }
    }
  }

  private static boolean isWho(String word) {
    return word.equals("who") || word.equals("whose");
  }

  private void placesBeside(Candidate candidate, Set<Clue> clues) {
    boolean comma = candidate.after(1).is(",");
    if (comma && isPlace(candidate, candidate.to() + 1)) {
      clues.add(
          candidate.first().shape() == Token.Shape.CAPITALS && candidate.from() == 0
              ? Clue.DATELINE
              : Clue.PLACE_FOLLOWS);
    }
    String before = candidate.before(1).text();
    boolean listed = before.equals(",") || before.equals("and") || before.equals("or");
    add(clues, Clue.LISTED_WITH_PLACE, listed && isPlace(candidate, candidate.from() - 2));
    add(
        clues,
        Clue.LISTED_WITH_PLACE,
        candidate.after(1).is("and") && isPlace(candidate, candidate.to() + 1));
  }

  private boolean isPlace(Candidate candidate, int index) {
    return knownNames.isPlace(candidate.passage(), candidate.sentence(), index);
  }

  private static void add(Set<Clue> clues, Clue clue, boolean given) {
    if (given) {
      clues.add(clue);
    }
  }
}
