package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.receive.HttpEdge.assertProblem;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
  private static final String HEAD =
      String.join(
          "\r\n",
          "POST /v1/raw/desk HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer secret",
          "Content-Type: application/x-ndjson",
          "");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private HttpEdge edge = new HttpEdge();

  @AfterEach
  void stop() {
    edge.close();
  }

  private HttpResponse<String> batch(String lines) throws Exception {
    return edge.post("/v1/raw/desk", "application/x-ndjson", lines);
  }

  private List<JsonNode> answers(String lines) throws Exception {
    HttpResponse<String> answer = batch(lines);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    return answer.body().lines().map(JSON::readTree).toList();
  }

  private static int status(JsonNode answer) {
    return answer.get("status").intValue();
  }

  @Test
  void everyKindOfLineBecomesItsEvent() throws Exception {
    List<JsonNode> answers =
        answers(
            """
            {"itemId": "1", "version": "3", "text": "Bridge opens 🙂", "mediaType": "text/plain", "url": "https://news.example/1"}
            {"itemId": "2", "base64": "%s", "mediaType": "text/html", "charset": "windows-1252"}
            {"itemId": "3", "ninjs": {"uri": "urn:x:3", "headline": "Bridge", "rank": 1.10}}
            {"itemId": "4", "article": {"headline": "Bridge", "body": "It opened.", "keywords": ["bridge"]}}
            {"itemId": "1", "action": "KILL", "reason": "Wrong bridge."}
            {"itemId": "2", "action": "withhold", "reason": "Legal."}
            {"itemId": "2", "action": "RELEASE"}
            """
                .formatted(Base64.getEncoder().encodeToString(new byte[] {(byte) 0xE9, 0x41})));

    assertThat(answers).extracting(BatchTest::status).hasSize(7).containsOnly(202);
    assertThat(answers)
        .extracting(line -> line.get("line").intValue())
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(edge.events())
        .extracting(event -> event.getEventId().orElseThrow())
        .containsExactlyElementsOf(
            answers.stream().map(line -> line.get("eventId").stringValue()).toList());
    assertThat(HttpEdge.text(edge.events().get(0))).isEqualTo("Bridge opens 🙂");
    assertThat(edge.events().get(0).getUrl()).contains("https://news.example/1");
    Document html = (Document) edge.events().get(1).getContent().orElseThrow();
    assertThat(html.getCharset()).contains("windows-1252");
    assertThat(html.getBytes().remaining()).isEqualTo(2);
    assertThat(HttpEdge.text(edge.events().get(2)))
        .isEqualTo("{\"uri\":\"urn:x:3\",\"headline\":\"Bridge\",\"rank\":1.10}");
    assertThat(edge.events().get(3).getContent().orElseThrow())
        .isInstanceOfSatisfying(
            PlainArticle.class,
            article -> assertThat(article.getKeywords()).containsExactly("bridge"));
    assertThat(edge.events())
        .extracting(event -> event.getAction())
        .endsWith(Action.KILL, Action.WITHHOLD, Action.RELEASE);
    assertThat(edge.kafka.history())
        .extracting(ProducerRecord::topic)
        .endsWith(
            Topics.RAW.name(),
            Topics.RAW_NOTICE.name(),
            Topics.RAW_NOTICE.name(),
            Topics.RAW_NOTICE.name());
  }

  @Test
  void aBadLineSpoilsNoOtherAndSaysWhatIsWrong() throws Exception {
    List<JsonNode> answers =
        answers(
            """
            {"itemId": "1", "text": "Bridge opens"}
            not json

            [1]
            {"itemId": "2", "text": "x", "txt": "y"}
            {"text": "x"}
            {"itemId": "3"}
            {"itemId": "4", "text": "x", "base64": "eA=="}
            {"itemId": "5", "base64": "%%%"}
            {"itemId": "6", "text": 7}
            {"itemId": "7", "text": "half a character \\ud83d"}
            {"itemId": "8", "action": "KILL"}
            {"itemId": "9", "action": "BURN"}
            {"itemId": "a\\nb", "text": "x"}
            {"itemId": "10", "text": "x", "text": "y"}
            {"itemId": "11", "text": "x"} {}
            {"itemId": "12", "text": "x", "mediaType": "image/png"}
            {"itemId": "13", "article": {"headline": "no body"}}
            {"itemId": "14", "text": "last, without an end of line"}\
            """
                .replace("%%%", "%%%"));

    assertThat(answers)
        .extracting(BatchTest::status)
        .containsExactly(
            202, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 415, 400,
            202);
    assertThat(answers.get(1).get("line").intValue()).isEqualTo(2);
    assertThat(answers.get(2).get("line").intValue()).as("blank lines count").isEqualTo(4);
    assertThat(answers.get(3).get("problem").get("detail").stringValue()).contains("txt");
    assertThat(answers.get(3).get("itemId").stringValue()).isEqualTo("2");
    assertThat(edge.events()).hasSize(2);
  }

  @Test
  void linesThatAreTooLongOrTooDeepCostOnlyThemselves() throws Exception {
    List<JsonNode> answers =
        answers(
            "{\"itemId\": \"1\", \"text\": \"%s\"}\n".formatted("x".repeat(9 * 1024 * 1024))
                + "{\"itemId\": \"2\", \"text\": \"%s\"}\n".formatted("x".repeat(6 * 1024 * 1024))
                + "{\"itemId\": \"3\", \"ninjs\": %s}\n".formatted("[".repeat(100_000))
                + "{\"itemId\": \"4\", \"ninjs\": {\"n\": 1e400}}\n"
                + "{\"itemId\": \"5\", \"text\": \"%s\"}\n".formatted("x".repeat(5 * 1024 * 1024)));
    assertThat(answers).extracting(BatchTest::status).containsExactly(413, 413, 400, 202, 202);
  }

  @Test
  void sendingABatchAgainGivesTheSameAnswer() throws Exception {
    String lines = "{\"itemId\": \"1\", \"text\": \"a\"}\n{\"itemId\": \"2\", \"text\": \"b\"}\n";
    assertThat(batch(lines).body()).isEqualTo(batch(lines).body());
  }

  @Test
  void aLineIsTheSameEventAsTheSingleDocument() throws Exception {
    String single =
        edge.post("/v1/raw/desk/1?version=2", "text/plain;charset=UTF-8", "Bridge").body();
    JsonNode line =
        answers(
                "{\"itemId\":\"1\",\"version\":\"2\",\"mediaType\":\"text/plain\",\"text\":\"Bridge\"}")
            .getFirst();
    assertThat(JSON.readTree(single).get("eventId")).isEqualTo(line.get("eventId"));
  }

  @Test
  void compressedBatchesAreUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 1000; i++) {
        out.write("{\"itemId\": \"%d\", \"text\": \"Bridge\"}\n".formatted(i).getBytes(UTF_8));
      }
    }
    HttpResponse<String> answer =
        edge.send(
            edge.request("/v1/raw/desk")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
    assertThat(answer.body().lines()).hasSize(1000);
    assertThat(edge.events()).hasSize(1000);
  }

  @Test
  void aBombOfOneEndlessLineEndsTheBatch() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] mib = new byte[1024 * 1024];
      for (int i = 0; i < 300; i++) {
        out.write(mib);
      }
    }
    HttpResponse<String> answer =
        edge.send(
            edge.request("/v1/raw/desk")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
    assertThat(answer.body()).contains("\"status\":413").contains("ends here");
  }

  @Test
  void answersComeWhileTheBatchGoesOn() throws Exception {
    try (Socket socket = edge.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (int i = 1; i <= 3; i++) {
        String line = "{\"itemId\": \"%d\", \"text\": \"Bridge\"}\n".formatted(i);
        out.write("%x\r\n%s\r\n".formatted(line.length(), line).getBytes(UTF_8));
        String expected = "\"line\":" + i;
        String answer = in.readLine();
        while (answer != null && !answer.contains(expected)) {
          answer = in.readLine();
        }
        assertThat(answer).contains(expected);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
    }
    assertThat(edge.events()).hasSize(3);
  }

  @Test
  void afterALineThatTheBrokersDidNotTakeNoLaterOneIsTaken() throws Exception {
    edge.close();
    edge = new HttpEdge(false, 1000, Duration.ofSeconds(30));
    Thread brokers =
        Thread.ofVirtual()
            .start(() -> {
              while (!edge.kafka.errorNext(new TimeoutException("no broker"))) {
                Thread.onSpinWait();
              }
            });
    try (Socket socket = edge.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      String first = "{\"itemId\": \"1\", \"text\": \"Bridge\"}\n";
      out.write("%x\r\n%s\r\n".formatted(first.length(), first).getBytes(UTF_8));
      brokers.join();
      Thread.sleep(300);
      String rest =
          IntStream.range(2, 5)
              .mapToObj("{\"itemId\": \"%d\", \"text\": \"Bridge\"}\n"::formatted)
              .collect(Collectors.joining());
      out.write("%x\r\n%s\r\n0\r\n\r\n".formatted(rest.length(), rest).getBytes(UTF_8));
      assertThat(HttpEdge.rest(socket))
          .contains("\"line\":4")
          .contains("503")
          .endsWith("\r\n0\r\n\r\n")
          .doesNotContain("\"status\":202");
    }
    assertThat(edge.events()).hasSize(1);
  }

  @Test
  void aClientThatDoesNotListenIsGivenUpInBoundedMemory() throws Exception {
    edge.close();
    edge = new HttpEdge(true, 1000, Duration.ofSeconds(1));
    long sent = 0;
    try (Socket socket = edge.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Content-Length: 4000000000\r\n\r\n").getBytes(UTF_8));
      byte[] lines = "x\n".repeat(50_000).getBytes(UTF_8);
      try {
        for (; sent < 100; sent++) {
          out.write(lines);
        }
      } catch (java.io.IOException _) {
        // That is the end of it.
      }
    }
    assertThat(sent).isLessThan(100);
    assertThat(edge.post("/v1/raw/desk/1", "text/plain", "x").statusCode()).isEqualTo(202);
  }

  @Test
  void whatIsNoBatchIsRefused() throws Exception {
    assertProblem(edge.post("/v1/raw/desk", "text/plain", "x"), 415);
    assertProblem(batch(""), 400);
    assertProblem(edge.post("/v1/raw/other", "application/x-ndjson", "{}"), 403);
    assertProblem(edge.post("/v1/raw/desk?version=1", "application/x-ndjson", "{}"), 400);
  }
}
