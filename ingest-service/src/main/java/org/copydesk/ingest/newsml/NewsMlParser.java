package org.copydesk.ingest.newsml;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.ingest.story.Standfirst;
import org.copydesk.ingest.xml.SafeXml;
import org.copydesk.ingest.xml.XmlDocument;
import org.copydesk.ingest.xml.XmlElement;

/// Reads NewsML-G2 news items of text. Namespaces and prefixes may be any; validity is not asked
/// for.
public final class NewsMlParser implements Parser {
  private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    XmlDocument xml = SafeXml.read(document.text());
    List<ItemPlace> items = ItemPlace.below(xml.root());
    if (items.size() == 1) {
      return draft(xml, items.getFirst());
    }
    throw refusal(xml.root(), items.size());
  }

  private static Draft draft(XmlDocument xml, ItemPlace place) throws UnreadableDocument {
    if (ItemClass.isOther(place.item())) {
      throw ItemClass.other(place.item());
    }
    NewsItem item = NewsItem.of(place.item(), place.around());
    Draft draft = new Draft("newsml-g2", "1");
    xml.warnings().forEach(draft::warn);
    namespace(draft, place);
    ItemManagement.read(draft, item);
    ItemClass.check(draft, item);
    ContentDescription.read(draft, item);
    ItemSubjects.read(draft, item);
    Credits.printed(draft, item);
    ItemContent.read(draft, item);
    Credits.parties(draft, item);
    if (draft.fields().getHeadline() == null) {
      item.text("itemMeta", "title")
          .ifPresent(title -> {
            draft.fields().setHeadline(title);
            draft.witness("headline", "itemMeta/title");
          });
    }
    Optional<String> standfirst = ContentDescription.standfirst(item);
    if (standfirst.isPresent()) {
      Standfirst.settle(draft, standfirst.get(), "description");
    }
    Credits.line(draft, item);
    if (draft.fields().getDateline() == null) {
      PrintedText.dateline(draft);
    }
    return draft;
  }

  private static void namespace(Draft draft, ItemPlace place) {
    String qualified = place.item().qualifiedName();
    int colon = qualified.indexOf(':');
    String declaration = colon < 0 ? "xmlns" : "xmlns:" + qualified.substring(0, colon);
    String namespace = place.inherited(declaration).orElse("none");
    if (!namespace.equals(NAMESPACE)) {
      draft.warn(
          "the namespace of <%s> is %s, not that of NewsML-G2; it was read as NewsML-G2"
              .formatted(qualified, namespace));
    }
  }

  private static UnreadableDocument refusal(XmlElement root, int items) {
    if (items > 1) {
      return new UnreadableDocument(
          "several-items",
          "the document holds %d items; they are read one by one, each as an article of its own"
              .formatted(items));
    }
    if (root.is("newsMessage")) {
      return new UnreadableDocument("no-content", "the news message holds no item");
    }
    if (root.is("NewsML")) {
      return new UnreadableDocument(
          "unsupported-format",
          "the document is NewsML 1, which is not read; send NewsML-G2, NITF or ninjs");
    }
    return new UnreadableDocument(
        "not-newsml",
        "the document is XML with the root element <%s>, but NewsML-G2 has <newsItem> or <newsMessage>; send it under the media type of its own format"
            .formatted(root.qualifiedName()));
  }
}
