package org.copydesk.enrich.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// Reads the clues that one occurrence of a spot gives.
///
/// @param setting the story
/// @param alone all spots of one word
/// @param surnames those of them that are taken for people throughout
record Clues(Setting setting, Set<String> alone, Set<String> surnames) {
  private static final int ACRONYM_LETTERS = 6;
  private static final int APPOSITION = 7;
  private static final double PROMINENT_CLUB = 0.5;
  private static final double LESS_KNOWN = 0.2;
  private static final Set<String> HOLDINGS =
      Set.of("shares", "Shares", "stake", "stakes", "stock", "holding", "shareholders");
  private static final Set<String> TRUST =
      Set.of(
          "confidence", "trust", "faith", "belief", "interest", "interested", "believe", "found");
  private static final Set<String> WAYS = Set.of("of", "from", "in", "to");

  Set<Clue> of(Spot spot) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    shape(spot, clues);
    endings(spot, clues);
    before(spot, clues);
    after(spot, clues);
    placesBeside(spot, clues);
    team(spot, clues);
    business(spot, clues);
    return clues;
  }

  private void shape(Spot spot, Set<Clue> clues) {
    Token first = spot.first();
    String name = spot.name();
    if (spot.words() == 1) {
      add(clues, Clue.ACRONYM, isAcronym(first));
      add(clues, Clue.INNER_CAPITAL, Coined.hasInnerCapital(first));
      boolean capitalised = first.shape() == Token.Shape.CAPITALISED;
      add(clues, Clue.SENTENCE_START, capitalised && spot.startsSentence());
      add(
          clues,
          Clue.LOWER_CASE_ELSEWHERE,
          setting.lowerCase().contains(name.toLowerCase(Locale.ROOT)));
      add(clues, Clue.GIVEN_NAME_ALONE, WordClass.isGivenName(name));
      return;
    }
    add(clues, Clue.TWO_WORDS, spot.words() == 2);
    add(clues, Clue.MORE_WORDS, spot.words() > 2);
    add(clues, Clue.GIVEN_NAME_FIRST, WordClass.isGivenName(first.text()));
    boolean eastern =
        spot.words() <= 3
            && first.is(WordClass.FAMILY_NAME_FIRST)
            && spot.last().shape() == Token.Shape.CAPITALISED;
    add(clues, Clue.FAMILY_NAME_FIRST, eastern);
    add(clues, Clue.LAST_WORD_ALONE, alone.contains(spot.last().text()));
    add(clues, Clue.SURNAME_ALONE, surnames.contains(spot.last().text()));
    add(clues, Clue.SURNAME_ENDING, SurnameShape.fits(spot.last().text()));
    for (int i = spot.from(); i < spot.to(); i++) {
      Token token = spot.sentence().tokens().get(i);
      add(clues, Clue.INITIAL, token.shape() == Token.Shape.INITIAL && i < spot.to() - 1);
      add(clues, Clue.PARTICLE, token.is(WordClass.PARTICLE));
    }
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

  private void endings(Spot spot, Set<Clue> clues) {
    String last = spot.last().text();
    if (spot.words() > 1) {
      boolean organisation = WordClass.ORGANISATION_ENDING.has(last);
      boolean placeEnding = WordClass.PLACE_ENDING.has(last);
      boolean event = WordClass.EVENT_ENDING.has(last);
      add(clues, Clue.ORGANISATION_ENDING, organisation);
      add(clues, Clue.PLACE_ENDING, placeEnding);
      add(clues, Clue.EVENT_ENDING, event);
      add(clues, Clue.PLACE_BEGINNING, spot.first().is(WordClass.PLACE_BEGINNING));
      add(
          clues,
          Clue.COMMON_LAST_WORD,
          (WordClass.NEVER_ALONE.has(last) || setting.isDemonym(last))
              && !organisation
              && !placeEnding
              && !event);
      add(clues, Clue.ORGANISATION_HEAD, hasHead(spot));
      add(clues, Clue.ORGANISATION_BEGINNING, spot.first().is(WordClass.ORGANISATION_BEGINNING));
      add(
          clues,
          Clue.ACRONYM_FOLLOWS,
          spot.after(1).is("(") && spot.after(3).is(")") && isAcronym(spot.after(2)));
    }
  }

  private static boolean hasHead(Spot spot) {
    for (int i = spot.from(); i + 1 < spot.to(); i++) {
      String next = spot.sentence().tokens().get(i + 1).text();
      if (WordClass.ORGANISATION_HEAD.has(spot.sentence().tokens().get(i).text())
          && (next.equals("of") || next.equals("for"))) {
        return true;
      }
    }
    return false;
  }

  private static void before(Spot spot, Set<Clue> clues) {
    Token before = spot.before(1);
    String word = before.text();
    add(clues, Clue.TITLE_BEFORE, spot.titled());
    boolean role = WordClass.ROLE.has(word);
    boolean roleAndComma = before.is(",") && spot.before(2).is(WordClass.ROLE);
    add(clues, Clue.ROLE_BEFORE, role || (roleAndComma && spot.words() > 1));
    boolean owned = before.shape() == Token.Shape.POSSESSIVE && spot.before(2).capital();
    add(clues, Clue.OWNED, owned && spot.words() > 1);
    add(clues, Clue.THE_BEFORE, word.equalsIgnoreCase("the"));
    add(clues, Clue.PLACE_CUE, WordClass.PLACE_CUE.has(word) || word.equals("In"));
    add(clues, Clue.WITHIN, word.equals("in") && isPlaceWithin(spot));
    add(clues, Clue.WAY_CUE, WordClass.WAY_CUE.has(word));
    add(clues, Clue.PLACE_KIND, word.equals("of") && spot.before(2).is(WordClass.PLACE_KIND));
    add(clues, Clue.SAYS, WordClass.CUE.has(word));
    add(clues, Clue.ORGANISATION_KIND_BEFORE, WordClass.ORGANISATION_KIND.has(word));
    add(clues, Clue.THING_BEFORE, WordClass.VESSEL.has(word));
  }

  /// A market in Abu Hamad; not: confidence in Ana Ruiz, shares in Tata Steel.
  private static boolean isPlaceWithin(Spot spot) {
    String word = spot.before(2).text();
    return spot.words() > 1
        && !TRUST.contains(word)
        && !HOLDINGS.contains(word)
        && spot.after(1).shape() != Token.Shape.POSSESSIVE;
  }

  private static void after(Spot spot, Set<Clue> clues) {
    Token after = spot.after(1);
    Token second = spot.after(2);
    add(clues, Clue.SAYS, after.is(WordClass.CUE));
    add(clues, Clue.WHO_AFTER, after.is("who") || (after.is(",") && isWho(second.text())));
    add(clues, Clue.WHICH_AFTER, after.is(",") && second.is("which"));
    boolean age =
        second.shape() == Token.Shape.NUMBER
            && second.text().length() <= 2
            && (spot.after(3).is(",") || spot.after(3).is("."));
    add(clues, Clue.AGE_AFTER, after.is(",") && age);
    if (after.is(",")) {
      for (int i = 2; i < APPOSITION; i++) {
        Token token = spot.after(i);
        boolean role = token.is(WordClass.ROLE);
        add(clues, Clue.ROLE_AFTER, role && spot.words() > 1);
        add(clues, Clue.PLACE_KIND, token.is(WordClass.PLACE_KIND) && i <= 3);
        add(clues, Clue.ORGANISATION_KIND_AFTER, token.is(WordClass.ORGANISATION_KIND));
        if (role || !token.word() || token.is("and")) {
          break;
        }
      }
    }
  }

  /// Economists at Rabobank, shares in Shell; Shell rose
  private static void business(Spot spot, Set<Clue> clues) {
    String word = spot.before(1).text();
    add(clues, Clue.EMPLOYS, word.equals("at") && isRole(spot.before(2).text()));
    add(clues, Clue.SHARES_IN, word.equals("in") && HOLDINGS.contains(spot.before(2).text()));
    add(clues, Clue.TRADED, !spot.somewhere() && spot.after(1).is(WordClass.MARKET_VERB));
  }

  private static boolean isRole(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return WordClass.ROLE.has(small)
        || (small.endsWith("s") && WordClass.ROLE.has(small.substring(0, small.length() - 1)));
  }

  /// Leeds beat Chelsea, Everton 2-2 Leeds
  private void team(Spot spot, Set<Clue> clues) {
    add(clues, Clue.CLUB, setting.sport() && !spot.somewhere() && isClub(spot));
    if (setting.sport()
        && !spot.somewhere()
        && !WAYS.contains(spot.before(1).text())
        && !setting.lookup().isCountry(spot)) {
      add(
          clues,
          Clue.TEAM,
          spot.after(1).is(WordClass.TEAM_VERB)
              || spot.before(1).is(WordClass.VERSUS)
              || isScore(spot.before(1))
              || isScore(spot.after(1)));
    }
  }

  /// In a sports report a city's name is its club's, unless something says where.
  private boolean isClub(Spot spot) {
    boolean dateline = spot.from() == 0 && spot.first().shape() == Token.Shape.CAPITALS;
    List<Entry> entries = dateline ? List.of() : setting.lookup().entries(spot);
    return entries.stream()
        .anyMatch(entry ->
            entry.kind().equals("sports-club")
                && entry.prominence() >= PROMINENT_CLUB
                && entry.prominence() >= entries.getFirst().prominence() - LESS_KNOWN);
  }

  private static boolean isScore(Token token) {
    String text = token.text();
    return token.shape() == Token.Shape.NUMBER
        && text.length() <= 5
        && (text.indexOf('-') > 0 || text.length() <= 2);
  }

  private static boolean isWho(String word) {
    return word.equals("who") || word.equals("whose");
  }

  private void placesBeside(Spot spot, Set<Clue> clues) {
    boolean comma = spot.after(1).is(",");
    if (comma && isPlace(spot, spot.to() + 1)) {
      clues.add(
          spot.first().shape() == Token.Shape.CAPITALS && spot.from() == 0
              ? Clue.DATELINE
              : Clue.PLACE_FOLLOWS);
    }
    String before = spot.before(1).text();
    boolean listed = before.equals(",") || before.equals("and") || before.equals("or");
    add(clues, Clue.LISTED_WITH_PLACE, listed && isPlace(spot, spot.from() - 2));
    add(clues, Clue.LISTED_WITH_PLACE, spot.after(1).is("and") && isPlace(spot, spot.to() + 1));
  }

  private boolean isPlace(Spot spot, int index) {
    return setting.lookup().isPlace(spot.passage(), spot.sentence(), index);
  }

  private static void add(Set<Clue> clues, Clue clue, boolean given) {
    if (given) {
      clues.add(clue);
    }
  }
}
