package org.copydesk.ingest.normalize;

import java.text.Normalizer;

/// Text without what only machines see: control and zero-width characters, soft hyphens, unpaired
/// surrogates, runs of white space. Curly quotes stay, as do single no-break spaces inside a line,
/// the joiners that Persian, Indic scripts and emoji need, and the direction marks of texts that
/// have right-to-left letters. The result is in Unicode normalization form C.
public final class CleanText {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  private CleanText() {}

  /// One line: every run of white space is one space, none at the ends; a no-break space that
  /// stands alone stays.
  public static String line(String text) {
    String visible = visible(text);
    return isLine(visible) ? visible : collapsed(visible, false);
  }

  /// The line with plain spaces in place of no-break spaces, for comparing and matching.
  public static String plainSpaces(String line) {
    return line.replace(NO_BREAK_SPACE, ' ').replace(NARROW_NO_BREAK_SPACE, ' ');
  }

  /// Whether the only white space of a text is single spaces inside it, as in most lines.
  private static boolean isLine(String text) {
    boolean after = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (space && (after || (c != ' ' && !isNoBreak(c)))) {
        return false;
      }
      after = space;
    }
    return !after;
  }

  private static String collapsed(String text, boolean tabsStay) {
    StringBuilder line = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
        i++;
        continue;
      }
      int end = i;
      boolean tab = false;
      while (end < text.length() && isSpace(text.charAt(end))) {
        tab |= text.charAt(end) == '\t';
        end++;
      }
      boolean inside = !line.isEmpty() && end < text.length();
      if (tabsStay && tab) {
        text.substring(i, end).chars().filter(each -> each == '\t').forEach(_ -> line.append('\t'));
      } else if (inside) {
        line.append(end - i == 1 && isNoBreak(c) ? c : ' ');
      }
      i = end;
    }
    return line.toString();
  }

  private static boolean isSpace(char c) {
    if (c > ' ' && c < NO_BREAK_SPACE) {
      return false;
    }
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= NO_BREAK_SPACE
            && (isNoBreak(c)
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u205F'
                || c == '\u3000'));
  }

  private static boolean isNoBreak(char c) {
    return c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE;
  }

  /// Several lines, each cleaned as by {@link #line} except that tabs stay; lines end with `\n`.
  static String lines(String text) {
    StringBuilder clean = new StringBuilder();
    for (String line : visible(text).split("\n", -1)) {
      String kept = collapsed(line, true).strip();
      if (!kept.isEmpty()) {
        clean.append(clean.isEmpty() ? "" : "\n").append(kept);
      }
    }
    return clean.toString();
  }

  /// All text with line ends as `\n`, without invisible characters; white space stays.
  public static String visible(String text) {
    return isClean(text)
        ? text
        : Normalizer.normalize(VisibleCharacters.of(text), Normalizer.Form.NFC);
  }

  /// Whether a text holds nothing but characters that always stay as they are, as most texts do: no
  /// controls, nothing invisible, nothing that another character can combine with.
  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stays =
          (c >= ' ' && c < '\u007F')
              || c == '\n'
              || c == '\t'
              || (c >= '\u00A0' && c <= '\u024F' && c != '\u00AD')
              || (c >= '\u0400' && c <= '\u0482')
              || (c >= '\u048A' && c <= '\u052F')
              || (c >= '\u05D0' && c <= '\u05EA')
              || (c >= '\u0620' && c <= '\u064A')
              || (c >= '\u2010' && c <= '\u2027')
              || c == NARROW_NO_BREAK_SPACE
              || (c >= '\u3001' && c <= '\u3011')
              || (c >= '\u3041' && c <= '\u3096')
              || (c >= '\u30A0' && c <= '\u30FC')
              || (c >= '\u4E00' && c <= '\u9FFF')
              || (c >= '\uAC00' && c <= '\uD7A3')
              || (c >= '\uFF01' && c <= '\uFF5E');
      if (!stays) {
        return false;
      }
    }
    return true;
  }
}
