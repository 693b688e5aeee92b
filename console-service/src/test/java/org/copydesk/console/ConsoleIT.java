package org.copydesk.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.news.FeedState;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.news.Source;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The console's data over HTTP, on a real broker.
@Timeout(60)
class ConsoleIT {
  private static final Optional<String> NOBODY = Optional.empty();
  private static final List<String> OF_THE_DESK =
      List.of("/api/way?of=x", "/api/dead-letters", "/api/dead-letter?at=x", "/api/sources");

  @TempDir private static Path folder;
  private static ConsoleDesk desk;

  @BeforeAll
  static void start() throws Exception {
    desk = new ConsoleDesk(folder);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            desk.send(HttpRequest.newBuilder(URI.create(desk.management() + "/ready")).build())
                    .statusCode()
                == 200);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String body(String path, Optional<String> cookie) {
    return desk.get(path, cookie).body();
  }

  private static void untilItSays(String path, Optional<String> cookie, String what) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(body(path, cookie)).contains(what));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void articleIsListedWithItsStoryAndIsGoneWhenItIsKilled() {
    desk.publish("quay", 1, "Harbour opens a quay");
    desk.send(Topics.STORY_MEMBER, Samples.uri("quay"), Samples.member("quay"));
    untilItSays("/api/articles?text=harbour+opens", NOBODY, "\"standing\":\"PUBLISHED\"");
    String page = "/api/article?uri=" + encoded(Samples.uri("quay"));
    untilItSays(page, NOBODY, "urn:copydesk:story:quay");
    assertThat(body(page, NOBODY)).contains("Zoë Lindqvist", "\"deskOnly\":false", "new quay");

    desk.kill("quay", 2, "The quay never opened.");
    untilItSays("/api/articles", NOBODY, "\"standing\":\"KILLED\"");
    await()
        .untilAsserted(() ->
            assertThat(body(page, NOBODY))
                .contains("The quay never opened.")
                .doesNotContain("Lindqvist", "Harbour opens"));
    assertThat(body(page, Optional.of(desk.signIn())))
        .as("the desk sees what was taken back")
        .contains("Zoë Lindqvist", "\"deskOnly\":true");
  }

  @Test
  void heldArticleShowsNotAWordToWhoIsNotSignedIn() {
    Instant until = Instant.now().plusSeconds(3_600);
    desk.send(
        Topics.ENRICHED,
        Samples.uri("secret"),
        Samples.enriched("secret", 1, "Secret merger", Instant.now()));
    desk.tell(Samples.embargo("secret", 1, Instant.now(), until));
    untilItSays("/api/held", NOBODY, Samples.uri("secret"));
    String page = "/api/article?uri=" + encoded(Samples.uri("secret"));
    for (String path : List.of("/api/held", "/api/articles", page, "/api/pipeline")) {
      assertThat(body(path, NOBODY)).as(path).doesNotContain("Secret", "Lindqvist");
    }
    assertThat(body(page, Optional.of(desk.signIn()))).contains("Secret merger");
  }

  @Test
  void deskPathsNeedASession() {
    Optional<String> signedIn = Optional.of(desk.signIn());
    for (String path : OF_THE_DESK) {
      assertThat(desk.get(path, NOBODY).statusCode()).as(path).isEqualTo(401);
      assertThat(desk.get(path, Optional.of("copydesk-console=0123")).statusCode()).isEqualTo(401);
      assertThat(desk.get(path, signedIn).statusCode()).as(path).isIn(200, 404);
    }
  }

  @Test
  void cookieIsOutOfReachOfScriptsAndOfOtherSitesAndIsNotTheToken() {
    HttpResponse<String> answer = desk.post("/sign-in", "token=" + Samples.TOKEN, Map.of());
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/")
        .doesNotContain(Samples.TOKEN, Samples.TOKEN_HASH);
    assertThat(
            desk.post("/sign-in", "token=" + Samples.TOKEN, Map.of("Origin", "http://evil.example"))
                .statusCode())
        .isEqualTo(403);
    assertThat(desk.post("/sign-in", "token=wrong", Map.of()).headers().firstValue("Set-Cookie"))
        .isEmpty();
  }

  @Test
  void everyAnswerForbidsForeignAndInlineScripts() {
    for (String path : List.of("/", "/app.js", "/api/session", "/nowhere", "/../../etc/passwd")) {
      var headers = desk.get(path, NOBODY).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(desk.get("/nowhere", NOBODY).statusCode()).isEqualTo(404);
    assertThat(desk.post("/api/articles", "", Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  void changesArriveWithoutBeingAskedFor() throws Exception {
    HttpResponse<java.io.InputStream> stream =
        desk.http.send(
            HttpRequest.newBuilder(URI.create(desk.address() + "/api/live")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
      assertThat(lines.readLine()).startsWith("retry:");
      desk.publish("live", 1, "Seen live");
      assertThat(lines.lines().filter(line -> line.contains("Seen live")).findFirst()).isPresent();
    }
  }

  private static HttpResponse<String> decide(String path, String id, String more, String cookie) {
    return desk.post(
        path,
        "letter=" + encoded(id) + "&by=Ada+Lindqvist&reason=mended" + more,
        Map.of("Cookie", cookie));
  }

  @Test
  void deadLetterIsShownAndWrittenBackAsItCameOnceAndThenIsSettled() {
    byte[] garbage = {0, 1, 2, 'h', 'e', 'l', 'l', 'o', (byte) 0xff};
    String id = desk.deadLetter("paper/broken", "cannot be decoded", garbage);
    String cookie = desk.signIn();
    Optional<String> signedIn = Optional.of(cookie);
    untilItSays("/api/dead-letters", signedIn, "\"id\":\"" + id + "\"");
    String page = "/api/dead-letter?at=" + encoded(id);
    assertThat(body(page, signedIn))
        .contains("hello", "68 65 6c 6c 6f", "\"state\":\"open\"", "at somewhere");

    HttpResponse<String> written = decide("/api/redrive", id, "", cookie);
    assertThat(written.body()).contains(Topics.RAW.name());
    String place = written.body().replaceAll("^.*\"place\":\"([^\"]*)\".*$", "$1");
    ConsumerRecord<String, byte[]> back = desk.at(place);
    assertThat(back.value()).isEqualTo(garbage);
    assertThat(back.key()).isEqualTo("paper/broken");
    assertThat(back.headers().lastHeader(Headers.TRACE_PARENT)).isNotNull();
    assertThat(back.headers().lastHeader(Headers.ERROR_MESSAGE)).isNull();
    assertThat(new String(back.headers().lastHeader(Headers.REDRIVEN_BY).value(), UTF_8))
        .isEqualTo("console: Ada Lindqvist");
    untilItSays("/api/dead-letters", signedIn, "\"" + id + "\":\"redriven\"");

    HttpResponse<String> twice = decide("/api/redrive", id, "", cookie);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("redriven already");

    desk.send(Topics.RECEIPT, "paper/broken", answer(place));
    untilItSays("/api/dead-letters", signedIn, "\"" + id + "\":\"settled\"");
    assertThat(body(page, signedIn))
        .contains("\"state\":\"settled\"", "console: Ada Lindqvist", "\"reason\":\"mended\"");
    assertThat(decide("/api/redrive", id, "&again=yes", cookie).statusCode()).isEqualTo(200);
    untilItSays(page, signedIn, "\"times\":2");
  }

  private static Receipt answer(String place) {
    String[] parts = place.split("/", 3);
    return Receipt.newBuilder(Samples.receipt("broken", Outcome.REJECTED, Instant.now()))
        .setRawPartition(Integer.parseInt(parts[1]))
        .setRawOffset(Long.parseLong(parts[2]))
        .build();
  }

  @Test
  void deadLetterIsGivenUpWithAReasonAndWaitsForNobodyAnyMore() {
    String id = desk.deadLetter("paper/test", "a test of the vendor", new byte[] {1});
    String cookie = desk.signIn();
    Optional<String> signedIn = Optional.of(cookie);
    untilItSays("/api/dead-letters", signedIn, "\"id\":\"" + id + "\"");
    assertThat(decide("/api/drop", id, "", cookie).statusCode()).isEqualTo(200);
    untilItSays("/api/dead-letters", signedIn, "\"" + id + "\":\"dropped\"");
    assertThat(decide("/api/drop", id, "", cookie).body()).contains("it is dropped already");
  }

  @Test
  void decisionNeedsASessionANameAReasonAndALetter() {
    String cookie = desk.signIn();
    for (String path : List.of("/api/redrive", "/api/drop")) {
      String whole = "letter=ingest/0/999999&by=Ada&reason=mended";
      assertThat(desk.post(path, whole, Map.of()).statusCode()).as(path).isEqualTo(401);
      for (String left : List.of("letter=ingest/0/999999", "&by=Ada", "&reason=mended")) {
        assertThat(desk.post(path, whole.replace(left, ""), Map.of("Cookie", cookie)).statusCode())
            .as(path + " without " + left)
            .isEqualTo(400);
      }
      HttpResponse<String> nowhere = desk.post(path, whole, Map.of("Cookie", cookie));
      assertThat(nowhere.statusCode()).isEqualTo(409);
      assertThat(nowhere.body()).contains("no dead letter ingest/0/999999");
    }
  }

  @Test
  void sourcesTellTheirHourAndTheirFeeds() {
    desk.send(
        Topics.SOURCE, "paper", Source.newBuilder().setId("paper").setName("The Paper").build());
    desk.send(
        Topics.FEED,
        "paper https://paper.example/feed",
        FeedState.newBuilder()
            .setSource("paper")
            .setUrl("https://paper.example/feed")
            .setFailures(3)
            .setLastError("404 Not Found")
            .build());
    desk.send(Topics.RECEIPT, "paper/r", Samples.receipt("r", Outcome.REJECTED, Instant.now()));
    Optional<String> cookie = Optional.of(desk.signIn());
    untilItSays("/api/sources", cookie, "The Paper");
    untilItSays("/api/sources", cookie, "404 Not Found");
    untilItSays("/api/sources", cookie, "\"rejected\":1");
  }

  @Test
  void wayIsToldWithWhatEachTopicHolds() {
    desk.publish("way", 1, "On its way");
    desk.kill("way", 2, "Wrong.");
    Optional<String> cookie = Optional.of(desk.signIn());
    String path = "/api/way?of=" + encoded(Samples.uri("way"));
    untilItSays(path, cookie, "KILLED at version 2");
    assertThat(body(path, cookie))
        .contains("\"broken\":false", "\"topic\":\"news.published.v1\"", "\"tombstone\":true");
  }

  @Test
  void pipelineTellsStagesAndServices() {
    untilItSays("/api/pipeline", NOBODY, "\"inPerSecond\":0.0");
    assertThat(body("/api/pipeline", NOBODY))
        .contains(
            "\"service\":\"publish-service\"",
            "\"ready\":true",
            "\"late\":0.0",
            "\"backlog\":7,\"oldestSeconds\":40.0",
            "\"backlog\":0,\"oldestSeconds\":0.0",
            "\"backlog\":-1,\"oldestSeconds\":-1.0");
  }

  @Test
  void articleThatIsNoneOfTheNewestIsReadFromItsPartition() {
    desk.publish("old", 1, "An old one");
    untilItSays("/api/articles?text=old+one", NOBODY, Samples.uri("old"));
    for (int i = 0; i < 510; i++) {
      desk.tell(
          Samples.event("filler-" + i, org.copydesk.news.LifecycleType.KILLED, 1, Instant.now()));
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(body("/api/articles?text=old+one", NOBODY)).contains("\"rows\":[]"));
    assertThat(body("/api/article?uri=" + encoded(Samples.uri("old")), NOBODY))
        .contains("An old one");
  }
}
