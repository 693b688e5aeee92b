package org.copydesk.enrich.name.feature;

import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;

/// The classes of words that tell names apart, as a set of bits.
final class Classes {
  private static final WordClass[] TELLING = {
    WordClass.TITLE,
    WordClass.ROLE,
    WordClass.PARTICLE,
    WordClass.BREAK,
    WordClass.NEVER_ALONE,
    WordClass.NO_ACRONYM,
    WordClass.ORGANISATION_ENDING,
    WordClass.ORGANISATION_BEGINNING,
    WordClass.LEGAL_FORM,
    WordClass.ORGANISATION_HEAD,
    WordClass.PLACE_ENDING,
    WordClass.PLACE_BEGINNING,
    WordClass.EVENT_ENDING,
    WordClass.PLACE_KIND,
    WordClass.FAMILY_NAME_FIRST,
    WordClass.CUE,
    WordClass.SPORT,
    WordClass.SOMEBODY,
  };
  private static final Set<String> JOINING =
      Set.of("of", "and", "for", "the", "de", "la", "du", "del", "da", "&", "'s", "on", "in", "at");

  static final int COUNT = TELLING.length + 1;
  static final int TITLE = 1;
  static final int SPORT = 1 << 16;

  private Classes() {}

  static int of(String text, String lower, Casing casing) {
    String form = text;
    if (casing == Casing.CAPITALS && text.length() > 1) {
      form = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
    long all = WordClass.bits(form) | (casing == Casing.TEXT ? 0 : WordClass.bits(lower));
    int classes = 0;
    for (int i = 0; i < TELLING.length; i++) {
      classes |= TELLING[i].in(all) ? 1 << i : 0;
    }
    return classes | (WordClass.isGivenName(form) ? 1 << TELLING.length : 0);
  }

  /// Whether a word may stand between the capitalised words of one name.
  static boolean joins(String lower) {
    return JOINING.contains(lower);
  }
}
