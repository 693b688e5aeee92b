package org.copydesk.ingest.html;

import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.html.metadata.JsonLd;
import org.copydesk.ingest.html.metadata.PageMetadata;
import org.copydesk.ingest.normalize.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads web pages: the metadata from every witness there is, the story from the page itself.
public final class HtmlParser implements Parser {
  @Override
  public Draft parse(TextDocument document) {
    Document page = Jsoup.parse(document.text(), document.url().orElse(""));
    JsonLd stated = JsonLd.of(page);
    Draft draft = new Draft("html", "1");
    PageMetadata.read(draft, page, stated);
    PageStory.read(draft, page, stated);
    return draft;
  }
}
