package org.copydesk.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.format.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/// Builds an immutable tree from the events of a parser, within the limits.
final class TreeBuilder {
  private record Open(String name, List<XmlAttribute> attributes, List<XmlNode> children) {}

  private final List<Open> path = new ArrayList<>();
  private final StringBuilder characters = new StringBuilder();
  private @Nullable XmlElement root;

  void open(String name, List<XmlAttribute> attributes) throws UnreadableDocument {
    Limits.name(name);
    Limits.depth(path.size() + 1);
    Limits.attributes(name, attributes.size());
    for (XmlAttribute attribute : attributes) {
      Limits.attribute(attribute.name(), attribute.value());
    }
    flush();
    path.add(new Open(name, List.copyOf(attributes), new ArrayList<>()));
  }

  void text(char[] source, int start, int length) {
    characters.append(source, start, length);
  }

  void text(String text) {
    characters.append(text);
  }

  void close() {
    flush();
    Open open = path.removeLast();
    XmlElement element = XmlElement.of(open.name, open.attributes, List.copyOf(open.children));
    if (!path.isEmpty()) {
      path.getLast().children.add(element);
    } else if (root == null) {
      root = element;
    }
  }

  private void flush() {
    if (!characters.isEmpty() && !path.isEmpty()) {
      path.getLast().children.add(new XmlText(characters.toString()));
    }
    characters.setLength(0);
  }

  /// The root element; absent where there was none.
  @Nullable XmlElement root() {
    return root;
  }
}
