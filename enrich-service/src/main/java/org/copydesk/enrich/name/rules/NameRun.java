package org.copydesk.enrich.name.rules;

import java.util.List;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// Finds how far a run of words goes that could be one name: capitalised words, particles between
/// them, owners (People's Party) and what an organisation is for (Institute for the Study of War).
///
/// @param tokens the tokens of a sentence
record NameRun(List<Token> tokens) {
  private static final int LONGEST = 12;

  /// The index after the last token of the run that starts here; the same index where none does.
  int end(int from) {
    int at = from;
    boolean organisation = false;
    while (at < tokens.size() && at - from < LONGEST) {
      Token token = tokens.get(at);
      organisation = organisation || WordClass.ORGANISATION_HEAD.has(token.text());
      int step = step(at, from, organisation);
      if (step == 0) {
        break;
      }
      at += step;
    }
    return at;
  }

  private int step(int at, int from, boolean organisation) {
    if (isName(at)) {
      return owns(at) ? 2 : 1;
    }
    if (at == from) {
      return 0;
    }
    String word = tokens.get(at).text();
    if (WordClass.PARTICLE.has(word)) {
      boolean another = at + 1 < tokens.size() && WordClass.PARTICLE.has(tokens.get(at + 1).text());
      return isName(at + 1) ? 1 : another && isName(at + 2) ? 2 : 0;
    }
    if (word.equals("&")) {
      return isName(at + 1) ? 1 : 0;
    }
    boolean of = word.equals("of") || word.equals("for");
    boolean and = word.equals("and") && hasOf(from, at);
    if (organisation && (of || and)) {
      boolean the = of && at + 1 < tokens.size() && tokens.get(at + 1).is("the");
      return isName(at + 1) ? 1 : the && isName(at + 2) ? 2 : 0;
    }
    return 0;
  }

  private boolean hasOf(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean many = tokens.get(i).is("of") || tokens.get(i).is("for");
      if (many
          && i > from
          && !tokens.get(i - 1).is("University")
          && !tokens.get(i - 1).is("Bank")) {
        return true;
      }
    }
    return false;
  }

  private boolean owns(int at) {
    if (at + 2 >= tokens.size() || !WordClass.OWNER.has(tokens.get(at).text())) {
      return false;
    }
    String mark = tokens.get(at + 1).text();
    boolean possessive =
        tokens.get(at + 1).shape() == Token.Shape.POSSESSIVE
            || mark.equals("'")
            || mark.equals("’");
    return possessive && tokens.get(at + 1).start() == tokens.get(at).end() && isName(at + 2);
  }

  private boolean isName(int at) {
    return at < tokens.size() && isNameWord(tokens.get(at));
  }

  /// Whether a token can be part of a name.
  static boolean isNameWord(Token token) {
    String text = token.text();
    int hyphen = text.lastIndexOf('-');
    if (hyphen == 1 || WordClass.HYPHENATED.has(text.substring(hyphen + 1))) {
      return false;
    }
    if (token.capital()) {
      return !WordClass.BREAK.has(text);
    }
    boolean joined = hyphen > 0 || text.indexOf('\'') > 0 || text.indexOf('’') > 0;
    return token.shape() == Token.Shape.LOWER && joined && isLowerPrefixed(text);
  }

  /// al-Khatib, d'Estaing
  private static boolean isLowerPrefixed(String text) {
    for (int i = 1; i < Math.min(4, text.length() - 1); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '\'' || c == '’') {
        return Character.isUpperCase(text.charAt(i + 1));
      }
    }
    return false;
  }
}
