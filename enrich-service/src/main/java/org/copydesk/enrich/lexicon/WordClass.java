package org.copydesk.enrich.lexicon;

import java.util.Set;

/// What a word may be, whatever it means where it stands. `words.psv` and `given-names.psv` hold
/// them all: a line is a class and its words, matched with their case.
public enum WordClass {
  /// Abbreviations that keep their full stop and do not end a sentence: Dr., Sept.
  ABBREVIATION,
  /// Capitalised words before a person's name that are no part of it: President, Sgt.
  TITLE,
  /// Lower-case words for what people are: spokeswoman, minister.
  ROLE,
  /// Lower-case words inside names: van, bin.
  PARTICLE,
  /// Capitalised words that end a name and begin none: When, Monday.
  BREAK,
  /// Capitalised words that are no name by themselves, but may be part of one: Police, Finnish.
  NEVER_ALONE,
  /// Capitals that are no organisation: GDP, CEO.
  NO_ACRONYM,
  /// The last word of organisations' names: Ministry, Rovers.
  ORGANISATION_ENDING,
  /// The first word of organisations' names: Radio, Banco.
  ORGANISATION_BEGINNING,
  /// Verbs for what prices do: rose, tumbled.
  MARKET_VERB,
  /// Endings that a company's name is good without: Ltd, Holdings.
  LEGAL_FORM,
  /// Endings that stand for the whole name once it has been said: Rovers, Senate.
  SHORT_FORM,
  /// Words of organisations' names that "of" or "for" may follow: University, Institute.
  ORGANISATION_HEAD,
  /// The last word of places' names: River, Province.
  PLACE_ENDING,
  /// The first word of places' names: Lake, Mount.
  PLACE_BEGINNING,
  /// The last word of events' names: Festival, Cup.
  EVENT_ENDING,
  /// Owners that are part of a name: Children's Hospital, People's Party.
  OWNER,
  /// Words after which a place is likely: in, near.
  PLACE_CUE,
  /// Words after which a place is possible: from, to.
  WAY_CUE,
  /// Words for places before "of": city, village.
  PLACE_KIND,
  /// Family names that come first, as in China, Korea and Vietnam.
  FAMILY_NAME_FIRST,
  /// Given names of women.
  FEMALE_NAME,
  /// Given names of men.
  MALE_NAME,
  /// Given names of both.
  GIVEN_NAME,
  /// Verbs that say who speaks, in the languages that have one-word forms: said, told, sagte, dijo.
  CUE,
  /// Words that a clause can begin with: and, while, that.
  CLAUSE_BEGINNING,
  /// Words that link a noun to another: for, of.
  PREPOSITION,
  /// Words that end the naming of a speaker: in, who, after.
  PHRASE_END,
  /// Words that begin a description: the, her, one.
  DETERMINER,
  /// Nouns for people that are no role: woman, mother, neighbour.
  SOMEBODY,
  /// Second parts of words that begin with a name and are none: London-based, Obama-era.
  HYPHENATED,
  /// Words that only a sports report uses often: goal, midfielder.
  SPORT,
  /// Lower-case words for what organisations are: newspaper, airline.
  ORGANISATION_KIND,
  /// Words before the names of ships and other things that are nobody: ferry, hurricane, HMS.
  VESSEL,
  /// What teams do: beat, lost.
  TEAM_VERB,
  /// Words between two teams: beat, v, against.
  VERSUS,
  /// Titles that only people have: Mr, Dr.
  HONORIFIC,
  /// Words for relatives: wife, brother.
  KIN;

  private static final ResourceFile FILES =
      ResourceFile.read(WordClass.class, "words.psv", "given-names.psv");
  private static final ClassTable CLASSES = ClassTable.of(FILES.lines());
  private static final long ANY_GIVEN_NAME = FEMALE_NAME.bit() | MALE_NAME.bit() | GIVEN_NAME.bit();

  // Bits live as long as the process, so that the order of the constants may change.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /// Whether a word is of this class.
  public boolean has(String word) {
    return in(CLASSES.of(word));
  }

  /// All classes of a word, a bit each, for those who ask several times.
  public static long bits(String word) {
    return CLASSES.of(word);
  }

  /// Whether these classes of a word have this one.
  public boolean in(long bits) {
    return (bits & bit()) != 0;
  }

  /// The words of this class.
  public Set<String> words() {
    return CLASSES.words(bit());
  }

  /// Whether a word, or its part before a hyphen, is a given name.
  public static boolean isGivenName(String word) {
    int hyphen = word.indexOf('-');
    String first = hyphen > 0 ? word.substring(0, hyphen) : word;
    return (CLASSES.of(first) & ANY_GIVEN_NAME) != 0;
  }

  /// SHA-256 of the files, in hexadecimal.
  public static String checksum() {
    return FILES.sha256();
  }
}
