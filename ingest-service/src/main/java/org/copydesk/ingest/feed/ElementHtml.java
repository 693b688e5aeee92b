package org.copydesk.ingest.feed;

import java.util.Set;

/// Writes elements as HTML.
final class ElementHtml {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "source", "embed", "area", "col", "wbr", "param", "track");

  private ElementHtml() {}

  /// What an element holds: its elements as tags without prefixes, its text escaped.
  static String inner(XmlElement element) {
    StringBuilder html = new StringBuilder();
    element.nodes().forEach(node -> write(node, html));
    return html.toString();
  }

  private static void write(XmlNode node, StringBuilder html) {
    switch (node) {
      case XmlText text -> escape(text.text(), html);
      case XmlElement element -> write(element, html);
    }
  }

  private static void write(XmlElement element, StringBuilder html) {
    String tag = element.localName();
    html.append('<').append(tag);
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (!attribute.name().startsWith("xmlns")) {
        html.append(' ').append(attribute.name()).append("=\"");
        escape(attribute.value(), html);
        html.append('"');
      }
    }
    html.append('>');
    element.nodes().forEach(inner -> write(inner, html));
    if (!VOID.contains(tag)) {
      html.append("</").append(tag).append('>');
    }
  }

  /// Writes text so that it is neither markup nor a reference.
  static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
