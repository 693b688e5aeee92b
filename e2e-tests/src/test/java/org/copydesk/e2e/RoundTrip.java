package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.RawEvent;
import org.copydesk.publish.release.Visible;
import org.copydesk.publish.view.ninjs.Ninjs;
import org.copydesk.publish.view.ninjs.NinjsJson;

/// The way of a ninjs document through reading and publishing, without anything found in between: a
/// source whose URIs are its own, and no annotations.
final class RoundTrip {
  private static final SourceSettings SOURCE =
      new SourceSettings(
          List.of("https://", "http://", "urn:"),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());

  private RoundTrip() {}

  /// The articles that a ninjs document holds: none where it holds no text.
  static List<Article> articles(byte[] ninjs) {
    return articles(
        RawEvent.newBuilder()
            .setSource("wire")
            .setItemId("item")
            .setChannel(Channel.KAFKA)
            .setContent(
                Document.newBuilder()
                    .setMediaType("application/vnd.iptc.ninjs+json")
                    .setBytes(ByteBuffer.wrap(ninjs))
                    .build())
            .build());
  }

  private static List<Article> articles(RawEvent event) {
    return switch (DocumentReader.read(event, SOURCE, Optional.empty())) {
      case Reading.Parsed(Article article, _, _) -> List.of(article);
      case Reading.Rejected _ -> List.of();
      case Reading.Unpacked(List<RawEvent> items) ->
          items.stream().flatMap(item -> articles(item).stream()).toList();
    };
  }

  /// An article as publish shows it.
  static NinjsItem item(Article article) {
    return Ninjs.of(
        new Visible(
            article.getVersion(),
            Change.CREATED,
            new EnrichedArticle(article, Enrichment.newBuilder().build())));
  }

  /// The items that come of the items in a ninjs document.
  static Stream<NinjsItem> items(byte[] ninjs) {
    return articles(ninjs).stream().map(RoundTrip::item);
  }

  /// The items that come of an item.
  static Stream<NinjsItem> items(NinjsItem item) {
    return items(NinjsJson.of(item).getBytes(UTF_8));
  }
}
