package org.copydesk.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of an XML tree. Names are compared without regard to case and prefix, as agencies
/// spell both in many ways.
///
/// @param qualifiedName as written, with its prefix
/// @param name in lower case, without its prefix
/// @param attributes in their order
/// @param children in their order
public record XmlElement(
    String qualifiedName, String name, List<XmlAttribute> attributes, List<XmlNode> children)
    implements XmlNode {

  /// An element with its name as written.
  static XmlElement of(
      String qualifiedName, List<XmlAttribute> attributes, List<XmlNode> children) {
    String local = qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    return new XmlElement(qualifiedName, local.toLowerCase(Locale.ROOT), attributes, children);
  }

  /// Whether it has this name.
  public boolean is(String local) {
    return name.equalsIgnoreCase(local);
  }

  /// The value of an attribute that is not blank.
  public Optional<String> attribute(String attributeName) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.name().equalsIgnoreCase(attributeName) && !attribute.value().isBlank()) {
        return Optional.of(attribute.value().strip());
      }
    }
    return Optional.empty();
  }

  /// The child elements.
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(children.size());
    for (XmlNode child : children) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// The child elements of a name.
  public List<XmlElement> elements(String local) {
    List<XmlElement> elements = new ArrayList<>();
    for (XmlNode child : children) {
      if (child instanceof XmlElement element && element.is(local)) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// The first child element of a name.
  public Optional<XmlElement> element(String local) {
    for (XmlNode child : children) {
      if (child instanceof XmlElement element && element.is(local)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /// The text of the first child element of a name, where it is not blank.
  public Optional<String> textOf(String local) {
    return element(local).map(XmlElement::line).filter(text -> !text.isEmpty());
  }

  /// All elements of a name below this one, in document order.
  public Stream<XmlElement> descendants(String local) {
    return elements().stream()
        .flatMap(child ->
            Stream.concat(
                child.is(local) ? Stream.of(child) : Stream.empty(), child.descendants(local)));
  }

  /// All characters below this element.
  public String text() {
    if (children.size() == 1 && children.getFirst() instanceof XmlText only) {
      return only.value();
    }
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  /// All characters below this element on one line.
  public String line() {
    return XmlText.collapsed(text());
  }

  private void append(StringBuilder text) {
    for (XmlNode child : children) {
      switch (child) {
        case XmlText characters -> text.append(characters.value());
        case XmlElement element -> element.append(text);
      }
    }
  }
}
