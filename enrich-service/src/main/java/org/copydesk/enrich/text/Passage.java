package org.copydesk.enrich.text;

import java.util.List;
import org.copydesk.news.BlockKind;

/// The headline, or one block of the text that annotators may read.
///
/// @param field the field it lies in
/// @param kind what the block is; the headline counts as a heading
/// @param number its place among the passages, from 0
/// @param start the UTF-16 index of its first character
/// @param end the UTF-16 index after its last
/// @param sentences its sentences, in order
/// @param shouting whether it is mostly capitals, so that a capital says nothing about a word
/// @param titleCase whether it is a headline most of whose longer words begin with a capital, as
///   American ones do
public record Passage(
    FieldText field,
    BlockKind kind,
    int number,
    int start,
    int end,
    List<Sentence> sentences,
    boolean shouting,
    boolean titleCase) {
  public Passage {
    sentences = List.copyOf(sentences);
  }

  /// A passage with the capitals that its sentences have.
  public Passage(
      FieldText field, BlockKind kind, int number, int start, int end, List<Sentence> sentences) {
    this(
        field,
        kind,
        number,
        start,
        end,
        sentences,
        shouting(sentences),
        titleCase(kind, sentences));
  }

  /// Whether it is part of the story, not a caption.
  public boolean story() {
    return kind != BlockKind.CAPTION;
  }

  private static boolean shouting(List<Sentence> sentences) {
    int words = 0;
    int capitals = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        words += token.word() ? 1 : 0;
        boolean upper =
            token.shape() == Token.Shape.CAPITALS || token.shape() == Token.Shape.INITIAL;
        capitals += upper ? 1 : 0;
      }
    }
    return words >= 3 && capitals * 10 >= words * 7;
  }

  private static boolean titleCase(BlockKind kind, List<Sentence> sentences) {
    if (kind != BlockKind.HEADING) {
      return false;
    }
    List<Token> longer =
        sentences.stream()
            .flatMap(s -> s.tokens().stream())
            .filter(t -> t.word() && t.text().length() > 3 && t.shape() != Token.Shape.NUMBER)
            .toList();
    return longer.size() >= 4
        && longer.stream().filter(Token::capital).count() * 10 >= longer.size() * 7L;
  }
}
