package org.copydesk.evaluation.page;

/// Text as HTML.
public final class Escaped {
  private Escaped() {}

  /// The text for element content and for attributes in double quotes; control characters, which
  /// HTML has no way to write, become the replacement character.
  public static String of(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n', '\t' -> html.appendCodePoint(c);
            default -> html.appendCodePoint(writable(c) ? c : 0xFFFD);
          }
        });
    return html.toString();
  }

  private static boolean writable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
