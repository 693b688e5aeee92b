package org.copydesk.ingest.xml;

/// What stands before the root element: byte order mark, XML declaration, document type. None of it
/// is needed to read news, and all of it can be used to attack the reader, so that it is blanked
/// before any parser sees the document. Lines and columns stay as they were.
final class Prolog {
  private Prolog() {}

  /// The document with blanks for its prolog.
  ///
  /// @param body the characters that a parser may see
  /// @param declaresEntities whether the document type declared entities of its own
  record Blanked(String body, boolean declaresEntities) {}

  /// How far a prolog reaches.
  ///
  /// @param end the place of the first character behind it
  /// @param declaresEntities whether the document type in it declares entities of its own
  record Extent(int end, boolean declaresEntities) {}

  static Blanked blank(String text) {
    Extent prolog = of(text);
    int end = prolog.end;
    return new Blanked(
        end == 0 ? text : blanks(text, end) + text.substring(end), prolog.declaresEntities);
  }

  static Extent of(String text) {
    int at = skipBlanks(text, 0);
    boolean entities = false;
    while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at);
      } else if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
        end = afterDoctype(text, at);
        entities |= text.substring(at, end).contains("<!ENTITY");
      } else {
        break;
      }
      at = skipBlanks(text, end);
    }
    return new Extent(at, entities);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /// The place after a document type, whose declarations may hold `>` in quotes and comments.
  private static int afterDoctype(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '"', '\'' -> {
          int close = text.indexOf(text.charAt(at), at + 1);
          at = close < 0 ? text.length() : close;
        }
        case '<' -> {
          if (text.startsWith("<!--", at)) {
            at = after(text, "-->", at) - 1;
          }
        }
        case '>' -> {
          if (depth <= 0) {
            return at + 1;
          }
        }
        default -> {}
      }
    }
    return text.length();
  }

  private static String blanks(String text, int to) {
    StringBuilder blanks = new StringBuilder(to);
    for (int i = 0; i < to; i++) {
      blanks.append(text.charAt(i) == '\n' ? '\n' : ' ');
    }
    return blanks.toString();
  }
}
