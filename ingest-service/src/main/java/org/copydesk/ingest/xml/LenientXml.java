package org.copydesk.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.format.UnreadableDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// XML as it should have been: bare ampersands, control characters, tags that are not closed.
final class LenientXml {
  private LenientXml() {}

  /// Reads what there is of a document.
  ///
  /// @return absent where it holds no element
  static @Nullable XmlElement read(String body) throws UnreadableDocument {
    Document document = Jsoup.parse(body, "", Parser.xmlParser());
    Element first = document.firstElementChild();
    if (first == null) {
      return null;
    }
    TreeBuilder tree = new TreeBuilder();
    walk(first, tree);
    return tree.root();
  }

  /// Walks without recursion, as the depth is checked only on the way.
  private static void walk(Element first, TreeBuilder tree) throws UnreadableDocument {
    Node node = first;
    int depth = 0;
    while (node != null) {
      enter(node, tree);
      if (node instanceof Element element && element.childNodeSize() > 0) {
        node = element.childNode(0);
        depth++;
        continue;
      }
      leave(node, tree);
      while (node != null && depth > 0 && node.nextSibling() == null) {
        node = node.parentNode();
        depth--;
        leave(node, tree);
      }
      node = depth > 0 && node != null ? node.nextSibling() : null;
    }
  }

  private static void enter(Node node, TreeBuilder tree) throws UnreadableDocument {
    switch (node) {
      case Element element -> tree.open(element.tagName(), attributes(element));
      case CDataNode data -> tree.text(data.getWholeText());
      case TextNode text -> tree.text(text.getWholeText());
      default -> {}
    }
  }

  private static void leave(@Nullable Node node, TreeBuilder tree) {
    if (node instanceof Element) {
      tree.close();
    }
  }

  private static List<XmlAttribute> attributes(Element element) {
    List<XmlAttribute> attributes = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      attributes.add(new XmlAttribute(attribute.getKey(), attribute.getValue()));
    }
    return attributes;
  }
}
