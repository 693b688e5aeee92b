package org.copydesk.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.copydesk.ingest.fetch.FetchFixtures;
import org.copydesk.ingest.fetch.LocalWeb;
import org.copydesk.ingest.fetch.PoliteFetcher;
import org.copydesk.ingest.normalize.CanonicalUrl;
import org.copydesk.news.Document;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.FullPage;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;

/// A poller of one feed on a local web, with a clock and a log of record in memory: given what the
/// feed says, when it is polled, then these events and this memory.
final class PollingDesk implements AutoCloseable {
  static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

  final LocalWeb web = new LocalWeb();
  final List<RawEvent> sent = new ArrayList<>();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  Instant now = START;
  FeedState state;
  FullPage fullPage = FullPage.NEVER;
  int interval = 300;
  int pages = 50;
  boolean brokersAnswer = true;

  private final PoliteFetcher fetcher =
      new PoliteFetcher(FetchFixtures.local(Duration.ofSeconds(20)), () -> now);

  PollingDesk() {
    state = FeedState.newBuilder().setSource("harbour").setUrl(web.url("/feed")).build();
  }

  Subscription subscription() {
    Feed feed =
        Feed.newBuilder()
            .setUrl(state.getUrl())
            .setIntervalSeconds(interval)
            .setFullPage(fullPage)
            .build();
    Source source =
        Source.newBuilder()
            .setId("harbour")
            .setName("Harbour News")
            .setFeeds(List.of(feed))
            .build();
    return new Subscription(source, feed, 0, START);
  }

  /// Polls, and remembers.
  ///
  /// @return the events of this poll
  List<RawEvent> poll() {
    int before = sent.size();
    state = outcome(state);
    return List.copyOf(sent.subList(before, sent.size()));
  }

  /// Polls without remembering: what a crash after the last acknowledgement leaves behind.
  List<RawEvent> pollAndCrash() {
    int before = sent.size();
    outcome(state);
    return List.copyOf(sent.subList(before, sent.size()));
  }

  private FeedState outcome(FeedState before) {
    return new FeedPoll(
            fetcher::fetch,
            new FeedDocuments(),
            this::take,
            () -> now,
            new Schedule(() -> 0),
            new PollSettings(true, 8, pages, Duration.ofDays(7)),
            new PollMetrics(metrics))
        .poll(subscription(), before);
  }

  private CompletableFuture<?> take(RawEvent event) {
    if (!brokersAnswer) {
      return CompletableFuture.failedFuture(new org.apache.kafka.common.errors.TimeoutException());
    }
    sent.add(event);
    return CompletableFuture.completedFuture(null);
  }

  /// What the page at a path is called.
  String id(String path) {
    return CanonicalUrl.of(web.url(path)).orElseThrow();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// Plays a feed.
  void feed(String... items) {
    web.at("/feed", LocalWeb.ok("application/rss+xml", rss(items)));
  }

  static String rss(String... items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Harbour News</title><link>http://harbour.example/</link><description>All the news</description>
    %s
    </channel></rss>
    """
        .formatted(String.join("\n", items));
  }

  static String item(String guid, String link, String title, String text) {
    return """
    <item><guid isPermaLink="false">%s</guid><link>%s</link><title>%s</title><description>%s</description></item>
    """
        .formatted(guid, link, title, text);
  }

  static String story(String name) {
    return item(
        "g-" + name, "http://harbour.example/" + name, "The " + name, "About the " + name + ".");
  }

  static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><title>%s</title></head>
    <body><main><article><h1>%s</h1>%s</article></main></body></html>
    """
        .formatted(title, title, body);
  }

  /// Some paragraphs about nothing.
  static String paragraphs(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= number; i++) {
      text.append(
          "<p>Paragraph %d says that the ferry left the harbour in the morning, turned round at the second buoy and came back before noon, to the surprise of nobody on the quay.</p>\n"
              .formatted(i));
    }
    return text.toString();
  }

  static String text(RawEvent event) {
    Document document = (Document) event.getContent().orElseThrow();
    return UTF_8.decode(document.getBytes().duplicate()).toString();
  }

  static String mediaType(RawEvent event) {
    return ((Document) event.getContent().orElseThrow()).getMediaType();
  }

  @Override
  public void close() {
    fetcher.close();
    web.close();
  }
}
