package org.copydesk.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server on the loopback that plays whatever a test wants, byte by byte: also what no decent
/// server would send.
public final class LocalWeb implements AutoCloseable {
  /// A request as it came.
  ///
  /// @param headers by name in lower case
  public record Asked(String path, Map<String, String> headers) {}

  /// Writes the whole answer, status line included.
  @FunctionalInterface
  public interface Play {
    /// Answers.
    void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Play> plays = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// Starts on a free port.
  public LocalWeb() {
    try {
      socket = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      Asked request = read(new BufferedInputStream(client.getInputStream()));
      asked.add(request);
      Play play = plays.getOrDefault(request.path().replaceFirst("\\?.*", ""), status(404, ""));
      OutputStream out = client.getOutputStream();
      play.answer(request, out);
      out.flush();
    } catch (IOException | InterruptedException _) {
      // The client went away, which some tests are about.
    }
  }

  private static Asked read(InputStream in) throws IOException {
    String first = line(in);
    Map<String, String> headers = new java.util.HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1].strip());
    }
    return new Asked(first.split(" ", 3)[1], headers);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("no request");
      }
      line.write(octet);
    }
    return line.toString(ISO_8859_1).strip();
  }

  /// Plays an answer at a path.
  public LocalWeb at(String path, Play play) {
    plays.put(path, play);
    return this;
  }

  /// An address of this server.
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /// Its port.
  public int port() {
    return socket.getLocalPort();
  }

  /// What was asked for at a path.
  public List<Asked> asked(String path) {
    return asked.stream().filter(each -> each.path().equals(path)).toList();
  }

  /// A plain answer.
  public static Play ok(String type, String body, String... headers) {
    return ok(type, body.getBytes(UTF_8), headers);
  }

  /// A plain answer.
  public static Play ok(String type, byte[] body, String... headers) {
    return (_, out) -> {
      out.write(head(200, "Content-Type: " + type, "Content-Length: " + body.length));
      out.write(
          String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()).getBytes(UTF_8));
      out.write("\r\n".getBytes(UTF_8));
      out.write(body);
    };
  }

  /// An answer without a document.
  public static Play status(int status, String body, String... headers) {
    return (_, out) -> {
      out.write(head(status, "Content-Length: " + body.getBytes(UTF_8).length));
      for (String header : headers) {
        out.write((header + "\r\n").getBytes(UTF_8));
      }
      out.write("\r\n".getBytes(UTF_8));
      out.write(body.getBytes(UTF_8));
    };
  }

  /// A redirect.
  public static Play redirect(int status, String location) {
    return status(status, "", "Location: " + location);
  }

  /// The beginning of an answer, up to the empty line.
  public static byte[] head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Played\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString().getBytes(UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
