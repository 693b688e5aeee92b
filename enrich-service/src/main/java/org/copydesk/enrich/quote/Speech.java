package org.copydesk.enrich.quote;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.WordClass;

/// What a word does beside a quote. `speech.psv` holds the words: a line is a class and its words.
enum Speech {
  /// Verbs of saying, beside those of {@link WordClass#CUE}.
  SAY,
  /// Verbs that pass a judgement with somebody's own words: called, dismissed.
  CALL,
  /// Verbs whose passive has the hearer as its subject: was told, was asked.
  TOLD,
  /// Words before a name, a title or a word that is talked about: dubbed, titled, the term.
  NAMING,
  /// Things that have titles: novel, album, ship.
  WORK,
  /// What crowds and banners do: shouts of, banners.
  CHANT,
  /// Words that may stand between a subject and its verb: later, also, has.
  ADVERB,
  /// Forms of to be, which make a passive.
  WAS,
  /// Pronouns for a man.
  HE,
  /// Pronouns for a woman.
  SHE,
  /// Pronouns for an organisation.
  IT,
  /// Words for men, titles among them.
  MALE,
  /// Words for women, titles among them.
  FEMALE,
  /// Words that mean an organisation named before: the firm, the club.
  COMPANY,
  /// What can be quoted and is nobody: the report.
  NOT_A_PERSON,
  /// Pronouns that name nobody in the story: I, they.
  REPORTER,
  /// Words that titles write small.
  SELDOM_TITLE,
  /// Verbs of saying that are nouns after an article.
  NOUN,
  /// Words that are no noun, so that a quote before them is no adjective.
  FUNCTION,
  /// Owners that make a noun somebody's: her brother.
  FAMILY;

  private static final Map<Speech, Set<String>> WORDS = new EnumMap<>(Speech.class);
  private static final ResourceFile FILE = ResourceFile.read(Speech.class, "speech.psv");

  static {
    for (String line : FILE.lines()) {
      String[] fields = line.split("\\|", 2);
      WORDS
          .computeIfAbsent(Speech.valueOf(fields[0]), _ -> new HashSet<>())
          .addAll(Arrays.asList(fields[1].strip().split(" +", -1)));
    }
  }

  /// Whether a word does this, whatever its case.
  boolean has(String word) {
    Set<String> words = WORDS.getOrDefault(this, Set.of());
    return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether a word is a verb of saying or judging.
  static boolean isCue(String word) {
    return WordClass.CUE.has(word) || SAY.has(word) || CALL.has(word);
  }

  /// SHA-256 of all files the answers depend on, in hexadecimal.
  static String checksum() {
    return ResourceFile.sha256(WordClass.checksum() + FILE.sha256());
  }
}
