package org.copydesk.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Where inline markup begins or ends within a line of text.
final class InlineSeam {
  private static final int LONGEST_MARK = 5;
  private static final int MOST_NODES = 3;
  private static final Pattern NOTE_MARK = Pattern.compile("\\W{0,2}(?:\\d{1,3}|[*†‡])\\W{0,2}");
  private static final String SENTENCE_ENDS = ".!?:";

  private InlineSeam() {}

  /// Whether a page forgot the space between two words at the edge of inline markup, as editors do
  /// that take styled text apart: "the strike</em>Ferries stay in port".
  static boolean isMissing(CharSequence before, String after, TextNode node) {
    int end = before.length();
    if (end < 3 || after.length() < 2) {
      return false;
    }
    boolean wordBegins =
        Character.isUpperCase(after.charAt(0)) && Character.isLowerCase(after.charAt(1));
    char last = before.charAt(end - 1);
    boolean wordEnds =
        Character.isLowerCase(last)
            ? Character.isLowerCase(before.charAt(end - 2))
            : SENTENCE_ENDS.indexOf(last) >= 0 && Character.isLowerCase(before.charAt(end - 2));
    return wordBegins && wordEnds && !(node.previousSibling() instanceof TextNode);
  }

  /// Whether an element is the mark of a footnote: a number that leads to another place in the
  /// page.
  static boolean isNoteMark(Element element, String name) {
    if ((!name.equals("a") && !name.equals("sup")) || element.childNodeSize() > MOST_NODES) {
      return false;
    }
    Element link = name.equals("a") ? element : element.selectFirst("a[href]");
    if (link == null || link.attr("href").indexOf('#') < 0) {
      return false;
    }
    String text = element.text();
    return text.length() <= LONGEST_MARK && NOTE_MARK.matcher(text).matches();
  }
}
