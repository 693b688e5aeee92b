package org.copydesk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.devstack.bench.GeneratedNews;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// One generated article of 600 words as text, as a page and as a plain ninjs item.
final class GeneratedDocuments {
  static final String TEXT = GeneratedNews.article(7);

  private GeneratedDocuments() {}

  static RawEvent plainText() {
    return event("text/plain", TEXT);
  }

  static RawEvent html() {
    String links = "<li><a href='/x'>More of the news of today</a></li>".repeat(60);
    return event(
        "text/html",
        "<html><head><title>Generated</title></head><body><nav><ul>"
            + links
            + "</ul></nav><article><h1>Generated</h1>"
            + TEXT.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining())
            + "</article><aside><ul>"
            + links
            + "</ul></aside></body></html>");
  }

  static RawEvent ninjs() {
    String body = TEXT.replace("\n", "\\n");
    return event(
        "application/vnd.iptc.ninjs+json",
        """
        {"uri": "urn:generated:7", "type": "text", "headline": "Generated",
         "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
        """
            .formatted(body));
  }

  static Article article() {
    return article(TEXT);
  }

  static Article article(String text) {
    return switch (DocumentReader.read(
        event("text/plain", text), SourceSettings.none(), Optional.empty())) {
      case Reading.Parsed parsed -> parsed.article();
      case Reading.Rejected rejected -> throw new IllegalStateException(rejected.reason());
      case Reading.Unpacked several -> throw new IllegalStateException(several.toString());
    };
  }

  static RawEvent event(String mediaType, String text) {
    return RawEvent.newBuilder()
        .setSource("bench")
        .setItemId("7")
        .setContent(
            Document.newBuilder()
                .setMediaType(mediaType)
                .setBytes(ByteBuffer.wrap(text.getBytes(UTF_8)))
                .build())
        .build();
  }
}
