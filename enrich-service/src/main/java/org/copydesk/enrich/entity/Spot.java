package org.copydesk.enrich.entity;

import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Words of a sentence that are taken for a name.
///
/// @param from the index of the first token in the sentence
/// @param to the index after the last
/// @param type what the finder takes it for
/// @param confidence how sure the finder is, 0 to 1
/// @param newsroom the newsroom's own concept that is meant, where it is one
record Spot(
    Passage passage,
    Sentence sentence,
    int from,
    int to,
    EntityType type,
    double confidence,
    Origin origin,
    Optional<Entry> newsroom) {

  /// Who found it.
  enum Origin {
    /// A name of the newsroom's own concepts.
    NEWSROOM,
    /// The recogniser, in running text.
    RECOGNISED,
    /// The recogniser, where capitals say nothing.
    GUESSED,
    /// A name of the authority file that the recogniser has not found.
    KNOWN
  }

  private static final Token NOTHING = new Token(0, 0, "", Token.Shape.MARK);

  Spot(
      Passage passage,
      Sentence sentence,
      int from,
      int to,
      EntityType type,
      double confidence,
      Origin origin) {
    this(passage, sentence, from, to, type, confidence, origin, Optional.empty());
  }

  Spot foundBy(Origin finder) {
    return new Spot(passage, sentence, from, to, type, confidence, finder, newsroom);
  }

  int start() {
    return first().start();
  }

  int end() {
    return last().end();
  }

  /// Its place in the story: grows with the text.
  long order() {
    return ((long) passage.number() << 32) | start();
  }

  /// The name as it is written, or as it is read where all is written in capitals.
  String name() {
    String written = passage.field().words(start(), end());
    if (written.startsWith(first().text()) && written.endsWith(last().text())) {
      return written;
    }
    StringBuilder read = new StringBuilder(written);
    for (Token token : sentence.tokens().subList(from, to)) {
      read.replace(token.start() - start(), token.end() - start(), token.text());
    }
    return read.toString();
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

  boolean titled() {
    return before(1).is(WordClass.TITLE);
  }

  /// Whether words before it say that a place is meant.
  boolean somewhere() {
    String word = before(1).text();
    return WordClass.PLACE_CUE.has(word) || word.equals("In") || word.equals("at");
  }

  /// Whether its first word has its capital from the sentence, or a quotation, that it begins.
  boolean startsSentence() {
    return from == 0 || "“\"‘'«„:—–-•".contains(before(1).text());
  }
}
