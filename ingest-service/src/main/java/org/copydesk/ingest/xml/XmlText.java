package org.copydesk.ingest.xml;

/// Characters in an XML tree.
///
/// @param value with all references resolved
public record XmlText(String value) implements XmlNode {
  /// A text with each run of XML's white space as one space, and none at its ends.
  public static String collapsed(CharSequence text) {
    String whole = text.toString();
    return isCollapsed(whole) ? whole : collapse(whole);
  }

  private static boolean isCollapsed(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' && (c == ' ' ? space : c == '\n' || c == '\t' || c == '\r')) {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  private static String collapse(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space = true;
      } else {
        if (space && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }
}
