package org.copydesk.ingest.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnpackedItems;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlWriter;

/// Takes documents apart that wrap several `nitf` elements.
public final class NitfUnpacker implements Unpacker {
  private static final String MEDIA_TYPE = "application/nitf+xml";

  @Override
  public List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument {
    if (SafeXml.rootName(document.text()).equals("nitf")) {
      return List.of();
    }
    XmlElement root = SafeXml.read(document.text()).root();
    UnpackedItems items = new UnpackedItems(document);
    collect(root, new ArrayList<>(), items);
    return items.list().size() > 1 ? items.list() : List.of();
  }

  private static void collect(XmlElement element, List<XmlElement> around, UnpackedItems items)
      throws UnreadableDocument {
    if (element.is("nitf")) {
      items.add(item(element, around));
      return;
    }
    around.addLast(element);
    for (XmlElement child : element.elements()) {
      collect(child, around, items);
    }
    around.removeLast();
  }

  private static UnpackedItem item(XmlElement nitf, List<XmlElement> around) {
    String text = XmlWriter.document(nitf, around);
    Optional<String> id =
        nitf.element("head")
            .flatMap(head -> head.element("docdata"))
            .flatMap(docdata -> docdata.element("doc-id"))
            .flatMap(docId -> docId.attribute("id-string"))
            .or(() -> nitf.attribute("uno"));
    return new UnpackedItem(
        id.orElseGet(() -> UnpackedItem.digest(text)),
        Optional.empty(),
        Optional.empty(),
        MEDIA_TYPE,
        text);
  }
}
