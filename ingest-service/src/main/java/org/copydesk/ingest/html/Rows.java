package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.ingest.normalize.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
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
  private static final int MOST_NODES = 20_000;

  private Rows() {}

  /// Whether the items of a list are lines, rather than containers of what the page lays out.
  static boolean isPlain(Element list) {
    int[] paragraphs = {0};
    int[] items = {0};
    int[] nodes = {0};
    FilterResult result =
        NodeTraversor.filter(
            (node, depth) -> {
              String name = node.normalName();
              paragraphs[0] += name.equals("p") ? 1 : 0;
              items[0] += name.equals("li") ? 1 : 0;
              return BLOCKS.contains(name) || ++nodes[0] > MOST_NODES
                  ? FilterResult.STOP
                  : FilterResult.CONTINUE;
            },
            list);
    return result != FilterResult.STOP && paragraphs[0] <= items[0];
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
    int[] blocks = {0};
    int[] cells = {0};
    int[] nodes = {0};
    FilterResult result =
        NodeTraversor.filter(
            (node, depth) -> {
              switch (node.normalName()) {
                case "table" -> {
                  if (!node.equals(table)) {
                    return FilterResult.STOP;
                  }
                }
                case "p", "div", "h1", "h2", "h3" -> blocks[0]++;
                case "td", "th" -> cells[0]++;
                default -> {}
              }
              return ++nodes[0] > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
            },
            table);
    return result != FilterResult.STOP && cells[0] > 1 && blocks[0] <= cells[0] * 1.5;
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
