package org.copydesk.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.fetch.LocalWeb.head;
import static org.copydesk.ingest.fetch.LocalWeb.ok;
import static org.copydesk.ingest.fetch.LocalWeb.redirect;
import static org.copydesk.ingest.fetch.LocalWeb.status;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int LIMIT = 1024 * 1024;

  private final LocalWeb web = new LocalWeb();
  private final Fetcher fetcher = new Fetcher(FetchFixtures.local());

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  private Outcome fetch(String path) {
    return fetcher.fetch(Request.of(web.url(path), "text/html", LIMIT));
  }

  private static Outcome.Fetched fetched(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
    return (Outcome.Fetched) outcome;
  }

  private static Outcome.Failed failed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    Outcome.Failed failed = (Outcome.Failed) outcome;
    assertThat(failed.reason()).isNotBlank();
    return failed;
  }

  @Test
  void documentComesWithItsAddressTypeAndCharset() {
    web.at("/a", ok("Text/HTML; Charset=\"ISO-8859-1\"", "<p>News"));
    Outcome.Fetched fetched = fetched(fetch("/a"));
    assertThat(fetched.bytes()).asString(UTF_8).isEqualTo("<p>News");
    assertThat(fetched.url()).isEqualTo(web.url("/a"));
    assertThat(fetched.headers().mediaType()).contains("text/html");
    assertThat(fetched.headers().charset()).contains("ISO-8859-1");
    assertThat(fetched.incomplete()).isEmpty();
    assertThat(web.asked("/a"))
        .singleElement()
        .satisfies(asked ->
            assertThat(asked.headers())
                .containsEntry("user-agent", "Copydesk/0.1 (test)")
                .containsEntry("accept", "text/html")
                .containsEntry("accept-encoding", "gzip, br, deflate")
                .containsEntry("host", "127.0.0.1:" + web.port())
                .doesNotContainKeys("cookie", "if-none-match"));
  }

  @Test
  void unchangedDocumentIsNotSentAgain() {
    web.at(
        "/a",
        (asked, out) -> {
          boolean same = "\"v1\"".equals(asked.headers().get("if-none-match"));
          (same ? status(304, "") : ok("text/html", "new")).answer(asked, out);
        });
    Request again =
        new Request(
            web.url("/a"),
            Optional.of("\"v1\""),
            Optional.of("Mon, 04 May 2026 10:00:00 GMT"),
            "*/*",
            LIMIT);
    assertThat(fetcher.fetch(again)).isInstanceOf(Outcome.NotModified.class);
    assertThat(web.asked("/a").getFirst().headers())
        .containsEntry("if-modified-since", "Mon, 04 May 2026 10:00:00 GMT");
    assertThat(fetched(fetch("/a")).bytes()).asString(UTF_8).isEqualTo("new");
  }

  @Test
  void notModifiedWithoutHavingAskedIsAFailure() {
    web.at("/a", status(304, ""));
    assertThat(failed(fetch("/a")).code()).isEqualTo("http-304");
  }

  @Test
  void redirectsAreFollowedAndOnlyPermanentOnesAreAMove() {
    web.at("/old", redirect(301, "/newer")).at("/newer", redirect(308, "final?x=ü y"));
    web.at("/final", ok("text/html", "here"));
    Outcome.Fetched moved = fetched(fetch("/old"));
    assertThat(moved.url()).isEqualTo(web.url("/final?x=%C3%BC%20y"));
    assertThat(moved.movedTo()).contains(web.url("/final?x=%C3%BC%20y"));

    web.at("/login", redirect(302, "/old")).at("/mixed", redirect(301, "/login"));
    Outcome.Fetched mixed = fetched(fetch("/mixed"));
    assertThat(mixed.movedTo()).as("up to where it was for good").contains(web.url("/login"));
    web.at("/temporary", redirect(307, "/final"));
    assertThat(fetched(fetch("/temporary")).movedTo()).isEmpty();
  }

  @Test
  void noCookieIsKeptOnTheWay() {
    web.at("/a", status(302, "", "Location: /b", "Set-Cookie: id=1; Path=/"));
    web.at("/b", ok("text/html", "x"));
    fetched(fetch("/a"));
    assertThat(web.asked("/b").getFirst().headers()).doesNotContainKey("cookie");
  }

  @Test
  void redirectsThatDoNotEndAreEnded() {
    web.at("/a", redirect(302, "/b")).at("/b", redirect(302, "/a"));
    assertThat(failed(fetch("/a")).code()).isEqualTo("redirect-loop");
    web.at("/self", redirect(301, "/self"));
    assertThat(failed(fetch("/self")).code()).isEqualTo("redirect-loop");
    for (int i = 0; i < 10; i++) {
      web.at("/hop" + i, redirect(302, "/hop" + (i + 1)));
    }
    assertThat(failed(fetch("/hop0")).code()).isEqualTo("too-many-redirects");
    assertThat(web.asked("/hop5")).hasSize(1);
    assertThat(web.asked("/hop6")).isEmpty();
    web.at("/nowhere", status(302, ""));
    assertThat(failed(fetch("/nowhere")).code()).isEqualTo("broken-answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "http://user:secret@127.0.0.1/",
        "http://2130706433/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[64:ff9b::a9fe:a9fe]/"
      })
  void redirectToWhatIsRefusedIsNotFollowed(String target) {
    web.at("/a", redirect(302, target));
    assertThat(failed(fetch("/a")).code()).isEqualTo("refused-address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/", "http://192.168.0.1/", "http://0.0.0.0/", "https://169.254.169.254/"
      })
  void noPrivateAddressIsEverConnectedTo(String url) {
    try (Fetcher strict = new Fetcher(FetchFixtures.strict())) {
      assertThat(failed(strict.fetch(Request.of(url, "*/*", LIMIT))).code())
          .isEqualTo("refused-address");
    }
  }

  @Test
  void portsThatAreNotListedAreNotAsked() {
    try (Fetcher strict =
        new Fetcher(
            FetchFixtures.strict(),
            _ -> {
              throw new AssertionError("must not be looked up");
            })) {
      Outcome.Failed failed =
          failed(strict.fetch(Request.of("http://news.example:6379/", "*/*", LIMIT)));
      assertThat(failed.code()).isEqualTo("refused-address");
      assertThat(failed.reason()).contains("6379", "fetch.ports");
    }
  }

  @Test
  void nameThatChangesItsAddressIsConnectedToWhereItWasChecked() {
    // The first answer may be fetched from, the second is link-local: a second look-up would show.
    Queue<InetAddress> answers =
        new ArrayDeque<>(
            List.of(InetAddress.getLoopbackAddress(), InetAddress.ofLiteral("169.254.169.254")));
    web.at("/a", ok("text/html", "news"));
    try (Fetcher rebinding =
        new Fetcher(FetchFixtures.local(), _ -> new InetAddress[] {answers.remove()})) {
      String url = "http://rebind.example:" + web.port() + "/a";
      fetched(rebinding.fetch(Request.of(url, "*/*", LIMIT)));
      assertThat(web.asked("/a").getFirst().headers())
          .containsEntry("host", "rebind.example:" + web.port());
      assertThat(failed(rebinding.fetch(Request.of(url, "*/*", LIMIT))).code())
          .as("each connection is checked anew")
          .isEqualTo("refused-address");
    }
    assertThat(web.asked("/a")).hasSize(1);
  }

  @Test
  void nameWithOnePrivateAddressIsRefusedWhole() {
    InetAddress[] both = {
      InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.5")
    };
    try (Fetcher strict = new Fetcher(FetchFixtures.strict(), _ -> both)) {
      Outcome.Failed failed =
          failed(strict.fetch(Request.of("http://news.example/", "*/*", LIMIT)));
      assertThat(failed.code()).isEqualTo("refused-address");
      assertThat(failed.reason()).contains("10.0.0.5", "private");
    }
  }

  @Test
  void nameThatIsNotKnownIsSaidToBe() {
    try (Fetcher nameless =
        new Fetcher(
            FetchFixtures.strict(),
            host -> {
              throw new UnknownHostException(host);
            })) {
      Outcome.Failed failed =
          failed(nameless.fetch(Request.of("http://news.example/", "*/*", LIMIT)));
      assertThat(failed.code()).isEqualTo("unknown-host");
      assertThat(failed.passing()).isTrue();
    }
  }

  @Test
  void closedPortIsAFailureThatMayPass() {
    int port = web.port();
    web.close();
    Outcome.Failed failed =
        failed(fetcher.fetch(Request.of("http://127.0.0.1:" + port + "/", "*/*", LIMIT)));
    assertThat(failed.code()).isEqualTo("cannot-connect");
    assertThat(failed.passing()).isTrue();
  }

  @Test
  void statusesAreKeptApart() {
    web.at("/busy", status(503, "wait", "Retry-After: 120"));
    Outcome.Failed busy = failed(fetch("/busy"));
    assertThat(busy.code()).isEqualTo("http-503");
    assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2));
    assertThat(busy.passing()).isTrue();
    web.at("/gone", status(410, ""));
    assertThat(failed(fetch("/gone")).gone()).isTrue();
    assertThat(failed(fetch("/missing")).missing()).isTrue();
    web.at("/forbidden", status(403, ""));
    assertThat(failed(fetch("/forbidden")).passing()).isFalse();
  }

  @Test
  void bodyThatNeverEndsIsEndedByTheClock() {
    web.at(
        "/slow",
        (_, out) -> {
          out.write(head(200, "Content-Type: text/html", "Content-Length: 100000", ""));
          for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
          }
        });
    long before = System.nanoTime();
    assertThat(failed(fetch("/slow")).code()).isEqualTo("timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void headersThatNeverEndAreEndedByTheClock() {
    web.at(
        "/slow",
        (_, out) -> {
          out.write(head(200));
          for (int i = 0; i < 100; i++) {
            out.write(("X-" + i + ": y\r\n").getBytes(UTF_8));
            out.flush();
            Thread.sleep(100);
          }
        });
    assertThat(failed(fetch("/slow")).code()).isEqualTo("timeout");
  }

  @Test
  void silenceIsEndedByTheClock() {
    web.at("/silent", (_, _) -> Thread.sleep(10_000));
    assertThat(failed(fetch("/silent")).code()).isEqualTo("timeout");
  }

  @Test
  void headersWithoutMeasureAreRefused() {
    web.at("/long", (_, out) -> out.write(head(200, "X-Long: " + "y".repeat(1_000_000), "")));
    assertThat(failed(fetch("/long")).code()).isEqualTo("broken-answer");
    web.at(
        "/many",
        (_, out) -> {
          out.write(head(200));
          for (int i = 0; i < 100_000; i++) {
            out.write("X: y\r\n".getBytes(UTF_8));
          }
        });
    assertThat(failed(fetch("/many")).code()).isEqualTo("broken-answer");
  }

  @Test
  void whatIsNoHttpIsRefused() {
    web.at("/ssh", (_, out) -> out.write("SSH-2.0-OpenSSH_9.9\r\n".repeat(100).getBytes(UTF_8)));
    assertThat(failed(fetch("/ssh")).code()).isEqualTo("broken-answer");
    web.at("/nothing", (_, _) -> {});
    assertThat(failed(fetch("/nothing")).code()).isEqualTo("broken-answer");
  }

  @Test
  void answerCutShortIsGivenAsIncomplete() {
    web.at(
        "/cut",
        (_, out) -> {
          out.write(head(200, "Content-Type: text/xml", "Content-Length: 5000", ""));
          out.write("<rss><item>one</item>".getBytes(UTF_8));
        });
    Outcome.Fetched cut = fetched(fetch("/cut"));
    assertThat(cut.bytes()).asString(UTF_8).isEqualTo("<rss><item>one</item>");
    assertThat(cut.incomplete()).isPresent();

    web.at(
        "/chunks",
        (_, out) -> {
          out.write(head(200, "Transfer-Encoding: chunked", ""));
          out.write("5\r\n<rss>\r\n9\r\n<it".getBytes(UTF_8));
        });
    assertThat(fetched(fetch("/chunks")).incomplete()).isPresent();
  }

  @Test
  void lengthThatIsTooShortEndsTheDocumentThere() {
    web.at(
        "/short",
        (_, out) -> {
          out.write(head(200, "Content-Length: 5", ""));
          out.write("12345HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
        });
    assertThat(fetched(fetch("/short")).bytes()).asString(UTF_8).isEqualTo("12345");
    web.at("/next", ok("text/html", "next"));
    assertThat(fetched(fetch("/next")).bytes())
        .as("no leftover becomes the next answer")
        .asString(UTF_8)
        .isEqualTo("next");
  }

  @Test
  void documentWithoutLengthIsReadToTheEnd() {
    web.at(
        "/old",
        (_, out) -> {
          out.write(head(200, ""));
          out.write("to the end".getBytes(UTF_8));
        });
    assertThat(fetched(fetch("/old")).bytes()).asString(UTF_8).isEqualTo("to the end");
  }

  @Test
  void endlessAnswerStopsAtTheLimit() {
    web.at(
        "/endless",
        (_, out) -> {
          out.write(head(200, "Content-Length: 99999999999", ""));
          byte[] block = new byte[64 * 1024];
          while (true) {
            out.write(block);
          }
        });
    long before = System.nanoTime();
    assertThat(failed(fetch("/endless")).code()).isEqualTo("too-large");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void bombStopsAtTheLimit() throws Exception {
    byte[] bomb = ContentEncodingTest.gzip(new byte[64 * 1024 * 1024]);
    web.at("/bomb", ok("text/xml", bomb, "Content-Encoding: gzip"));
    assertThat(failed(fetch("/bomb")).code()).isEqualTo("too-large");
  }

  @Test
  void encodingsAreUndone() throws Exception {
    byte[] news = ContentEncodingTest.gzip("<rss/>".getBytes(UTF_8));
    web.at("/feed", ok("text/xml", news, "Content-Encoding: gzip"));
    assertThat(fetched(fetch("/feed")).bytes()).asString(UTF_8).isEqualTo("<rss/>");
    web.at("/news.xml.gz", ok("application/x-gzip", news));
    assertThat(fetched(fetch("/news.xml.gz")).bytes()).asString(UTF_8).isEqualTo("<rss/>");
  }

  @Test
  void manyAreFetchedAtOnceOnVirtualThreads() throws Exception {
    web.at(
        "/a",
        (asked, out) -> {
          Thread.sleep(100);
          ok("text/html", "x").answer(asked, out);
        });
    long before = System.nanoTime();
    try (var tasks = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          java.util.stream.IntStream.range(0, 200)
              .mapToObj(_ -> tasks.submit(() -> fetch("/a")))
              .toList();
      for (var each : all) {
        assertThat(each.get()).isInstanceOf(Outcome.Fetched.class);
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void settingsAreReadAndMistakesSaid() {
    var settings =
        org.copydesk.service.settings.Settings.of(
            java.util.Map.of(
                "COPYDESK_FETCH_PORTS", "80, 8443",
                "COPYDESK_FETCH_USER_AGENT", "Desk-Bot/2 (+https://desk.example)",
                "COPYDESK_FETCH_ALLOW_PRIVATE", "maybe"));
    FetchSettings read = FetchSettings.read(settings);
    assertThat(read.ports()).isEqualTo(Set.of(80, 8443));
    assertThat(read.robotName()).isEqualTo("desk-bot");
    assertThat(read.allowPrivate()).isFalse();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(settings::check))
        .hasMessageContaining("fetch.allow.private=maybe");
  }
}
