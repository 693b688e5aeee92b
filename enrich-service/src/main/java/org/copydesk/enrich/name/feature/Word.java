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
    boolean sum = Shape.sum(text);
    this.shape = sum ? Shape.of("9", casing) : Shape.of(text, casing);
    this.path = lexicon.path(lowerHash);
    this.group = group(lexicon);
    this.gazetteer = lexicon.gazetteer(lowerHash);
    this.classes = Classes.of(text, lower, casing);
    this.capital = !sum && Character.isUpperCase(text.codePointAt(0));
    this.joins = Classes.joins(lower);
  }

  /// Reads a word.
  public static Word of(String text, Casing casing, Lexicon lexicon) {
    String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new Word(typewritten(shortened), casing, lexicon);
  }

  /// Words have groups with their capitals; where capitals say nothing, the usual ones are taken.
  private int group(Lexicon lexicon) {
    int own = lexicon.group(Hash.of(casing == Casing.CAPITALS ? lower : text));
    if (own != Lexicon.NONE && casing != Casing.CAPITALS) {
      return own;
    }
    int capitalised =
        lower.isEmpty()
            ? Lexicon.NONE
            : lexicon.group(Hash.of(Character.toUpperCase(lower.charAt(0)) + lower.substring(1)));
    return own == Lexicon.NONE ? capitalised : own;
  }

  /// The wide group of a word, of which its group is a part.
  int wideGroup() {
    return group >> 4;
  }

  /// As a typewriter writes it: newspapers have curly quotes and long dashes, corpora have not.
  private static String typewritten(String text) {
    if (text.length() == 1) {
      return switch (text.charAt(0)) {
        case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
        case '\u2018', '\u2019', '\u201A' -> "'";
        case '\u2013', '\u2014' -> "-";
        default -> text;
      };
    }
    return text.replace('\u2019', '\'').replace('\u2011', '-').replace('\u2010', '-');
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
