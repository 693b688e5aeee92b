package org.copydesk.ingest.ninjs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnpackedItems;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.json.JsonText;
import tools.jackson.databind.JsonNode;

/// Takes documents apart that hold several ninjs items: an array of them, an object with a list of
/// them, or a package without a body of its own whose associations are texts.
public final class NinjsUnpacker implements Unpacker {
  private static final String MEDIA_TYPE = "application/vnd.iptc.ninjs+json";
  private static final List<String> LISTS = List.of("items", "_items", "newsitems");

  @Override
  public List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument {
    if (LoneItem.is(document.text())) {
      return List.of();
    }
    JsonNode root = JsonText.read(document.text(), "ninjs items").root();
    return items(document, root.isArray() ? root.valueStream() : inside(NinjsItem.of(root)));
  }

  private static List<UnpackedItem> items(TextDocument document, Stream<JsonNode> nodes)
      throws UnreadableDocument {
    UnpackedItems items = new UnpackedItems(document);
    for (JsonNode node : nodes.toList()) {
      items.add(item(node));
    }
    return items.list();
  }

  private static Stream<JsonNode> inside(NinjsItem outer) {
    if (outer.text("uri").isEmpty()) {
      return LISTS.stream()
          .flatMap(name -> Optional.ofNullable(outer.members().get(name)).stream())
          .filter(JsonNode::isArray)
          .limit(1)
          .flatMap(JsonNode::valueStream);
    }
    boolean wraps =
        outer.text("type").filter("composite"::equalsIgnoreCase).isPresent()
            && NinjsBody.of(outer).isEmpty();
    JsonNode associations = outer.members().get("associations");
    return !wraps || associations == null
        ? Stream.empty()
        : associations.valueStream().filter(JsonNode::isObject).filter(NinjsUnpacker::isText);
  }

  private static boolean isText(JsonNode node) {
    NinjsItem item = NinjsItem.of(node);
    String type = item.text("type").orElse("text").toLowerCase(Locale.ROOT);
    return type.equals("text") && item.text("uri").isPresent() && !NinjsBody.of(item).isEmpty();
  }

  private static UnpackedItem item(JsonNode node) {
    NinjsItem item = NinjsItem.of(node);
    String text = node.toString();
    return new UnpackedItem(
        item.text("uri", "guid").orElseGet(() -> UnpackedItem.digest(text)),
        item.text("version"),
        Optional.empty(),
        MEDIA_TYPE,
        text);
  }
}
