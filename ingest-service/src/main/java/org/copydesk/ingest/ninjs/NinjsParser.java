package org.copydesk.ingest.ninjs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.json.JsonText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.ingest.story.Standfirst;
import tools.jackson.databind.JsonNode;

/// Reads ninjs (IPTC News in JSON) of the generations 1, 2 and 3.
public final class NinjsParser implements Parser {
  static final String EXPECTED = "one ninjs item";
  private static final Set<String> TEXT = Set.of("text", "article", "story");
  private static final List<String> HEADLINES = List.of("main", "headline", "full", "title");
  private static final List<String> STANDFIRSTS =
      List.of("standfirst", "teaser", "lead", "summary", "abstract", "short", "main", "text");

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    JsonText json = JsonText.read(document.text(), EXPECTED);
    Draft draft = new Draft("ninjs", "3");
    json.warnings().forEach(draft::warn);
    NinjsItem item = required(draft, json.root());
    NinjsMetadata.read(draft, item);
    type(draft, item);
    List<NinjsTexts.Value> headlines = headline(draft, item);
    NinjsSubjects.read(draft, item);
    NinjsAssociations.read(draft, item);
    NinjsBody.read(draft, item, headlines.stream().map(NinjsTexts.Value::plain).toList());
    NinjsTexts.best(NinjsTexts.of(item, "descriptions", "description"), STANDFIRSTS)
        .ifPresent(text -> Standfirst.settle(draft, text.plain(), "description"));
    return draft;
  }

  private static NinjsItem required(Draft draft, JsonNode root) throws UnreadableDocument {
    if (!root.isObject()) {
      throw new UnreadableDocument(
          "not-ninjs",
          "the document is JSON but no object; send one ninjs item with uri, headlines and bodies");
    }
    NinjsItem item = NinjsItem.of(root);
    if (item.text("uri", "guid").isEmpty()) {
      boolean alike =
          !NinjsBody.of(item).isEmpty() || !NinjsTexts.of(item, "headlines", "headline").isEmpty();
      if (!alike || item.members().containsKey("@type")) {
        throw new UnreadableDocument(
            "not-ninjs",
            "the item has no \"uri\", which ninjs requires; send ninjs, or application/ld+json,"
                + " text/plain or text/html");
      }
      draft.warn("the item has no \"uri\", which ninjs requires");
    }
    return item;
  }

  private static void type(Draft draft, NinjsItem item) throws UnreadableDocument {
    boolean event = item.members().containsKey("eventdetails") && NinjsBody.of(item).isEmpty();
    String type = item.text("type").orElse(event ? "event" : "text");
    boolean composite =
        type.equalsIgnoreCase("composite")
            && (!NinjsBody.of(item).isEmpty() || PublishingStatus.isNotice(draft));
    if (!composite && !TEXT.contains(type.toLowerCase(Locale.ROOT))) {
      throw new UnreadableDocument(
          "unsupported-type",
          "the item \"%s\" is of type \"%s\"%s; only items of type \"text\" are articles"
              .formatted(
                  item.text("uri", "guid").orElse("without uri"),
                  type,
                  type.equalsIgnoreCase("composite") ? " and has no body of its own" : ""));
    }
  }

  private static List<NinjsTexts.Value> headline(Draft draft, NinjsItem item) {
    List<NinjsTexts.Value> headlines = NinjsTexts.of(item, "headlines", "headline");
    Optional<String> headline =
        NinjsTexts.best(headlines, HEADLINES)
            .or(() -> headlines.stream().findFirst())
            .map(NinjsTexts.Value::plain);
    draft.fields().setHeadline(headline.or(() -> item.text("title")).orElse(null));
    draft.witness("headline", headline.isPresent() ? "headline" : "title");
    return headlines;
  }
}
