package org.copydesk.ingest.jsonld;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnpackedItems;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.json.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes JSON-LD documents apart that hold several articles. Each keeps the other things of the
/// document that it may refer to.
public final class JsonLdUnpacker implements Unpacker {
  private static final String MEDIA_TYPE = "application/ld+json";
  private static final int MOST_SHARED = 50;
  private static final int DEEPEST = 6;

  @Override
  public List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument {
    JsonNode root = JsonText.read(document.text(), JsonLdParser.EXPECTED).root();
    List<Articles.Found> articles = Articles.in(root);
    if (articles.size() < 2) {
      return List.of();
    }
    UnpackedItems items = new UnpackedItems(document);
    for (Articles.Found article : articles) {
      items.add(item(article));
    }
    return items.list();
  }

  private static UnpackedItem item(Articles.Found article) {
    Set<JsonNode> shared = new LinkedHashSet<>();
    references(article.node(), article.thing(), shared, 0);
    String text = article.node().toString();
    if (!shared.isEmpty()) {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      whole.put("@context", "https://schema.org");
      whole.putArray("@graph").add(article.node()).addAll(shared);
      text = whole.toString();
    }
    Thing thing = article.thing();
    Optional<String> url = thing.text("url").filter(address -> address.startsWith("http"));
    return new UnpackedItem(
        Stream.of(
                thing.bare("identifier").stream().filter(id -> !id.isBlank()).findFirst(),
                thing.text("@id").filter(id -> !id.startsWith("_:")),
                url)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(UnpackedItem.digest(text)),
        thing.text("version"),
        url,
        MEDIA_TYPE,
        text);
  }

  /// Collects the things that a node refers to, and those that they refer to.
  private static void references(JsonNode node, Thing article, Set<JsonNode> shared, int depth) {
    if (depth > DEEPEST || shared.size() >= MOST_SHARED) {
      return;
    }
    for (JsonNode child : node) {
      boolean refers = child.isObject() && child.size() == 1 && child.path("@id").isString();
      JsonNode target = refers ? article.graph().get(child.get("@id").asString()) : null;
      if (target != null && !isArticle(target) && shared.add(target)) {
        references(target, article, shared, depth + 1);
      } else if (child.isContainer()) {
        references(child, article, shared, depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return Articles.isArticle(Thing.of(node, Map.of()));
  }
}
