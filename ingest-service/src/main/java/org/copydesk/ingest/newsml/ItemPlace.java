package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.xml.XmlElement;

/// An item in its place in a document.
///
/// @param item a news item, a package or another item of NewsML-G2
/// @param around the elements that it stands in, the outermost first
record ItemPlace(XmlElement item, List<XmlElement> around) {

  /// The items of a document: the root itself, or the outermost ones below it.
  static List<ItemPlace> below(XmlElement root) {
    List<ItemPlace> found = new ArrayList<>();
    if (!root.is("NewsML")) {
      collect(root, new ArrayList<>(), found);
    }
    return found;
  }

  private static void collect(XmlElement element, List<XmlElement> around, List<ItemPlace> found) {
    if (element.is("newsItem") || ItemClass.isOther(element)) {
      found.add(new ItemPlace(element, List.copyOf(around)));
      return;
    }
    around.addLast(element);
    element.elements().forEach(child -> collect(child, around, found));
    around.removeLast();
  }

  /// The value of an attribute here or, where it is absent, around here.
  Optional<String> inherited(String attribute) {
    Optional<String> own = item.attribute(attribute);
    return own.isPresent()
        ? own
        : around.reversed().stream()
            .flatMap(outer -> outer.attribute(attribute).stream())
            .findFirst();
  }
}
