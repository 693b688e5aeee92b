package org.copydesk.enrich.name.rules;

import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// Words of a sentence that may be one name.
///
/// @param from the index of its first token in the sentence
/// @param to the index after its last
/// @param titled whether a title stands before it
/// @param within known names that it contains: what is left where the whole is no name
record Candidate(
    Passage passage, Sentence sentence, int from, int to, boolean titled, List<Find> within) {
  private static final Token NOTHING = new Token(0, 0, "", Token.Shape.MARK);

  Candidate {
    within = List.copyOf(within);
  }

  String name() {
    return passage.field().words(first().start(), last().end());
  }

  int words() {
    return to - from;
  }

  Token first() {
    return sentence.tokens().get(from);
  }

  Token last() {
    return sentence.tokens().get(to - 1);
  }

  /// The token some steps before the first, 1 for the one just before it; an empty mark where there
  /// is none.
  Token before(int steps) {
    return at(from - steps);
  }

  /// The token some steps after the last, 1 for the one just after it.
  Token after(int steps) {
    return at(to - 1 + steps);
  }

  private Token at(int index) {
    return index >= 0 && index < sentence.tokens().size() ? sentence.tokens().get(index) : NOTHING;
  }

  Find as(Known known, double confidence) {
    return new Find(passage, first().start(), last().end(), known, confidence);
  }
}
