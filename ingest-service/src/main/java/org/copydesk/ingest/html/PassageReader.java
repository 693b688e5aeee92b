package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads the text below an element in one walk: blocks of the markup become passages, inline markup
/// leaves no trace. How deep elements nest is bounded by jsoup's parser.
final class PassageReader {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "svg",
          "iframe",
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
          "dialog",
          "rt",
          "rp",
          "datalist",
          "progress",
          "meter");
  private static final int LONGEST_CROSSHEAD = 80;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BREAKING =
      Set.of(
          "address",
          "article",
          "aside",
          "details",
          "summary",
          "dl",
          "dt",
          "dd",
          "li",
          "main",
          "section",
          "header",
          "footer",
          "nav",
          "hr",
          "center",
          "noscript",
          "label",
          "legend",
          "option",
          "figure",
          "td",
          "th",
          "tr",
          "picture",
          "template");

  private final List<Passage> passages = new ArrayList<>();
  private final IdentityHashMap<Element, Span> spans = new IdentityHashMap<>();
  private final List<Element> order = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  /// Whether text waits that began before the next element: its passage is not that element's.
  private boolean waits;

  private int linked;
  private int links;
  private int bold;
  private int bolds;
  private BlockKind kind = BlockKind.PARAGRAPH;
  private Element holder;

  private PassageReader(Element root) {
    holder = root;
  }

  static PageText read(Element root) {
    PassageReader reader = new PassageReader(root);
    reader.within(root);
    reader.close();
    reader.spans.put(root, new Span(0, reader.passages.size()));
    Map<Element, Span> inOrder = new LinkedHashMap<>();
    for (Element element : reader.order) {
      Span span = reader.spans.get(element);
      if (span != null) {
        inOrder.put(element, span);
      }
    }
    inOrder.putIfAbsent(root, new Span(0, reader.passages.size()));
    return new PageText(PictureTexts.label(reader.passages, inOrder), inOrder);
  }

  private void within(Element element) {
    for (Node child : element.childNodes()) {
      switch (child) {
        case TextNode text -> text(text);
        case Element inner -> element(inner);
        default -> {}
      }
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    if (InlineSeam.isMissing(open, text, node)) {
      open.append(' ');
    }
    open.append(text);
    waits |= !text.isBlank();
    if (links > 0) {
      linked += text.strip().length();
    }
    if (bolds > 0) {
      bold += text.strip().length();
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (isSilent(element, name) || InlineSeam.isNoteMark(element, name)) {
      return;
    }
    order.add(element);
    int from = passages.size() + (waits ? 1 : 0);
    if (name.equals("br")) {
      lineBreak(element);
    } else if (name.equals("a")) {
      links++;
      within(element);
      links--;
    } else if (name.equals("b") || name.equals("strong")) {
      bolds++;
      within(element);
      bolds--;
    } else if (HEADINGS.contains(name)) {
      block(kind == BlockKind.PARAGRAPH ? BlockKind.HEADING : kind, element);
    } else if (MarkupKind.of(element, name, kind) != kind) {
      block(MarkupKind.of(element, name, kind), element);
    } else if ((name.equals("ul") || name.equals("ol"))
        && Rows.isPlain(element)
        && kind == BlockKind.PARAGRAPH) {
      whole(BlockKind.LIST, element, Rows.ofList(element));
    } else if (name.equals("table") && Rows.isData(element)) {
      whole(BlockKind.TABLE, element, Rows.ofTable(element));
    } else if (element.isBlock() || BREAKING.contains(name)) {
      block(kind, element);
    } else {
      within(element);
    }
    if (passages.size() > from) {
      spans.put(element, new Span(from, passages.size()));
    }
  }

  private static boolean isSilent(Element element, String name) {
    return switch (name) {
      case "template" -> !element.hasAttr("shadowrootmode");
      case "button" -> !isOfHeading(element);
      default -> SILENT.contains(name);
    };
  }

  /// Whether a button folds what stands below a heading: it is in the heading, or the heading in
  /// it.
  private static boolean isOfHeading(Element button) {
    Element parent = button.parent();
    return (parent != null && HEADINGS.contains(parent.normalName()))
        || button.selectFirst("h2, h3, h4") != null;
  }

  /// Two line breaks in a row end a paragraph; a single one is a space.
  private void lineBreak(Element br) {
    Node after = br.nextSibling();
    while (after instanceof TextNode text && text.isBlank()) {
      after = after.nextSibling();
    }
    if (after instanceof Element next && next.normalName().equals("br")) {
      close();
    } else {
      open.append(' ');
    }
  }

  private void block(BlockKind inner, Element element) {
    close();
    BlockKind outer = kind;
    Element outerHolder = holder;
    kind = inner;
    holder = element;
    within(element);
    close();
    kind = outer;
    holder = outerHolder;
  }

  private void whole(BlockKind inner, Element element, String text) {
    close();
    if (!text.isBlank()) {
      passages.add(new Passage(inner, text, element, Rows.linked(element)));
    }
  }

  /// A short paragraph all in bold type that is no sentence is a heading without the markup of one.
  private boolean isCrosshead(String text) {
    return kind == BlockKind.PARAGRAPH
        && bold > 0
        && text.length() <= LONGEST_CROSSHEAD
        && bold >= text.strip().length() - 1
        && linked == 0
        && !MainText.endsSentence(text);
  }

  private void close() {
    if (!open.isEmpty()) {
      String text = CleanText.line(open.toString());
      open.setLength(0);
      waits = false;
      if (!text.isEmpty()) {
        passages.add(
            new Passage(isCrosshead(text) ? BlockKind.HEADING : kind, text, holder, linked));
      }
      linked = 0;
      bold = 0;
    }
  }
}
