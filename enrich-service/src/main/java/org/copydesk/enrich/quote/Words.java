package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// What a word can be in a reporter's clause.
final class Words {
  private Words() {}

  /// A role, a title or a word for people: minister, Professor, neighbour.
  static boolean isRole(Token token) {
    String word = token.text();
    return WordClass.ROLE.has(word)
        || WordClass.SOMEBODY.has(word)
        || WordClass.TITLE.has(word)
        || Speech.MALE.has(word)
        || Speech.FEMALE.has(word)
        || compoundRole(word);
  }

  /// governor-elect, ex-wife, Bahn-Sprecherin.
  private static boolean compoundRole(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen <= 0 || hyphen == word.length() - 1) {
      return false;
    }
    String first = word.substring(0, hyphen);
    String last = word.substring(word.lastIndexOf('-') + 1);
    return WordClass.ROLE.has(last) || WordClass.TITLE.has(last) || WordClass.ROLE.has(first);
  }

  /// the 47-year-old.
  static boolean isAge(Token token) {
    return token.shape() == Token.Shape.NUMBER && token.text().endsWith("-year-old");
  }

  static boolean isPronoun(Token token) {
    return Speech.HE.has(token.text()) || Speech.SHE.has(token.text());
  }

  static boolean isComma(Token token) {
    return token.shape() == Token.Shape.MARK && ",–—()".contains(token.text());
  }

  static boolean isDeterminer(Token token) {
    return token.is(WordClass.DETERMINER) || Speech.FAMILY.has(token.text());
  }

  static boolean isPreposition(Token token) {
    return token.is(WordClass.PREPOSITION);
  }

  static boolean beginsClause(Token token) {
    return token.is(WordClass.CLAUSE_BEGINNING);
  }

  static boolean isRelative(Token token) {
    return List.of("who", "whom", "whose", "which", "that", "where", "qui", "que", "die", "der")
        .contains(token.text());
  }

  static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
