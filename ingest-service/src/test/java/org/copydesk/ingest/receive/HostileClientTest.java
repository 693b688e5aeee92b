package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that do not keep to the rules; others must be served meanwhile.
class HostileClientTest {
  private static final String HEAD =
      String.join(
          "\r\n",
          "POST /v1/raw/desk/1 HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer secret",
          "Content-Type: text/plain",
          "");
  private final HttpEdge edge = new HttpEdge(true, 100_000, Duration.ofSeconds(1));

  @AfterEach
  void stop() {
    edge.close();
  }

  private String answer(String request) throws IOException {
    try (Socket socket = edge.socket()) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return HttpEdge.rest(socket);
    }
  }

  private void assertOthersAreServed() throws Exception {
    assertThat(edge.post("/v1/raw/desk/other", "text/plain", "x").statusCode()).isEqualTo(202);
  }

  @Test
  void aHeadThatNeverEndsIsTimedOutWhileOthersAreServed() throws Exception {
    try (Socket socket = edge.socket()) {
      socket.getOutputStream().write("POST /v1/raw/desk/1 HTTP/1.1\r\nHost: ".getBytes(UTF_8));
      assertOthersAreServed();
      assertThat(HttpEdge.rest(socket)).isEmpty();
    }
  }

  @Test
  void aHeadThatComesByteByByteIsTimedOutToo() throws Exception {
    long started = System.nanoTime();
    try (Socket socket = edge.socket()) {
      socket.getOutputStream().write("POST /v1/raw/desk/1 HTTP/1.1\r\n".getBytes(UTF_8));
      for (int i = 0; i < 40; i++) {
        socket.getOutputStream().write("a: b\r\n".getBytes(UTF_8));
        Thread.sleep(100);
      }
      assertThat(HttpEdge.rest(socket)).contains("408");
    } catch (java.net.SocketException _) {
      // The server is allowed not to wait until it is listened to.
    }
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    assertOthersAreServed();
  }

  @Test
  void aBodyThatComesByteByByteIsTimedOut() throws Exception {
    try (Socket socket = edge.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Content-Length: 1000\r\n\r\n").getBytes(UTF_8));
      for (int i = 0; i < 25; i++) {
        out.write('x');
        Thread.sleep(100);
      }
      assertThat(HttpEdge.rest(socket)).contains("408", "application/problem+json");
    } catch (java.net.SocketException _) {
      // As above.
    }
    assertThat(edge.events()).isEmpty();
    assertOthersAreServed();
  }

  @Test
  void aBodyShorterThanItsStatedLengthIsNoDocument() throws Exception {
    try (Socket socket = edge.socket()) {
      socket
          .getOutputStream()
          .write((HEAD + "Content-Length: 1000\r\n\r\nBridge op").getBytes(UTF_8));
      socket.shutdownOutput();
      assertThat(HttpEdge.rest(socket)).doesNotContain("202");
    }
    assertThat(edge.events()).isEmpty();
    assertOthersAreServed();
  }

  @Test
  void aHalfOpenConnectionInTheMiddleOfABodyIsGivenUp() throws Exception {
    try (Socket socket = edge.socket()) {
      socket
          .getOutputStream()
          .write((HEAD + "Content-Length: 1000\r\n\r\nBridge op").getBytes(UTF_8));
      assertThat(HttpEdge.rest(socket)).contains("408");
    }
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void aChunkedBodyThatIsCutOffIsNoDocument() throws Exception {
    try (Socket socket = edge.socket()) {
      socket
          .getOutputStream()
          .write((HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nBridg\r\n").getBytes(UTF_8));
      socket.shutdownOutput();
      assertThat(HttpEdge.rest(socket)).doesNotContain("202");
    }
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void whatFollowsAStatedLengthIsNotPartOfTheDocument() throws Exception {
    answer(HEAD + "Content-Length: 3\r\n\r\nabcdef");
    assertThat(HttpEdge.text(edge.event())).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "99999999999999999999", "1e3"})
  void impossibleLengthsAreRefused(String length) throws Exception {
    assertThat(answer(HEAD + "Content-Length: " + length + "\r\n\r\nabc"))
        .doesNotContain("202 Accepted");
    assertThat(edge.events()).isEmpty();
  }

  @Test
  void aLengthBesideChunksIsNoWayToSmuggleARequest() throws Exception {
    answer(
        HEAD
            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + HEAD
            + "Content-Length: 1\r\nConnection: close\r\n\r\nx");
    assertThat(edge.events().size()).isLessThanOrEqualTo(1);
    assertOthersAreServed();
  }

  @Test
  void oversizedHeadersAreRefused() throws Exception {
    assertThat(answer(HEAD + "X-Big: " + "x".repeat(20_000) + "\r\n\r\n")).contains(" 431 ");
    assertThat(answer("GET /" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .containsAnyOf(" 414 ", " 400 ", " 431 ");
    assertOthersAreServed();
  }

  @Test
  void oneChunkOfAGigabyteCostsNoMoreThanTheLargestLine() throws Exception {
    long most = 0;
    try (Socket socket = edge.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n3FFFFFFF\r\n").getBytes(UTF_8));
      byte[] mib = new byte[1024 * 1024];
      try {
        for (; most < 200; most++) {
          out.write(mib);
        }
      } catch (IOException _) {
        // The server has closed the connection.
      }
    }
    assertThat(most).isLessThan(60);
    assertThat(edge.events()).isEmpty();
    assertOthersAreServed();
  }

  @Test
  void clientsThatAskBeforeTheySendAreToldToGoOn() throws Exception {
    try (Socket socket = edge.socket()) {
      socket
          .getOutputStream()
          .write(
              (HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 3\r\n\r\n")
                  .getBytes(UTF_8));
      byte[] first = socket.getInputStream().readNBytes(12);
      assertThat(new String(first, UTF_8)).isEqualTo("HTTP/1.1 100");
      socket.getOutputStream().write("abc".getBytes(UTF_8));
      assertThat(HttpEdge.rest(socket)).contains("202");
    }
    assertThat(HttpEdge.text(edge.event())).isEqualTo("abc");
  }

  @Test
  void clientsThatAskBeforeTheySendHearOfARefusalFirst() throws Exception {
    String refused =
        answer(
            HEAD.replace("secret", "wrong")
                + "Expect: 100-continue\r\nContent-Length: 3000000\r\n\r\n");
    assertThat(refused).startsWith("HTTP/1.1 401").doesNotContain("100 Continue");
  }

  @Test
  void aClientThatSendsTwentyMebibytesBeforeItListensHearsThatTheyAreTooMany() throws Exception {
    assertThat(
            edge.send(
                    edge.request("/v1/raw/desk/1")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024])))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void garbageEndsItsConnectionAndNoOther() throws Exception {
    assertThat(answer("\u0016\u0003\u0001\u0002\r\n\r\n")).isEmpty();
    assertThat(answer("POST /v1/raw/desk/1 HTTP/1.1\r\nno header\r\n\r\n"))
        .contains(" 400 ", "application/problem+json");
    assertOthersAreServed();
  }
}
