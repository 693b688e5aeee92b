package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.receive.HttpEdge.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveServerTest {
  private HttpEdge edge = new HttpEdge();

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  void documentIsAcknowledgedWithItsEventIdOnceTheBrokerHasIt() throws Exception {
    HttpResponse<String> answer =
        edge.post(
            "/v1/raw/desk/2026/bridge%20opens?version=7",
            "Text/Plain; charset=\"UTF-8\"", "Bridge opens");

    assertThat(answer.statusCode()).isEqualTo(202);
    RawEvent event = edge.event();
    assertThat(answer.body())
        .isEqualTo("{\"eventId\":\"%s\"}\n".formatted(event.getEventId().orElseThrow()));
    assertThat(event.getItemId()).isEqualTo("2026/bridge opens");
    assertThat(event.getItemVersion()).contains("7");
    assertThat(event.getChannel()).isEqualTo(Channel.HTTP);
    Document document = (Document) event.getContent().orElseThrow();
    assertThat(document.getMediaType()).isEqualTo("text/plain");
    assertThat(document.getCharset()).contains("UTF-8");
    assertThat(
            new String(
                edge.kafka.history().getFirst().headers().lastHeader(Headers.ID).value(), UTF_8))
        .isEqualTo(event.getEventId().orElseThrow());
  }

  @Test
  void mistakesAreAnsweredWithProblems() throws Exception {
    assertProblem(edge.post("/v1/raw/other/1", "text/plain", "x"), 403);
    assertProblem(edge.post("/v1/raw/nobody/1", "text/plain", "x"), 403);
    assertProblem(edge.post("/v1/raw/desk/1", "image/png", "x"), 415);
    assertProblem(edge.post("/v1/raw/desk/1", "not a type", "x"), 415);
    assertProblem(edge.post("/v1/raw/desk/1", "text/plain", ""), 400);
    assertProblem(
        edge.post("/v1/raw/desk/1", "text/plain", new byte[DocumentReader.MAX_DOCUMENT_BYTES + 1]),
        413);
    assertProblem(edge.post("/v1/raw/desk/1?verson=2", "text/plain", "x"), 400);
    assertProblem(edge.post("/v2/raw", "text/plain", "x"), 404);
    assertProblem(edge.post("/", "text/plain", "x"), 404);
    assertThat(edge.kafka.history()).isEmpty();
  }

  @Test
  void unknownTokensAreUnauthorizedWhateverTheSource() throws Exception {
    HttpResponse<String> answer =
        edge.send(
            edge.request("/v1/raw/desk/1")
                .setHeader("Authorization", "Bearer wrong")
                .POST(BodyPublishers.ofString("x")));
    assertProblem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertProblem(
        edge.send(
            edge.request("/v1/raw/desk/1")
                .setHeader("Authorization", "Basic c2VjcmV0")
                .POST(BodyPublishers.ofString("x"))),
        401);
  }

  @Test
  void documentsWithoutOrWithVagueTypesAreLeftToDetection() throws Exception {
    edge.send(edge.request("/v1/raw/desk/1").POST(BodyPublishers.ofString("Bridge opens")));
    edge.post("/v1/raw/desk/2", "application/octet-stream", "Bridge opens");
    edge.post("/v1/raw/desk/3", "application/x-news", "Bridge opens");
    assertThat(edge.events())
        .extracting(event -> ((Document) event.getContent().orElseThrow()).getMediaType())
        .containsExactly(
            "application/octet-stream", "application/octet-stream", "application/x-news");
  }

  @Test
  void aDocumentOfTheLargestSizeIsTaken() throws Exception {
    assertThat(
            edge.post("/v1/raw/desk/1", "text/plain", new byte[DocumentReader.MAX_DOCUMENT_BYTES])
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void sendingTheSameAgainIsTheSameEventAlsoAfterARestart() throws Exception {
    String first = edge.post("/v1/raw/desk/1?version=2", "text/plain", "Bridge opens").body();
    String again = edge.post("/v1/raw/desk/1?version=2", "text/plain", "Bridge opens").body();
    edge.close();
    edge = new HttpEdge();
    String afterRestart =
        edge.post("/v1/raw/desk/1?version=2", "text/plain", "Bridge opens").body();

    assertThat(List.of(again, afterRestart)).containsOnly(first);
    assertThat(
            List.of(
                edge.post("/v1/raw/desk/1?version=3", "text/plain", "Bridge opens").body(),
                edge.post("/v1/raw/desk/1?version=2", "text/html", "Bridge opens").body(),
                edge.post("/v1/raw/desk/1?version=2", "text/plain", "Bridge closes").body(),
                edge.post("/v1/raw/desk/2?version=2", "text/plain", "Bridge opens").body()))
        .doesNotContain(first)
        .doesNotHaveDuplicates();
  }

  @Test
  void anEarlierTextSentAgainIsWrittenAgainBecauseItMayBeAReturnToIt() throws Exception {
    edge.post("/v1/raw/desk/1", "text/plain", "Bridge opens");
    edge.post("/v1/raw/desk/1", "text/plain", "Bridge closes");
    edge.post("/v1/raw/desk/1", "text/plain", "Bridge opens");
    assertThat(edge.events())
        .extracting(HttpEdge::text)
        .containsExactly("Bridge opens", "Bridge closes", "Bridge opens");
  }

  @Test
  void anIdempotencyKeyIsWrittenOnceAndRefusedForSomethingElse() throws Exception {
    String first = keyed("k-1", "Bridge opens").body();
    assertThat(keyed("\"k-1\"", "Bridge opens").body()).isEqualTo(first);
    assertThat(edge.events()).hasSize(1);
    assertProblem(keyed("k-1", "Bridge closes"), 422);
    assertProblem(keyed("k".repeat(300), "Bridge closes"), 400);
    assertThat(keyed("k-2", "Bridge opens").body()).isNotEqualTo(first);
    assertThat(edge.events()).hasSize(2);
  }

  private HttpResponse<String> keyed(String key, String body) throws Exception {
    return edge.send(
        edge.request("/v1/raw/desk/1")
            .header("Idempotency-Key", key)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(body)));
  }

  @ParameterizedTest
  @CsvSource({
    "a%2Fb, a/b",
    "a//b, a//b",
    "a/, a/",
    "caf%C3%A9/%F0%9F%99%82, café/🙂",
    "https:%2F%2Fnews.example%2F1%3Fid=2, https://news.example/1?id=2",
    "%2e%2e%2e, ...",
    "a+b, a+b",
    "a%3Bb, a;b",
    "100%25, 100%",
  })
  void itemIdsInPathsAreTakenExactlyAsTheyWereSent(String path, String itemId) throws Exception {
    HttpResponse<String> answer = edge.post("/v1/raw/desk/" + path, "text/plain", "x");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(edge.event().getItemId()).isEqualTo(itemId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "a/../b",
        "%2e%2e/other/1",
        "..%2fother%2f1",
        "a/./b",
        "%FF",
        "%C3",
        "%20",
        "%1B%5B31m",
        "a;b"
      })
  void pathTricksAreRefused(String path) throws Exception {
    assertProblem(edge.post("/v1/raw/desk/" + path, "text/plain", "x"), 400);
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void detoursToAnItemAreRefused() throws Exception {
    for (String path : List.of("//v1/raw/desk/1", "/v1//raw/desk/1", "/v1/raw//desk/1")) {
      assertThat(edge.post(path, "text/plain", "x").statusCode()).as(path).isIn(400, 403, 404);
    }
    assertProblem(edge.post("/v1/raw/%64esk/1", "text/plain", "x"), 400);
    assertProblem(edge.post("/v1/raw/desk/..", "text/plain", "x"), 404);
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void itemIdsThatAreTooLongAreRefused() throws Exception {
    assertProblem(edge.post("/v1/raw/desk/" + "x".repeat(1025), "text/plain", "x"), 400);
  }

  @Test
  void otherMethodsAreToldWhichThereAre() throws Exception {
    HttpResponse<String> get = edge.send(edge.request("/v1/raw/desk/1").GET());
    assertProblem(get, 405);
    assertThat(get.headers().firstValue("Allow")).hasValue("DELETE, OPTIONS, POST");
    HttpResponse<String> head =
        edge.send(edge.request("/v1/raw/desk/1").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(405);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> options =
        edge.send(edge.request("/v1/raw/desk").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).hasValue("OPTIONS, POST");
  }

  @Test
  void tooManyRequestsAreToldToWait() throws Exception {
    edge.close();
    edge = new HttpEdge(true, 1, Duration.ofSeconds(30));
    HttpResponse<String> last = edge.post("/v1/raw/desk/0", "text/plain", "x");
    for (int i = 0; i < 5 && last.statusCode() != 429; i++) {
      last = edge.post("/v1/raw/desk/" + i, "text/plain", "x");
    }
    assertProblem(last, 429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void unreachableBrokersAreSaidAndNothingIsTaken() throws Exception {
    edge.kafka.sendException = new TimeoutException("no broker");

    HttpResponse<String> answer = edge.post("/v1/raw/desk/1", "text/plain", "x");

    assertProblem(answer, 503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }
}
