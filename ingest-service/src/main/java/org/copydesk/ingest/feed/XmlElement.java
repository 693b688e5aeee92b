package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An element of a document's tree, with its place in the source. Names are in lower case and begin
/// with the short name of their {@link Namespaces namespace}.
final class XmlElement implements XmlNode {
  /// An attribute.
  record Attribute(String name, String value) {}

  private final String name;
  private final @Nullable XmlElement parent;
  private final List<Attribute> attributes;
  private final int start;
  private int end;
  private List<XmlNode> nodes = List.of();

  XmlElement(String name, @Nullable XmlElement parent, List<Attribute> attributes, int start) {
    this.name = name;
    this.parent = parent;
    this.attributes = attributes;
    this.start = start;
  }

  void add(XmlNode node) {
    if (nodes.isEmpty()) {
      nodes = new ArrayList<>(2);
    }
    nodes.add(node);
  }

  void endAt(int place) {
    end = place;
  }

  String name() {
    return name;
  }

  Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  /// Where its start tag begins in the source.
  int start() {
    return start;
  }

  /// Where it ends in the source, exclusive.
  int end() {
    return end;
  }

  List<XmlNode> nodes() {
    return nodes;
  }

  List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(nodes.size());
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  Stream<XmlElement> all(String child) {
    if (nodes.isEmpty()) {
      return Stream.empty();
    }
    return nodes.stream()
        .filter(node -> node instanceof XmlElement element && element.name.equals(child))
        .map(XmlElement.class::cast);
  }

  Optional<XmlElement> first(String child) {
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element && element.name.equals(child)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /// The value of an attribute, where it is not blank.
  Optional<String> attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name.equals(wanted) && !attribute.value.isBlank()) {
        return Optional.of(attribute.value.strip());
      }
    }
    return Optional.empty();
  }

  /// The value that an attribute has on this element or on the nearest one around it.
  Optional<String> inherited(String wanted) {
    for (XmlElement at = this; at != null; at = at.parent) {
      Optional<String> value = at.attribute(wanted);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /// Whether it is an entry of a feed or a sitemap.
  boolean isEntry() {
    return switch (name) {
      case "item", "atom:entry", "at:deleted-entry" -> true;
      case "url" -> isIn("urlset");
      case "sitemap" -> isIn("sitemapindex");
      default -> false;
    };
  }

  private boolean isIn(String wanted) {
    return parent != null && parent.name.equals(wanted);
  }

  boolean hasElements() {
    return nodes.stream().anyMatch(XmlElement.class::isInstance);
  }

  /// Its words, markup left out, as they stand.
  String text() {
    if (nodes.size() == 1 && nodes.getFirst() instanceof XmlText only) {
      return only.text();
    }
    StringBuilder text = new StringBuilder();
    words(text);
    return text.toString();
  }

  /// Its words on one line, where it has any.
  Optional<String> line() {
    String line = text().strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private void words(StringBuilder text) {
    for (XmlNode node : nodes) {
      switch (node) {
        case XmlText words -> text.append(words.text());
        case XmlElement element -> element.words(text);
      }
    }
  }

  /// What it holds as HTML: its elements as tags, its text escaped.
  String innerHtml() {
    return ElementHtml.inner(this);
  }

  String localName() {
    return name.substring(name.indexOf(':') + 1);
  }
}
