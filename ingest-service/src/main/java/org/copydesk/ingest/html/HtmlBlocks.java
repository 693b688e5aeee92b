package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of an HTML element as labelled pieces, in reading order.
public final class HtmlBlocks {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "object",
          "embed",
          "canvas",
          "head",
          "audio",
          "video",
          "map",
          "dialog");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;

  private HtmlBlocks() {}

  /// The pieces of an HTML fragment.
  public static List<Piece> of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /// The pieces below an element.
  static List<Piece> of(Element root) {
    HtmlBlocks blocks = new HtmlBlocks();
    blocks.children(root);
    blocks.close();
    return blocks.pieces;
  }

  /// The words of an HTML fragment on one line.
  public static String plain(String html) {
    return CleanText.line(Jsoup.parseBodyFragment(html).text());
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      switch (child) {
        case TextNode text -> open.append(text.getWholeText().replace('\n', ' '));
        case Element inner -> element(inner);
        default -> {}
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    if (name.equals("br")) {
      lineBreak(element);
    } else if (HEADINGS.contains(name)) {
      block(BlockKind.HEADING, element);
    } else if (name.equals("blockquote")) {
      block(BlockKind.QUOTE, element);
    } else if (name.equals("figcaption")) {
      block(BlockKind.CAPTION, element);
    } else if (name.equals("ul") || name.equals("ol")) {
      whole(BlockKind.LIST, rows(element, "> li", " "));
    } else if (name.equals("table") && isData(element)) {
      whole(BlockKind.TABLE, rows(element, "tr", "\t"));
    } else if (element.isBlock()) {
      close();
      children(element);
      close();
    } else {
      children(element);
    }
  }

  /// Two line breaks in a row end a paragraph; a single one is a space.
  private void lineBreak(Element br) {
    Element next = br.nextElementSibling();
    Node after = br.nextSibling();
    boolean adjacent =
        after instanceof Element || (after instanceof TextNode text && text.isBlank());
    if (next != null && next.normalName().equals("br") && adjacent) {
      close();
    } else {
      open.append(' ');
    }
  }

  private void block(BlockKind inner, Element element) {
    close();
    BlockKind outer = kind;
    kind = inner;
    children(element);
    close();
    kind = outer;
  }

  private void whole(BlockKind inner, String text) {
    close();
    if (!text.isBlank()) {
      pieces.add(new Piece(inner, text));
    }
  }

  private static String rows(Element element, String rowsAt, String between) {
    List<String> rows = new ArrayList<>();
    for (Element row : element.select(rowsAt)) {
      String text =
          row.normalName().equals("tr")
              ? String.join(between, row.select("> td, > th").eachText())
              : row.text();
      if (!text.isBlank()) {
        rows.add(text);
      }
    }
    return String.join("\n", rows);
  }

  /// A table for layout holds other blocks; a table of data does not.
  private static boolean isData(Element table) {
    return table.select("p, div, table table").size() <= table.select("td, th").size() / 2;
  }

  private void close() {
    String text = CleanText.line(open.toString());
    open.setLength(0);
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text));
    }
  }
}
