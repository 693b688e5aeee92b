package org.copydesk.ingest.newsml;

import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.ingest.xml.XmlElement;

/// What kinds of items there are, and which of them are articles.
final class ItemClass {
  private static final Map<String, String> OTHER_ITEMS =
      Map.of(
          "packageitem", "a package, which names other items",
          "conceptitem", "a concept item, which describes a person, place or other concept",
          "knowledgeitem", "a knowledge item, which holds a vocabulary",
          "planningitem", "a planning item, which announces coverage",
          "catalogitem", "a catalog item, which lists vocabularies");

  private ItemClass() {}

  /// Refuses an item that is no text; a composite one may hold a text, or be a kill.
  static void check(Draft draft, NewsItem item) throws UnreadableDocument {
    Optional<String> stated =
        item.part("itemMeta")
            .flatMap(meta -> meta.element("itemClass"))
            .flatMap(element -> Code.of(element, item.catalog()))
            .map(Code::word);
    if (stated.isEmpty()) {
      draft.warn("the item does not say what it is (itemClass); it was read as a text");
    } else if (stated.get().equals("composite")) {
      if (!ItemContent.hasText(item) && !PublishingStatus.isNotice(draft)) {
        throw unsupported(item, "composite, and holds no text");
      }
      draft.warn("the item is composite; its text was read");
    } else if (!stated.get().equals("text")) {
      throw unsupported(item, "\"" + stated.get() + "\"");
    }
  }

  private static UnreadableDocument unsupported(NewsItem item, String what) {
    return new UnreadableDocument(
        "unsupported-type",
        "the news item %s is of the class %s; only items of the class \"text\" are articles"
            .formatted(guid(item.element()), what));
  }

  /// The refusal of a document that is no news item.
  static UnreadableDocument other(XmlElement root) {
    String what = OTHER_ITEMS.get(root.name());
    return new UnreadableDocument(
        "unsupported-type",
        "the document %s is %s and no article; send newsItem, or newsMessage with news items"
            .formatted(guid(root), what));
  }

  /// Whether an element is an item that is never an article.
  static boolean isOther(XmlElement element) {
    return OTHER_ITEMS.containsKey(element.name());
  }

  static String guid(XmlElement element) {
    return element.attribute("guid").map(guid -> "\"" + guid + "\"").orElse("without guid");
  }
}
