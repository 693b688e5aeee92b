package org.copydesk.ingest.html.metadata;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The words of an element that has few, at a bounded cost however much the element holds.
final class SmallText implements NodeFilter {
  /// Stands where one element ends and another begins: two spans may touch in the source and stand
  /// apart on the screen.
  static final char GAP = '\u001F';

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "iframe",
          "form",
          "head",
          "textarea",
          "dialog");
  private static final int MOST_NODES = 300;

  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int nodes;

  private SmallText(int longest) {
    this.longest = longest;
  }

  /// The words below an element.
  ///
  /// @return absent where they are more than `longest` characters
  static Optional<String> of(Element element, int longest) {
    SmallText small = new SmallText(longest);
    boolean whole = NodeTraversor.filter(small, element) != FilterResult.STOP;
    return whole ? Optional.of(clean(small.text)) : Optional.empty();
  }

  /// One line with gaps where elements touch, none at the ends.
  static String clean(CharSequence text) {
    if (text.isEmpty()) {
      return "";
    }
    StringBuilder line = new StringBuilder();
    boolean gap = false;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == GAP) {
        gap = true;
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF' && c >= ' ') {
        if (!line.isEmpty() && (gap || space)) {
          line.append(gap ? GAP : ' ');
        }
        line.append(c);
        gap = false;
        space = false;
      }
    }
    return line.toString();
  }

  /// How many characters stand below an element that are seen, white space included.
  static int length(Element element) {
    int[] length = {0};
    NodeTraversor.filter(
        (node, _) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            length[0] += text.getWholeText().length();
          }
          return node instanceof Element inner && isSilent(inner) && !inner.equals(element)
              ? FilterResult.SKIP_ENTIRELY
              : FilterResult.CONTINUE;
        },
        element);
    return length[0];
  }

  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MOST_NODES || text.length() > longest) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      text.append(words.getWholeText(), 0, Math.min(words.getWholeText().length(), longest + 1));
    } else if (node instanceof Element element) {
      if (isSilent(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      text.append(GAP);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element) {
      text.append(GAP);
    }
    return text.length() > 4 * longest ? FilterResult.STOP : FilterResult.CONTINUE;
  }
}
