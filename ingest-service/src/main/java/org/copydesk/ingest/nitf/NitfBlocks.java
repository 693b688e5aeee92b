package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlNode;
import org.copydesk.ingest.xml.XmlText;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Media;

/// The blocks of a NITF body in reading order, and the media among them.
final class NitfBlocks {
  private static final Map<String, BlockKind> BLOCKS =
      Map.ofEntries(
          Map.entry("p", BlockKind.PARAGRAPH),
          Map.entry("hl1", BlockKind.HEADING),
          Map.entry("hl2", BlockKind.HEADING),
          Map.entry("hl3", BlockKind.HEADING),
          Map.entry("h1", BlockKind.HEADING),
          Map.entry("h2", BlockKind.HEADING),
          Map.entry("h3", BlockKind.HEADING),
          Map.entry("h4", BlockKind.HEADING),
          Map.entry("h5", BlockKind.HEADING),
          Map.entry("h6", BlockKind.HEADING),
          Map.entry("bq", BlockKind.QUOTE),
          Map.entry("blockquote", BlockKind.QUOTE),
          Map.entry("credit", BlockKind.CREDIT),
          Map.entry("byline", BlockKind.CREDIT),
          Map.entry("datasource", BlockKind.CREDIT),
          Map.entry("tagline", BlockKind.CREDIT),
          Map.entry("bibliography", BlockKind.CREDIT),
          Map.entry("note", BlockKind.BOILERPLATE),
          Map.entry("copyrite", BlockKind.BOILERPLATE));
  private static final Set<String> CONTAINERS =
      Set.of(
          "block",
          "body.content",
          "body.end",
          "abstract",
          "div",
          "section",
          "fn",
          "hedline",
          "container");
  private static final Set<String> SILENT =
      Set.of(
          "hr",
          "key-list",
          "classifier",
          "tobject",
          "nitf-table-metadata",
          "alt-code",
          "script",
          "style");

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Media> media = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String dateline = "";
  private BlockKind kind = BlockKind.PARAGRAPH;

  List<Piece> pieces() {
    close();
    add(BlockKind.PARAGRAPH, dateline);
    dateline = "";
    return pieces;
  }

  List<Media> media() {
    return media;
  }

  void add(BlockKind blockKind, String text) {
    close();
    if (!text.isBlank()) {
      pieces.add(new Piece(blockKind, text));
    }
  }

  /// Reads an element and what is in it.
  void read(XmlElement element) {
    String name = element.name();
    if (SILENT.contains(name)) {
      return;
    }
    if (BLOCKS.containsKey(name)) {
      block(BLOCKS.get(name), element);
    } else if (CONTAINERS.contains(name)) {
      block(kind, element);
    } else {
      switch (name) {
        case "ul", "ol" -> add(BlockKind.LIST, rows(element.elements("li")));
        case "dl" -> add(BlockKind.LIST, rows(element.elements()));
        case "table", "nitf-table", "custom-table" -> table(element);
        case "pre" -> preformatted(element);
        case "media" -> {
          close();
          NitfMedia found = NitfMedia.of(element);
          media.addAll(found.media());
          pieces.addAll(found.pieces());
        }
        case "dateline" -> dateline = spaced(element);
        case "br" -> open.append(' ');
        default -> inside(element);
      }
    }
  }

  private void block(BlockKind inner, XmlElement element) {
    close();
    BlockKind outer = kind;
    kind = inner;
    if (inner == BlockKind.PARAGRAPH && outer != BlockKind.HEADING) {
      kind = outer;
    }
    inside(element);
    close();
    kind = outer;
  }

  private void inside(XmlElement element) {
    for (XmlNode node : element.children()) {
      switch (node) {
        case XmlText text -> open.append(text.value());
        case XmlElement child -> read(child);
      }
    }
  }

  private void table(XmlElement element) {
    element.descendants("caption").forEach(caption -> add(BlockKind.CAPTION, spaced(caption)));
    List<XmlElement> rows = element.descendants("tr").toList();
    if (rows.isEmpty()) {
      block(kind, new XmlElement("block", "block", List.of(), element.children()));
      return;
    }
    add(
        BlockKind.TABLE,
        rows.stream()
            .map(row ->
                row.elements().stream()
                    .filter(cell -> cell.is("td") || cell.is("th"))
                    .map(NitfBlocks::spaced)
                    .collect(Collectors.joining("\t")))
            .filter(row -> !row.isBlank())
            .collect(Collectors.joining("\n")));
  }

  /// Columns in preformatted text are parted by two spaces or more.
  private void preformatted(XmlElement element) {
    String text = element.text();
    boolean columns =
        text.lines().filter(line -> line.strip().matches(".*\\S\\s{2,}\\S.*")).count() > 1;
    if (columns) {
      add(
          BlockKind.TABLE,
          text.lines()
              .map(line -> line.strip().replaceAll("[ \t]{2,}", "\t"))
              .collect(Collectors.joining("\n")));
    } else {
      for (String paragraph : text.split("\n\\s*\n", -1)) {
        add(kind, paragraph);
      }
    }
  }

  private static String rows(List<XmlElement> items) {
    return items.stream()
        .map(NitfBlocks::spaced)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void close() {
    String text = XmlText.collapsed(open);
    open.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    boolean dated = kind == BlockKind.PARAGRAPH && !dateline.isEmpty();
    pieces.add(new Piece(kind, dated ? dateline + " " + text : text));
    dateline = dated ? "" : dateline;
  }

  /// The words of an element on one line; blocks inside it are parted by a space.
  static String spaced(XmlElement element) {
    StringBuilder words = new StringBuilder();
    spaced(element, words);
    return XmlText.collapsed(words);
  }

  private static void spaced(XmlElement element, StringBuilder words) {
    for (XmlNode node : element.children()) {
      switch (node) {
        case XmlText text -> words.append(text.value());
        case XmlElement child -> {
          boolean parts = BLOCKS.containsKey(child.name()) || child.is("li") || child.is("br");
          words.append(parts ? " " : "");
          spaced(child, words);
          words.append(parts ? " " : "");
        }
      }
    }
  }
}
