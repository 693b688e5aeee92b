package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.xml.XmlElement;

/// A news item with what its codes and its language are resolved by.
///
/// @param element the `newsItem`
/// @param catalog its vocabularies
/// @param language the language of its content, where it states one
/// @param assertions what the item asserts about concepts, by their references
record NewsItem(
    XmlElement element,
    Catalog catalog,
    Optional<String> language,
    Map<String, XmlElement> assertions) {
  private static final List<String> REFERENCES = List.of("qcode", "uri", "literal");

  /// An item.
  ///
  /// @param around the elements that it stands in
  static NewsItem of(XmlElement element, List<XmlElement> around) {
    List<XmlElement> scopes = new ArrayList<>(around);
    around.forEach(outer -> outer.element("header").ifPresent(scopes::add));
    scopes.add(element);
    Optional<String> language =
        element
            .element("contentMeta")
            .flatMap(meta -> meta.element("language"))
            .flatMap(stated -> stated.attribute("tag"))
            .or(() -> element.attribute("xml:lang"));
    return new NewsItem(element, Catalog.of(scopes), language, assertions(element));
  }

  private static Map<String, XmlElement> assertions(XmlElement element) {
    Map<String, XmlElement> assertions = new HashMap<>();
    for (XmlElement assertion : element.elements("assert")) {
      references(assertion).forEach(reference -> assertions.putIfAbsent(reference, assertion));
    }
    return assertions;
  }

  private static List<String> references(XmlElement concept) {
    return REFERENCES.stream()
        .flatMap(name -> concept.attribute(name).map(value -> name + " " + value).stream())
        .toList();
  }

  /// A child of the item.
  Optional<XmlElement> part(String name) {
    return element.element(name);
  }

  /// The children of a name in `itemMeta` or `contentMeta`.
  List<XmlElement> all(String meta, String name) {
    return part(meta).map(parent -> parent.elements(name)).orElse(List.of());
  }

  /// The text of the first child of a name in `itemMeta` or `contentMeta`.
  Optional<String> text(String meta, String name) {
    return part(meta).flatMap(parent -> parent.textOf(name));
  }

  /// Those of several elements that are in the language of the item, in their order; all of them
  /// where none is.
  List<XmlElement> inLanguage(List<XmlElement> elements) {
    List<XmlElement> filled =
        elements.stream().filter(candidate -> !candidate.line().isEmpty()).toList();
    List<XmlElement> own =
        filled.stream()
            .filter(candidate -> candidate.attribute("xml:lang").map(this::isOwn).orElse(true))
            .toList();
    return own.isEmpty() ? filled : own;
  }

  /// Whether a language tag is that of the item, regions aside.
  boolean isOwn(String tag) {
    return language.isEmpty() || primary(tag).equalsIgnoreCase(primary(language.get()));
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return tag.substring(0, end);
  }

  /// The name of a concept in the language of the item; that of an assertion about it where it has
  /// none itself.
  Optional<String> name(XmlElement concept) {
    return ownName(concept).or(() -> asserted(concept).flatMap(this::ownName));
  }

  private Optional<String> ownName(XmlElement concept) {
    return inLanguage(concept.elements("name")).stream().findFirst().map(XmlElement::line);
  }

  private Optional<XmlElement> asserted(XmlElement concept) {
    return references(concept).stream()
        .filter(assertions::containsKey)
        .map(assertions::get)
        .findFirst();
  }
}
