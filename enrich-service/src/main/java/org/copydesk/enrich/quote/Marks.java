package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lists the quotation marks of a stretch of text; apostrophes that shorten a word are left out,
/// and so are inches and minutes.
final class Marks {
  private static final String MARKS = "\"“”„‟«»'‘’‚‛‹›`";
  private static final String SINGLE_OR_APOSTROPHE = "'‘’‛";
  private static final String BEFORE = "([{—–-/¿¡…:;,";
  private static final Set<String> SHORTENED =
      Set.of(
          "em", "til", "till", "tis", "twas", "cause", "n", "bout", "round", "ave", "cos", "er",
          "ere", "fraid", "nuff", "im", "ow", "ello", "ard", "s");

  private final String text;
  private final int start;
  private final int end;

  private Marks(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  static List<Mark> in(String text, int start, int end) {
    Marks marks = new Marks(text, start, end);
    List<Mark> all = new ArrayList<>();
    for (int at = start; at < end; at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0) {
        Mark mark = marks.mark(at);
        if (mark.opens() || mark.closes()) {
          all.add(mark);
        }
        at = mark.end() - 1;
      }
    }
    return all;
  }

  private Mark mark(int at) {
    char c = text.charAt(at);
    boolean doubled =
        (c == '\'' || c == '`' || c == '’') && at + 1 < end && text.charAt(at + 1) == c;
    char kind = doubled ? '"' : c == '`' ? '‘' : c;
    int length = doubled ? 2 : 1;
    int before = at == start ? ' ' : text.charAt(at - 1);
    int after = at + length >= end ? ' ' : text.charAt(at + length);
    boolean guillemet = "«»‹›".indexOf(kind) >= 0;
    boolean spaced = isSpace(before) && isSpace(after) && kind == '"';
    boolean fresh = isSpace(before) || BEFORE.indexOf(before) >= 0 || MARKS.indexOf(before) >= 0;
    boolean opens = fresh && !isSpace(after) && !shortens(kind, at + length);
    boolean joined = Character.isLetterOrDigit(after);
    boolean small = SINGLE_OR_APOSTROPHE.indexOf(kind) >= 0;
    boolean and =
        small && at - 2 >= start && before == 'n' && "'‘’".indexOf(text.charAt(at - 2)) >= 0;
    boolean closes = !isSpace(before) && !(small && joined) && !and;
    if (guillemet) {
      return new Mark(at, length, kind, at + length < end, at > start);
    }
    return new Mark(at, length, kind, opens || (spaced && at + length < end), closes || spaced);
  }

  /// 'em, '90s: an apostrophe for what was left out.
  private boolean shortens(char kind, int at) {
    if (SINGLE_OR_APOSTROPHE.indexOf(kind) < 0) {
      return false;
    }
    int word = at;
    while (word < end && word - at < 6 && Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    String letters = text.substring(at, word).toLowerCase(Locale.ROOT);
    boolean decade =
        letters.length() >= 2
            && letters.length() <= 3
            && Character.isDigit(letters.charAt(0))
            && Character.isDigit(letters.charAt(1))
            && (letters.length() == 2 || letters.charAt(2) == 's');
    return decade || SHORTENED.contains(letters);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
