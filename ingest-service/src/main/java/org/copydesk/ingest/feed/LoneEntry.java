package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes an entry as a document of its own: as it stands, inside the elements that it stands in,
/// with what they say of the feed and without the other entries.
final class LoneEntry {
  private static final int LONGEST_METADATUM = 4096;
  private static final int LONGEST_METADATA = 64 * 1024;
  private static final int LONGEST_ATTRIBUTE = 1000;
  private static final int LONGEST_DOCUMENT_TYPE = 64 * 1024;
  private static final Set<String> INHERITED =
      Set.of(
          "title",
          "link",
          "language",
          "copyright",
          "dc:title",
          "dc:language",
          "dc:rights",
          "dcterms:rights",
          "dcterms:rightsholder",
          "dcterms:license",
          "cc:license",
          "atom:id",
          "atom:title",
          "atom:link",
          "atom:author",
          "atom:rights",
          "atom:copyright");

  private final String source;
  private final String documentType;
  private final XmlElement root;
  private final XmlElement channel;
  private final String metadata;

  LoneEntry(String source, String documentType, XmlElement root, XmlElement channel) {
    this.source = source;
    this.documentType = documentType;
    this.root = root;
    this.channel = channel;
    this.metadata = metadata();
  }

  String document(XmlElement entry) {
    List<XmlElement> around = around(entry);
    StringBuilder document = new StringBuilder();
    if (documentType.contains("<!ENTITY") && documentType.length() <= LONGEST_DOCUMENT_TYPE) {
      document.append(documentType).append('\n');
    }
    boolean inChannel = around.contains(channel);
    for (XmlElement element : around) {
      startTag(element, document);
      if (element == channel) {
        document.append(metadata);
      }
    }
    if (!inChannel && entry != channel) {
      startTag(channel, document);
      document.append(metadata);
      endTag(channel, document);
    }
    document.append(source, entry.start(), entry.end()).append('\n');
    around.reversed().forEach(element -> endTag(element, document));
    return document.toString();
  }

  /// The elements around an entry, the feed first.
  private List<XmlElement> around(XmlElement entry) {
    List<XmlElement> around = new ArrayList<>();
    XmlElement at = entry;
    while (at != root) {
      at = at.parent().orElse(root);
      around.addFirst(at);
    }
    return around;
  }

  private String metadata() {
    StringBuilder metadata = new StringBuilder();
    for (XmlElement element : channel.elements()) {
      boolean kept =
          INHERITED.contains(element.name())
              && element.end() - element.start() <= LONGEST_METADATUM;
      if (kept) {
        metadata.append(source, element.start(), element.end()).append('\n');
      }
    }
    return metadata.length() <= LONGEST_METADATA ? metadata.toString() : "";
  }

  private void startTag(XmlElement element, StringBuilder document) {
    document.append('<').append(written(element));
    for (XmlElement.Attribute attribute : element.attributes()) {
      boolean kept =
          attribute.value().length() <= LONGEST_ATTRIBUTE
              && !attribute.name().startsWith(Namespaces.FOREIGN + ":");
      if (kept) {
        document.append(' ').append(attribute.name()).append("=\"");
        ElementHtml.escape(attribute.value(), document);
        document.append('"');
      }
    }
    document.append(">\n");
  }

  private void endTag(XmlElement element, StringBuilder document) {
    document.append("</").append(written(element)).append(">\n");
  }

  private String written(XmlElement element) {
    int end = element.start() + 1;
    while (end < source.length() && StartTagScanner.isNamePart(source.charAt(end))) {
      end++;
    }
    return source.substring(element.start() + 1, end);
  }
}
