package org.copydesk.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.ok;
import static org.copydesk.ingest.fetch.LocalWeb.redirect;
import static org.copydesk.ingest.fetch.LocalWeb.status;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliteFetcherTest {
  private final LocalWeb web = new LocalWeb().at("/a", ok("text/html", "news"));
  private Instant now = Instant.parse("2026-05-04T10:00:00Z");
  private final PoliteFetcher fetcher = fetcher(Duration.ZERO);

  private PoliteFetcher fetcher(Duration pause) {
    return new PoliteFetcher(new Fetcher(FetchFixtures.local()), pause, () -> now);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  private Outcome fetch(String path) throws Exception {
    return fetcher.fetch(Request.of(web.url(path), "*/*", 10_000));
  }

  private String failure(String path) throws Exception {
    return fetch(path) instanceof Outcome.Failed failed ? failed.code() : "none";
  }

  private void robots(String text) {
    web.at("/robots.txt", ok("text/plain", text));
  }

  @Test
  void withoutRobotsTxtAllIsAllowedAndItIsAskedOnceADay() throws Exception {
    assertThat(failure("/a")).isEqualTo("none");
    assertThat(failure("/a")).isEqualTo("none");
    assertThat(web.asked("/robots.txt")).hasSize(1);
    now = now.plus(Duration.ofHours(25));
    assertThat(failure("/a")).isEqualTo("none");
    assertThat(web.asked("/robots.txt")).hasSize(2);
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() throws Exception {
    robots("User-agent: *\nDisallow: /\n\nUser-agent: Copydesk\nDisallow: /private/\n");
    web.at("/private/x", ok("text/html", "x"));
    assertThat(failure("/a")).isEqualTo("none");
    assertThat(failure("/private/x")).isEqualTo("robots-disallowed");
    assertThat(web.asked("/private/x")).isEmpty();
    web.at("/b", redirect(302, "/private/x"));
    assertThat(failure("/b")).isEqualTo("robots-disallowed");
    assertThat(web.asked("/private/x")).isEmpty();
  }

  @Test
  void hostWhoseRobotsTxtFailsIsLeftAloneForAWhile() throws Exception {
    web.at("/robots.txt", status(503, "", "Retry-After: 60"));
    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.code()).isEqualTo("robots-unknown");
              assertThat(failed.passing()).isTrue();
              assertThat(failed.retryAfter()).contains(Duration.ofSeconds(60));
            });
    robots("");
    assertThat(failure("/a")).isEqualTo("robots-unknown");
    now = now.plusSeconds(61);
    assertThat(failure("/a")).isEqualTo("none");
  }

  @Test
  void robotsTxtOfAnySizeAndKindIsSurvived() throws Exception {
    for (byte[] body :
        new byte[][] {
          "<html><body>Not found".getBytes(UTF_8),
          new byte[400_000],
          "Disallow: /".repeat(60_000).getBytes(UTF_8),
          ("User-agent: *\nAllow: /" + "*a".repeat(20_000) + "\n").getBytes(UTF_8),
        }) {
      now = now.plus(Duration.ofHours(25));
      web.at("/robots.txt", ok("text/html", body));
      long before = System.nanoTime();
      assertThat(failure("/a")).isEqualTo("none");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void crawlDelayIsHonoured() throws Exception {
    robots("User-agent: *\nCrawl-delay: 0.4\n");
    assertThat(failure("/a")).isEqualTo("none");
    long before = System.nanoTime();
    assertThat(failure("/a")).isEqualTo("none");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(350));
  }

  @Test
  void oneHostIsAskedOneAtATimeWithAPause() throws Exception {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    web.at(
        "/a",
        (asked, out) -> {
          most.accumulateAndGet(open.incrementAndGet(), Math::max);
          Thread.sleep(5);
          open.decrementAndGet();
          ok("text/html", "x").answer(asked, out);
        });
    long before = System.nanoTime();
    try (PoliteFetcher paced = fetcher(Duration.ofMillis(50));
        var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          tasks.invokeAll(
              IntStream.range(0, 8)
                  .mapToObj(_ ->
                      (java.util.concurrent.Callable<Outcome>)
                          () -> paced.fetch(Request.of(web.url("/a"), "*/*", 10_000)))
                  .toList());
      assertThat(answers).hasSize(8);
    }
    assertThat(most).hasValue(1);
    assertThat(web.asked("/a")).hasSize(8);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(380));
  }
}
