package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;

/// A word as terms are compared: the parts of a hyphenated one stand alone, a plural counts as its
/// singular.
///
/// @param text as it stands; empty for a punctuation mark, which no term reaches over
/// @param lower in small letters
/// @param stem in small letters without the s of a plural
/// @param capital whether its first letter is a capital
/// @param capitals whether it has several letters and all are capitals
public record Word(String text, String lower, String stem, boolean capital, boolean capitals) {
  private static final Word MARK = new Word("", "", "", false, false);
  private static final int LONGEST = 40;

  static Word of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    return new Word(text, lower, stem(lower), capital, capital && allCapitals(text));
  }

  private static boolean allCapitals(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > 1;
  }

  /// The words of a sentence.
  public static List<Word> of(Sentence sentence) {
    List<Word> words = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      if (token.shape() == Token.Shape.MARK || token.text().length() > LONGEST) {
        words.add(MARK);
      } else if (token.shape() != Token.Shape.POSSESSIVE) {
        split(token.text(), words);
      }
    }
    return words;
  }

  /// The words of a passage.
  static List<Word> of(Passage passage) {
    List<Word> words = new ArrayList<>();
    for (Sentence sentence : passage.sentences()) {
      words.addAll(of(sentence));
      words.add(MARK);
    }
    return words;
  }

  /// The words of a term or keyword, which has no punctuation but hyphens and apostrophes.
  static List<Word> ofTerm(String term) {
    List<Word> words = new ArrayList<>();
    for (String part : term.strip().split("\\s", -1)) {
      String bare = part.endsWith("'s") ? part.substring(0, part.length() - 2) : part;
      if (bare.length() <= LONGEST) {
        split(bare, words);
      }
    }
    return words;
  }

  private static void split(String text, List<Word> words) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isHyphen(text.charAt(i))) {
        if (i > from) {
          words.add(of(text.substring(from, i)));
        }
        from = i + 1;
      }
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /// A word without the s of its plural.
  public static String stem(String lower) {
    int length = lower.length();
    if (length < 4 || lower.charAt(length - 1) != 's') {
      return lower;
    }
    if (length > 4 && lower.endsWith("ies")) {
      return lower.substring(0, length - 3) + "y";
    }
    boolean sibilant =
        lower.endsWith("sses")
            || lower.endsWith("ches")
            || lower.endsWith("shes")
            || lower.endsWith("xes");
    if (length > 4 && sibilant) {
      return lower.substring(0, length - 2);
    }
    boolean singular = lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is");
    return singular ? lower : lower.substring(0, length - 1);
  }

  /// Whether it may stand where a term has this word: a term's capitals are demanded.
  boolean fits(Word wanted) {
    if (text.isEmpty()) {
      return false;
    }
    if (wanted.capitals) {
      return capitals;
    }
    return !wanted.capital || capital;
  }
}
