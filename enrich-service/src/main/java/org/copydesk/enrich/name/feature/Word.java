package org.copydesk.enrich.name.feature;

import java.util.Locale;

/// What is known about a word wherever it stands.
public final class Word {
  private static final int LONGEST = 48;

  final String text;
  final String lower;
  final int lowerHash;
  final int shape;
  final int path;
  final int group;
  final int gazetteer;
  final int classes;
  final Casing casing;
  final boolean capital;
  final boolean joins;

  private Word(String text, Casing casing, Lexicon lexicon) {
    this.casing = casing;
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
    this.lowerHash = Hash.of(lower);
    this.shape = Shape.of(text, casing);
    this.path = lexicon.path(lowerHash);
    this.group = lexicon.group(lowerHash);
    this.gazetteer = lexicon.gazetteer(lowerHash);
    this.classes = Classes.of(text, lower, casing);
    this.capital = Character.isUpperCase(text.codePointAt(0));
    this.joins = Classes.joins(lower);
  }

  /// Reads a word.
  public static Word of(String text, Casing casing, Lexicon lexicon) {
    String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new Word(shortened.replace('\u2019', '\''), casing, lexicon);
  }

  /// What stands before the first word of a sentence and after the last.
  public static Word boundary(Lexicon lexicon) {
    return of("\u0002", Casing.TEXT, lexicon);
  }

  /// The cluster of a word, or of all the words whose paths begin alike.
  ///
  /// @param bits how many bits of the path count
  int cluster(int bits) {
    if (path == Lexicon.NONE) {
      return Lexicon.NONE;
    }
    int length = 31 - Integer.numberOfLeadingZeros(path);
    return length <= bits ? path : path >>> (length - bits);
  }
}
