package org.copydesk.ingest.normalize;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text without what only machines see: control and zero-width characters, soft hyphens, unpaired
/// surrogates, runs of white space. The result is in Unicode normalization form C.
public final class CleanText {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  private CleanText() {}

  /// One line: every run of white space is one space, none at the ends.
  public static String line(String text) {
    String visible = visible(text);
    return isLine(visible) ? visible : SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /// Whether the only white space of a text is single spaces inside it, as in most lines.
  private static boolean isLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c < ' ' || c == ' ' || c == '\u00A0' || (c >= '\u2000' && c <= '\u200A');
      if ((space && (c != ' ' || before == ' ')) || c == '\u202F' || c == '\u3000') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /// Several lines, each cleaned as by {@link #line} except that tabs stay; lines end with `\n`.
  static String lines(String text) {
    StringBuilder clean = new StringBuilder();
    for (String line : visible(text).split("\n", -1)) {
      String kept = String.join("\t", cells(line)).strip();
      if (!kept.isEmpty()) {
        clean.append(clean.isEmpty() ? "" : "\n").append(kept);
      }
    }
    return clean.toString();
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = SPACES.matcher(cells[i]).replaceAll(" ").strip();
    }
    return cells;
  }

  /// All text with line ends as `\n`, without invisible characters; white space stays.
  public static String visible(String text) {
    if (isClean(text)) {
      return text;
    }
    String lines = LINE_END.matcher(text).replaceAll("\n");
    String shown = INVISIBLE.matcher(lines).replaceAll("");
    String whole = LONE_SURROGATE.matcher(shown).replaceAll("\uFFFD");
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  /// Whether a text holds nothing but characters that always stay as they are, as most texts do:
  /// ASCII, Latin letters with their accents, and the marks of typography.
  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stays =
          (c >= ' ' && c < '\u007F')
              || c == '\n'
              || c == '\t'
              || (c >= '\u00A0' && c <= '\u024F' && c != '\u00AD')
              || (c >= '\u2010' && c <= '\u2027');
      if (!stays) {
        return false;
      }
    }
    return true;
  }
}
