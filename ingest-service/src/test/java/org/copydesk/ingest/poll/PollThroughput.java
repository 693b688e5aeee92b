package org.copydesk.ingest.poll;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.copydesk.ingest.fetch.FetchFixtures;
import org.copydesk.ingest.fetch.LocalWeb;
import org.copydesk.ingest.fetch.PoliteFetcher;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.FullPage;
import org.copydesk.news.Source;

/// Measures how many feeds and entries a second the poller takes from a server on this machine,
/// server and poller together: new entries, unchanged feeds (read and compared), and 304 answers.
final class PollThroughput {
  private static final int FEEDS = 500;
  private static final int ENTRIES = 100;
  private static final int ROUNDS = 4;

  private PollThroughput() {}

  public static void main(String[] arguments) throws Exception {
    AtomicLong sent = new AtomicLong();
    String[] items =
        IntStream.range(0, ENTRIES)
            .mapToObj(i ->
                PollingDesk.story("story-" + i)
                    .replace(
                        "</item>",
                        "<content:encoded><![CDATA["
                            + PollingDesk.paragraphs(8)
                            + "]]></content:encoded></item>"))
            .toArray(String[]::new);
    String rss = PollingDesk.rss(items);
    try (LocalWeb web = new LocalWeb();
        PoliteFetcher fetcher =
            new PoliteFetcher(FetchFixtures.local(Duration.ofSeconds(20)), Instant::now)) {
      for (int i = 0; i < FEEDS; i++) {
        web.at("/full" + i, LocalWeb.ok("application/rss+xml", rss));
        web.at("/same" + i, LocalWeb.status(304, ""));
      }
      FeedPoll poll =
          new FeedPoll(
              fetcher::fetch,
              new FeedDocuments(),
              event -> {
                sent.incrementAndGet();
                return CompletableFuture.completedFuture(null);
              },
              Instant::now,
              new Schedule(() -> 0),
              new PollSettings(true, 64, 50, Duration.ofDays(7)),
              new PollMetrics(new SimpleMeterRegistry()));
      System.out.printf(
          "%d feeds of %d entries, %d kB each%n", FEEDS, ENTRIES, rss.length() / 1000);
      for (int round = 0; round < ROUNDS; round++) {
        List<FeedState> states =
            IntStream.range(0, FEEDS).mapToObj(i -> state(web.url("/full" + i))).toList();
        states = measured("new entries", poll, states);
        states = measured("nothing new", poll, states);
        measured(
            "304",
            poll,
            IntStream.range(0, FEEDS)
                .mapToObj(
                    i -> FeedState.newBuilder(state(web.url("/same" + i))).setEtag("\"1\"").build())
                .toList());
      }
      System.out.println(sent + " events sent");
    }
  }

  private static FeedState state(String url) {
    return FeedState.newBuilder().setSource("bench").setUrl(url).build();
  }

  private static List<FeedState> measured(String what, FeedPoll poll, List<FeedState> states)
      throws Exception {
    long before = System.nanoTime();
    List<FeedState> after;
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      after =
          tasks
              .invokeAll(
                  states.stream()
                      .map(state ->
                          (java.util.concurrent.Callable<FeedState>)
                              () -> poll.poll(subscription(state), state))
                      .toList())
              .stream()
              .map(future -> future.resultNow())
              .toList();
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    long failed = after.stream().filter(state -> state.getFailures() > 0).count();
    System.out.printf(
        "%-12s %6.0f feeds/s %8.0f entries/s, %d failed%n",
        what, states.size() / seconds, states.size() * (double) ENTRIES / seconds, failed);
    return after;
  }

  private static Subscription subscription(FeedState state) {
    Feed feed = Feed.newBuilder().setUrl(state.getUrl()).setFullPage(FullPage.NEVER).build();
    Source source = Source.newBuilder().setId("bench").setName("Bench").build();
    return new Subscription(source, feed, 0, Instant.EPOCH);
  }
}
