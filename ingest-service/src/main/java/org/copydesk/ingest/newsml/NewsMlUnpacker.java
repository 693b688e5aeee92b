package org.copydesk.ingest.newsml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnpackedItems;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlElement;
import org.copydesk.ingest.xml.XmlNode;
import org.copydesk.ingest.xml.XmlWriter;

/// Takes news messages apart into their items. A package whose items all come along says nothing
/// that they do not say, and is left out; any other item becomes one of its own, so that its
/// receipt says why it is no article.
public final class NewsMlUnpacker implements Unpacker {
  private static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";

  @Override
  public List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument {
    if (SafeXml.rootName(document.text()).equals("newsitem")) {
      return List.of();
    }
    XmlElement root = SafeXml.read(document.text()).root();
    List<ItemPlace> places = ItemPlace.below(root);
    boolean itself = places.size() == 1 && places.getFirst().around().isEmpty();
    if (itself) {
      return List.of();
    }
    Set<String> guids =
        places.stream()
            .flatMap(place -> place.item().attribute("guid").stream())
            .collect(Collectors.toSet());
    UnpackedItems items = new UnpackedItems(document);
    IdentityHashMap<XmlElement, List<XmlNode>> catalogs = new IdentityHashMap<>();
    for (ItemPlace place : places) {
      if (!isComplete(place.item(), guids)) {
        List<XmlNode> around =
            catalogs.computeIfAbsent(place.around().getLast(), _ -> catalogsAround(place));
        items.add(item(place, around));
      }
    }
    return items.list();
  }

  private static boolean isComplete(XmlElement item, Set<String> guids) {
    return item.is("packageItem") && guids.containsAll(references(item).toList());
  }

  private static Stream<String> references(XmlElement packageItem) {
    return packageItem
        .descendants("itemRef")
        .map(reference ->
            reference.attribute("residref").or(() -> reference.attribute("href")).orElse(""));
  }

  private static UnpackedItem item(ItemPlace place, List<XmlNode> catalogs) {
    String text = XmlWriter.document(with(catalogs, place.item()), place.around());
    Optional<String> link =
        place
            .item()
            .element("itemMeta")
            .flatMap(meta -> meta.element("link"))
            .filter(element -> element.attribute("rel").orElse("").endsWith("canonical"))
            .flatMap(element -> element.attribute("href"));
    return new UnpackedItem(
        place.item().attribute("guid").orElseGet(() -> UnpackedItem.digest(text)),
        place.item().attribute("version"),
        link,
        MEDIA_TYPE,
        text);
  }

  private static List<XmlNode> catalogsAround(ItemPlace place) {
    return place.around().stream()
        .flatMap(outer ->
            Stream.concat(
                outer.elements("catalog").stream(),
                outer.elements("header").stream()
                    .flatMap(header -> header.elements("catalog").stream())))
        .map(XmlNode.class::cast)
        .toList();
  }

  private static XmlElement with(List<XmlNode> catalogs, XmlElement item) {
    List<XmlNode> children = new ArrayList<>(catalogs);
    children.addAll(item.children());
    return new XmlElement(item.qualifiedName(), item.name(), item.attributes(), children);
  }
}
