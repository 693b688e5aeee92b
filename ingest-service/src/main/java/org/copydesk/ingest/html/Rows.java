package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.ingest.normalize.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Lists and tables as text: a line an item or row, cells separated by tabs.
final class Rows {
  private static final Set<String> BLOCKS =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "figure",
          "blockquote",
          "table",
          "section",
          "article",
          "form",
          "aside",
          "figcaption",
          "template",
          "pre",
          "video",
          "iframe",
          "header");
  private static final int MOST_PARAGRAPHS = 1;

  private Rows() {}

  /// Whether the items of a list are lines, rather than containers of what the page lays out.
  static boolean isPlain(Element list) {
    int[] paragraphs = {0};
    int[] items = {0};
    boolean[] plain = {true};
    NodeTraversor.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof Element element && plain[0]) {
                String name = element.normalName();
                paragraphs[0] += name.equals("p") ? 1 : 0;
                items[0] += name.equals("li") ? 1 : 0;
                plain[0] = !BLOCKS.contains(name);
              }
            },
        list);
    return plain[0] && paragraphs[0] <= items[0] * MOST_PARAGRAPHS;
  }

  static String ofList(Element list) {
    StringBuilder rows = new StringBuilder();
    for (Node child : list.childNodes()) {
      if (child instanceof Element item) {
        line(rows, words(item));
      } else if (child instanceof TextNode text && !text.isBlank()) {
        line(rows, CleanText.line(text.getWholeText()));
      }
    }
    return rows.toString();
  }

  static String ofTable(Element table) {
    StringBuilder rows = new StringBuilder();
    for (Element row : table.getElementsByTag("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        cells.add(words(cell).replace('\n', ' '));
      }
      line(rows, String.join("\t", cells));
    }
    return rows.toString();
  }

  /// A table for layout holds other blocks; a table of data does not.
  static boolean isData(Element table) {
    int blocks = 0;
    int cells = 0;
    for (Element element : table.getAllElements()) {
      switch (element.normalName()) {
        case "table" -> {
          if (!element.equals(table)) {
            return false;
          }
        }
        case "p", "div", "h1", "h2", "h3" -> blocks++;
        case "td", "th" -> cells++;
        default -> {}
      }
    }
    return cells > 1 && blocks <= cells * 1.5;
  }

  static int linked(Element element) {
    int linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return linked;
  }

  /// The words of an item: inline markup leaves no trace, blocks and lists within begin new lines.
  private static String words(Element item) {
    StringBuilder words = new StringBuilder();
    StringBuilder open = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              open.append(text.getWholeText());
            } else if (node instanceof Element element && !element.equals(item)) {
              breakAt(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(item)) {
              breakAt(element);
            }
          }

          private void breakAt(Element element) {
            String name = element.normalName();
            if (name.equals("li")) {
              line(words, CleanText.line(open.toString()));
              open.setLength(0);
            } else if (element.isBlock() || name.equals("br")) {
              open.append(' ');
            }
          }
        },
        item);
    line(words, CleanText.line(open.toString()));
    return words.toString();
  }

  private static void line(StringBuilder lines, String line) {
    if (!line.isBlank()) {
      lines.append(lines.isEmpty() ? "" : "\n").append(line);
    }
  }
}
