package org.copydesk.ingest.nitf;

import java.util.Optional;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlDocument;
import org.copydesk.ingest.xml.XmlElement;

/// Reads NITF documents, whether they follow the DTD or the schema.
public final class NitfParser implements Parser {
  private static final String NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/";

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    XmlDocument xml = SafeXml.read(document.text());
    XmlElement nitf =
        root(xml.root())
            .orElseThrow(() ->
                new UnreadableDocument(
                    "not-nitf",
                    "the document is XML with the root element <%s>, but NITF has <nitf>; send it under the media type of its own format"
                        .formatted(xml.root().qualifiedName())));
    Draft draft = new Draft("nitf", "1");
    xml.warnings().forEach(draft::warn);
    nitf.attribute("xmlns")
        .filter(namespace -> !namespace.equals(NAMESPACE))
        .ifPresent(namespace ->
            draft.warn(
                "the namespace \"%s\" is not that of NITF; it was read as NITF"
                    .formatted(namespace)));
    read(draft, nitf);
    return draft;
  }

  private static Optional<XmlElement> root(XmlElement root) {
    return root.is("nitf") ? Optional.of(root) : root.descendants("nitf").findFirst();
  }

  private static void read(Draft draft, XmlElement nitf) {
    nitf.attribute("baselang")
        .or(() -> nitf.attribute("xml:lang"))
        .or(() -> nitf.element("body").flatMap(body -> body.attribute("xml:lang")))
        .ifPresent(draft.fields()::setLanguage);
    Optional<XmlElement> head = nitf.element("head");
    head.ifPresent(element -> NitfHead.read(draft, element));
    NitfStory.read(draft, nitf);
    if (draft.fields().getHeadline() == null) {
      head.flatMap(element -> element.textOf("title"))
          .ifPresent(title -> {
            draft.fields().setHeadline(title);
            draft.witness("headline", "head/title");
          });
    }
    head.flatMap(element -> element.element("docdata"))
        .ifPresent(docdata -> EditorialMessage.read(draft, docdata));
    nitf.attribute("uno").ifPresent(uno -> NitfHead.identifier(draft, "uno", uno));
  }
}
