package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.copydesk.devstack.chaos.FaultyLine.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyLineTest {
  private static final int LIMIT_MILLIS = 10_000;

  private ServerSocket echo;
  private FaultyLine line;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    line = new FaultyLine(0, echo.getLocalPort());
  }

  private void answer() {
    while (!echo.isClosed()) {
      try {
        Socket client = echo.accept();
        Thread.ofVirtual()
            .start(() -> {
              try (client) {
                client.getInputStream().transferTo(client.getOutputStream());
              } catch (IOException _) {
                // The line is cut.
              }
            });
      } catch (IOException _) {
        // The test is over.
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    echo.close();
  }

  private Socket client() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port());
    client.setSoTimeout(LIMIT_MILLIS);
    return client;
  }

  private static String said(Socket client, String words) throws IOException {
    client.getOutputStream().write(words.getBytes(UTF_8));
    return new String(client.getInputStream().readNBytes(words.length()), UTF_8);
  }

  @Test
  void allGoesThroughBothWays() throws IOException {
    try (Socket client = client()) {
      assertThat(said(client, "Ferry")).isEqualTo("Ferry");
      client.shutdownOutput();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void cutResetsWhatIsOpenAndWhatIsNewUntilItIsMended() throws IOException {
    try (Socket before = client()) {
      assertThat(said(before, "Ferry")).isEqualTo("Ferry");
      line.become(new Mood.Cut());
      assertThat(isBroken(before)).isTrue();
    }
    try (Socket meanwhile = client()) {
      assertThat(isBroken(meanwhile)).isTrue();
    }
    line.become(new Mood.Open());
    try (Socket after = client()) {
      assertThat(said(after, "Ferry")).isEqualTo("Ferry");
    }
  }

  private static boolean isBroken(Socket client) {
    try {
      client.getOutputStream().write(1);
      return client.getInputStream().read() == -1;
    } catch (IOException _) {
      return true;
    }
  }

  @Test
  void slowAndThrottledLinesLoseNothing() throws IOException {
    String words = "Ferry ".repeat(5_000);
    line.become(new Mood.Slow(Duration.ofMillis(1)));
    try (Socket client = client()) {
      assertThat(said(client, words)).isEqualTo(words);
      line.become(new Mood.Throttled(1_000_000));
      assertThat(said(client, words)).isEqualTo(words);
    }
  }

  @Test
  void slowLineIsSlow() throws IOException {
    Duration delay = Duration.ofMillis(50);
    line.become(new Mood.Slow(delay));
    try (Socket client = client()) {
      long start = System.nanoTime();
      assertThat(said(client, "Ferry")).isEqualTo("Ferry");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(delay);
    }
  }

  @Test
  void answersInTheEndsPlace() throws IOException {
    line.become(new Mood.Answers("HTTP/1.1 500 No\r\n\r\n"));
    try (Socket client = client()) {
      client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
          .isEqualTo("HTTP/1.1 500 No\r\n\r\n");
    }
  }

  @Test
  void noPortIsTakenTwice() {
    assertThatThrownBy(() -> new FaultyLine(line.port(), echo.getLocalPort()))
        .isInstanceOf(IOException.class);
  }
}
