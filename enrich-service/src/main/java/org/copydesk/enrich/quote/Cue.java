package org.copydesk.enrich.quote;

import org.copydesk.enrich.text.Token;

/// The words that introduce a quote.
///
/// @param words as they stand there
/// @param start the UTF-16 index of the first
/// @param end the UTF-16 index after the last
record Cue(String words, int start, int end) {
  static Cue of(Token token) {
    return new Cue(token.text(), token.start(), token.end());
  }
}
