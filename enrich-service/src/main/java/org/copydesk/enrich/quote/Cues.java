package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Set;
import org.copydesk.enrich.text.Token;

/// The verbs of saying in a clause.
///
/// @param tokens the clause
record Cues(List<Token> tokens) {
  /// What is returned where there is none.
  static final int NONE = -1;

  private static final int FARTHEST = 32;
  private static final Set<String> MAKE_NOUNS =
      Set.of("of", "no", "any", "these", "those", "this", "as", "be", "with");

  /// The first verb of saying, or "put it", within reach of a token.
  int first(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + FARTHEST); i++) {
      boolean putIt = word(i).equals("put") && i + 1 < tokens.size() && tokens.get(i + 1).is("it");
      if (putIt || is(i)) {
        return i;
      }
    }
    return NONE;
  }

  int last() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (is(i)) {
        return i;
      }
    }
    return NONE;
  }

  /// A verb of saying, not a noun of the same form, nor a part of a name.
  boolean is(int index) {
    Token token = tokens.get(index);
    boolean small = token.shape() == Token.Shape.CAPITALS || index == 0;
    if (!Speech.isCue(small ? Words.lower(token) : token.text())) {
      return false;
    }
    boolean pleads = index + 1 < tokens.size() && tokens.get(index + 1).is("guilty");
    if (index == 0 || pleads) {
      return !pleads;
    }
    Token before = tokens.get(index - 1);
    boolean noun =
        (Words.isDeterminer(before) && Speech.NOUN.has(token.text()))
            || MAKE_NOUNS.contains(before.text())
            || (before.is("to") && Speech.CALL.has(token.text()))
            || before.shape() == Token.Shape.POSSESSIVE;
    boolean quotedAs = before.is("as") && token.text().endsWith("ing");
    return !noun || quotedAs;
  }

  /// Whether the subject of a verb is judged or told, not speaking.
  boolean passive(int cue) {
    if (!Speech.CALL.has(word(cue)) && !Speech.TOLD.has(word(cue))) {
      return false;
    }
    int at = cue - 1;
    while (at >= 0 && Speech.ADVERB.has(word(at)) && !Speech.WAS.has(word(at))) {
      at--;
    }
    return at >= 0
        && Speech.WAS.has(word(at))
        && !word(at).equals("est")
        && !word(cue).equals("quoted")
        && !word(cue).endsWith("ing");
  }

  private String word(int index) {
    return tokens.get(index).text();
  }
}
