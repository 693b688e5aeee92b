package org.copydesk.devstack.sql;

import java.util.regex.Pattern;
import org.copydesk.devstack.command.TerminalText;
import org.jline.utils.WCWidth;

/// Text as a terminal shows it: measured in columns, of which a wide character takes two and a
/// combining one none.
final class DisplayText {
  private static final Pattern BREAK = Pattern.compile("[\\n\\t]+");
  private static final String CUT = "…";

  private DisplayText() {}

  /// The text on one line, without control characters.
  static String line(String text) {
    return BREAK.matcher(TerminalText.of(text)).replaceAll(" ");
  }

  static int width(String text) {
    return text.codePoints().map(DisplayText::width).sum();
  }

  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /// The text cut or filled up with spaces to a width.
  static String padded(String text, int width, boolean right) {
    String fits = width(text) <= width ? text : cut(text, width - 1) + CUT;
    String space = " ".repeat(Math.max(0, width - width(fits)));
    return right ? space + fits : fits + space;
  }

  private static String cut(String text, int width) {
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(codePoint);
    }
    return cut.toString();
  }
}
