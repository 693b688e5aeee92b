package org.copydesk.enrich.text;

import org.copydesk.enrich.lexicon.WordClass;

/// A word or a punctuation mark. A possessive ending is a token of its own; hyphens and apostrophes
/// inside a word, and the full stops of an abbreviation such as U.S., belong to the word.
///
/// @param start the UTF-16 index of its first character
/// @param end the UTF-16 index after its last
/// @param text the characters
/// @param shape what it looks like
/// @param classes what it may be, as {@link WordClass#bits}
public record Token(int start, int end, String text, Shape shape, long classes) {

  /// A token of the classes that its word has.
  public Token(int start, int end, String text, Shape shape) {
    this(start, end, text, shape, WordClass.bits(text));
  }

  /// What a token looks like.
  public enum Shape {
    /// A word whose first letter is a capital: Oslo, McAdam.
    CAPITALISED,
    /// A word of two or more letters, all capitals: NATO, U.S.
    CAPITALS,
    /// One capital, with or without a full stop: J.
    INITIAL,
    /// Any other word.
    LOWER,
    /// Begins with a digit.
    NUMBER,
    /// The 's or ' of a possessive.
    POSSESSIVE,
    /// Anything else.
    MARK
  }

  /// Whether it begins with a capital letter.
  public boolean capital() {
    return shape == Shape.CAPITALISED || shape == Shape.CAPITALS || shape == Shape.INITIAL;
  }

  /// Whether it is a word or a number.
  public boolean word() {
    return shape != Shape.MARK && shape != Shape.POSSESSIVE;
  }

  /// Whether it is a word of this class.
  public boolean is(WordClass wordClass) {
    return wordClass.in(classes);
  }

  /// Whether it is these characters exactly.
  public boolean is(String characters) {
    return text.equals(characters);
  }
}
