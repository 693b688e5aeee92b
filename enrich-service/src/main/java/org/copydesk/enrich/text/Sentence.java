package org.copydesk.enrich.text;

import java.util.List;

/// A sentence.
///
/// @param start the UTF-16 index of its first character
/// @param end the UTF-16 index after its last, trailing space excluded
/// @param tokens its words and punctuation marks, in order
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
