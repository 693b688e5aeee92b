package org.copydesk.ingest.xml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes trees as XML text that HTML parsers read alike: only HTML's void elements close
/// themselves.
public final class XmlWriter {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private final StringBuilder out = new StringBuilder();
  private final boolean prefixes;

  private XmlWriter(boolean prefixes) {
    this.prefixes = prefixes;
  }

  /// What is inside an element, as HTML: names without their prefixes.
  public static String innerHtml(XmlElement element) {
    XmlWriter writer = new XmlWriter(false);
    element.children().forEach(writer::node);
    return writer.out.toString();
  }

  /// An element as a document of its own: with the namespaces and the `xml:` attributes that it
  /// inherits where it stands.
  ///
  /// @param ancestors the elements around it, the outermost first
  public static String document(XmlElement element, List<XmlElement> ancestors) {
    Map<String, XmlAttribute> attributes = new LinkedHashMap<>();
    for (XmlElement ancestor : ancestors) {
      ancestor.attributes().stream()
          .filter(attribute -> isInherited(attribute.name()))
          .forEach(attribute -> attributes.put(attribute.name(), attribute));
    }
    element.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
    XmlWriter writer = new XmlWriter(true);
    writer.node(
        new XmlElement(
            element.qualifiedName(),
            element.name(),
            List.copyOf(attributes.values()),
            element.children()));
    return writer.out.toString();
  }

  private static boolean isInherited(String attribute) {
    return attribute.equals("xmlns")
        || attribute.startsWith("xmlns:")
        || attribute.equals("xml:lang")
        || attribute.equals("xml:base");
  }

  private void node(XmlNode node) {
    switch (node) {
      case XmlText text -> escape(text.value(), false);
      case XmlElement element -> element(element);
    }
  }

  private void element(XmlElement element) {
    String name = prefixes ? element.qualifiedName() : element.name();
    out.append('<').append(name);
    for (XmlAttribute attribute : element.attributes()) {
      out.append(' ').append(attribute.name()).append("=\"");
      escape(attribute.value(), true);
      out.append('"');
    }
    if (element.children().isEmpty() && VOID.contains(element.name())) {
      out.append("/>");
      return;
    }
    out.append('>');
    element.children().forEach(this::node);
    out.append("</").append(name).append('>');
  }

  private void escape(String text, boolean quoted) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String written = escaped(text.charAt(i), quoted);
      if (written != null) {
        out.append(text, done, i).append(written);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private static @Nullable String escaped(char c, boolean quoted) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> quoted ? "&quot;" : null;
      case '\n', '\t' -> quoted ? "&#" + (int) c + ";" : null;
      default -> null;
    };
  }
}
