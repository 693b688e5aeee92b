package org.copydesk.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.copydesk.ingest.format.UnreadableDocument;
import org.jsoup.nodes.Entities;

/// Well-formed XML, read with Woodstox: no DTD, no external entity, and the named characters of
/// HTML resolved from a table.
final class StrictXml {
  private static final XMLInputFactory FACTORY = factory();

  private StrictXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // what is wrong with a text is to be known when it is reached, not when it is asked for
    factory.setProperty(WstxInputFactory.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEPTH + 1);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.TAG_CHARS);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing outside the document is read");
    });
    return factory;
  }

  /// Reads a document without its prolog.
  ///
  /// @throws XMLStreamException where it is not well-formed
  static XmlDocument read(String body) throws XMLStreamException, UnreadableDocument {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(body));
    TreeBuilder tree = new TreeBuilder();
    Set<String> unknown = new TreeSet<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            tree.open(reader.getLocalName(), attributes(reader));
        case XMLStreamConstants.END_ELEMENT -> tree.close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            tree.text(named(reader.getLocalName(), unknown));
        default -> {}
      }
    }
    XmlElement root = tree.root();
    if (root == null) {
      throw new XMLStreamException("the document has no element");
    }
    return new XmlDocument(root, unknown.stream().map(StrictXml::leftAlone).toList());
  }

  private static List<XmlAttribute> attributes(XMLStreamReader reader) {
    int count = reader.getAttributeCount();
    List<XmlAttribute> attributes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String prefix = reader.getAttributePrefix(i);
      String local = reader.getAttributeLocalName(i);
      attributes.add(
          new XmlAttribute(
              prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
              reader.getAttributeValue(i)));
    }
    return attributes;
  }

  private static String named(String name, Set<String> unknown) {
    String characters = Entities.getByName(name);
    if (characters.isEmpty()) {
      unknown.add(name);
      return "&" + name + ";";
    }
    return characters;
  }

  private static String leftAlone(String name) {
    return "the document uses an entity of its own, \"&%s;\", which is not expanded and was left in the text"
        .formatted(name.length() > 60 ? name.substring(0, 60) + "…" : name);
  }
}
