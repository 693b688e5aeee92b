package org.copydesk.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token.Shape;

/// Cuts a stretch of text into words and punctuation marks.
final class Tokenizer {
  private static final int LONGEST_ABBREVIATION = 6;

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, int end) {
    this.text = text;
    this.end = end;
  }

  static List<Token> tokens(String text, int start, int end) {
    Tokenizer tokenizer = new Tokenizer(text, end);
    int at = start;
    while (at < end) {
      at = tokenizer.next(at);
    }
    return tokenizer.tokens;
  }

  private int next(int at) {
    int c = text.codePointAt(at);
    if (isSpace(c)) {
      return at + Character.charCount(c);
    }
    if (isApostrophe(c)) {
      return possessiveOrMark(at);
    }
    if (Character.isLetterOrDigit(c)) {
      int after = abbreviation(at);
      return add(at, after > at ? after : withFullStop(at, word(at)));
    }
    int after = Math.min(end, at + Character.charCount(c));
    tokens.add(new Token(at, after, text.substring(at, after), Shape.MARK));
    return after;
  }

  private int possessiveOrMark(int at) {
    boolean afterWord =
        !tokens.isEmpty() && tokens.getLast().end() == at && tokens.getLast().word();
    boolean s = at + 1 < end && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S');
    boolean ends = at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2));
    int after = afterWord && s && ends ? at + 2 : at + 1;
    Shape shape = afterWord && s && ends ? Shape.POSSESSIVE : Shape.MARK;
    tokens.add(new Token(at, after, text.substring(at, after), shape));
    return after;
  }

  /// U.S., U.N., a.m., J.: single letters each followed by a full stop; else the start again.
  private int abbreviation(int at) {
    int i = at;
    while (i + 1 < end
        && Character.isLetter(text.charAt(i))
        && text.charAt(i + 1) == '.'
        && (i == at || Character.isLetter(text.charAt(i)))) {
      i += 2;
    }
    boolean letterFollows = i < end && Character.isLetterOrDigit(text.charAt(i));
    boolean oneLower = i == at + 2 && Character.isLowerCase(text.charAt(at));
    return letterFollows || oneLower ? at : i;
  }

  /// Dr., Sept.: the full stop belongs to the word.
  private int withFullStop(int at, int after) {
    boolean stopped = after < end && text.charAt(after) == '.' && after - at < LONGEST_ABBREVIATION;
    return stopped && WordClass.ABBREVIATION.has(text.substring(at, after + 1)) ? after + 1 : after;
  }

  private int word(int at) {
    int i = at;
    while (i < end) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isWordPart(c) && !joins(c, i, next)) {
        break;
      }
      i = Math.min(next, end);
    }
    return i;
  }

  private boolean joins(int c, int at, int next) {
    if (next >= end || !Character.isLetterOrDigit(text.codePointAt(next))) {
      return false;
    }
    if (isApostrophe(c)) {
      boolean possessive =
          (text.charAt(next) == 's' || text.charAt(next) == 'S')
              && (next + 1 >= end || !Character.isLetterOrDigit(text.charAt(next + 1)));
      return !possessive;
    }
    boolean inNumber =
        (c == '.' || c == ',')
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(next));
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '&' || inNumber;
  }

  private int add(int start, int after) {
    String characters = text.substring(start, after);
    tokens.add(new Token(start, after, characters, shape(characters)));
    return after;
  }

  private static Shape shape(String characters) {
    int first = characters.codePointAt(0);
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return Shape.LOWER;
    }
    if (CodePoints.count(characters, Character::isLetter) == 1) {
      return Shape.INITIAL;
    }
    return CodePoints.any(characters, Character::isLowerCase) ? Shape.CAPITALISED : Shape.CAPITALS;
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
