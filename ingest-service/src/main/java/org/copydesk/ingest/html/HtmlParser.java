package org.copydesk.ingest.html;

import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.metadata.JsonLd;
import org.copydesk.ingest.html.metadata.PageMetadata;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.plaintext.PrintedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads web pages: the metadata from every witness there is, the story from the page itself. A
/// page that holds no article is refused with the code `consent-wall`, `error-page` or
/// `not-an-article`.
public final class HtmlParser implements Parser {
  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    Draft draft = new Draft("html", "1");
    String html = TagLimit.applied(draft, document.text());
    Document page = Jsoup.parse(TagNames.bounded(html), document.url().orElse(""));
    JsonLd stated = JsonLd.of(page);
    PageMetadata.read(draft, page, stated);
    PageText text = PassageReader.read(page.body());
    PageTypes types = PageTypes.of(page);
    PageStory.read(draft, page, text, stated);
    PrintedText.dateline(draft);
    PageForm.state(draft, page, text, types);
    PageRefusal.check(draft, page, text, types);
    return draft;
  }
}
