package org.copydesk.ingest.story;

import java.util.Locale;
import java.util.Set;
import org.copydesk.ingest.xml.XmlAttribute;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlNode;
import org.copydesk.ingest.xml.XmlText;
import org.copydesk.ingest.xml.XmlWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// XHTML as the tree that a browser would make of it. Paragraphs, headings, quotations and lists of
/// text and inline markup, as almost all stories are, stay as they stand; all else is written as
/// HTML and read again, as only the rules of HTML say what becomes of it.
final class StoryHtml {
  private static final int DEEPEST = 40;
  private static final Set<String> CONTAINERS = Set.of("div", "section", "article", "blockquote");
  private static final Set<String> LISTS = Set.of("ul", "ol");
  private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> INLINE =
      Set.of("b", "strong", "i", "em", "u", "span", "cite", "sub", "sup");
  private static final Set<String> EMPTY = Set.of("br", "img");

  private StoryHtml() {}

  /// The body that the content of an element makes.
  static Element body(XmlElement content) {
    if (!allStay(content, Place.FLOW, 0)) {
      return Jsoup.parseBodyFragment(XmlWriter.innerHtml(content)).body();
    }
    Element body = Document.createShell("").body();
    fill(body, content);
    return body;
  }

  /// What HTML lets stand at a place.
  private enum Place {
    FLOW,
    LIST,
    INLINE,
    LINK
  }

  private static boolean allStay(XmlElement parent, Place place, int depth) {
    for (XmlNode node : parent.children()) {
      boolean stays =
          switch (node) {
            case XmlText text -> place != Place.LIST || text.value().isBlank();
            case XmlElement element -> stays(element, place, depth + 1);
          };
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  private static boolean stays(XmlElement element, Place place, int depth) {
    String name = element.name();
    if (depth > DEEPEST) {
      return false;
    }
    if (place == Place.LIST) {
      return name.equals("li") && allStay(element, Place.FLOW, depth);
    }
    if (EMPTY.contains(name)) {
      return element.children().isEmpty();
    }
    if (INLINE.contains(name)) {
      return allStay(element, place == Place.LINK ? Place.LINK : Place.INLINE, depth);
    }
    if (name.equals("a")) {
      return place != Place.LINK && allStay(element, Place.LINK, depth);
    }
    if (place != Place.FLOW) {
      return false;
    }
    return (LINES.contains(name) && allStay(element, Place.INLINE, depth))
        || (CONTAINERS.contains(name) && allStay(element, Place.FLOW, depth))
        || (LISTS.contains(name) && allStay(element, Place.LIST, depth));
  }

  private static void fill(Element parent, XmlElement content) {
    for (XmlNode node : content.children()) {
      switch (node) {
        case XmlText text -> parent.appendText(text.value());
        case XmlElement element -> {
          Element child = parent.appendElement(element.name());
          for (XmlAttribute attribute : element.attributes()) {
            String name = attribute.name().toLowerCase(Locale.ROOT);
            if (!child.hasAttr(name)) {
              child.attr(name, attribute.value());
            }
          }
          fill(child, element);
        }
      }
    }
  }
}
