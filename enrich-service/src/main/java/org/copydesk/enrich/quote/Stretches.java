package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// Cuts a clause into stretches that may name somebody.
///
/// @param tokens the clause
record Stretches(Scene scene, List<Token> tokens) {
  private static final int LONGEST_PHRASE = 24;

  /// A part of the clause.
  ///
  /// @param from its first token
  /// @param to the token after its last
  record Stretch(int from, int to) {}

  /// The stretches between commas, dashes, brackets and colons; a name with commas stays whole.
  List<Stretch> between(int from, int to) {
    List<Stretch> stretches = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean ends =
          i == to
              || ((Words.isComma(tokens.get(i)) || tokens.get(i).is(":"))
                  && !scene.mentions().cover(tokens.get(i).start()));
      if (ends) {
        if (start < i) {
          stretches.add(new Stretch(start, i));
        }
        start = i + 1;
      }
    }
    return stretches;
  }

  /// The first token that is no conjunction.
  int skipConjunctions(Stretch stretch) {
    int at = stretch.from();
    while (at < stretch.to() && (Words.beginsClause(tokens.get(at)) || tokens.get(at).is("that"))) {
      at++;
    }
    return at;
  }

  /// Where words that begin with the speaker go on about something else.
  int phraseEnd(int from) {
    int at = from;
    while (at < Math.min(tokens.size(), from + LONGEST_PHRASE)) {
      Token token = tokens.get(at);
      boolean ends =
          token.shape() == Token.Shape.MARK || (at > from && token.is(WordClass.PHRASE_END));
      if (ends && !scene.mentions().cover(token.start())) {
        break;
      }
      at++;
    }
    return at;
  }

  /// The next punctuation mark, or the end.
  int markAfter(int from) {
    int at = from;
    while (at < tokens.size()
        && (tokens.get(at).shape() != Token.Shape.MARK
            || scene.mentions().cover(tokens.get(at).start()))) {
      at++;
    }
    return at;
  }

  Phrase phrase(int from, int to, Optional<Cue> cue) {
    return new Phrase(scene, tokens, from, to, cue);
  }
}
