package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A TCP line to a port of this machine that can be cut, slowed, throttled, or made to answer in
/// the place of whoever is at its end. What changes holds for open connections as well.
final class FaultyLine implements AutoCloseable {
  /// How the line is.
  sealed interface Mood {
    /// All goes through.
    record Open() implements Mood {}

    /// Every connection is reset, and every new one.
    record Cut() implements Mood {}

    /// Every piece of data waits.
    record Slow(Duration delay) implements Mood {}

    /// Only so many bytes go through in a second, a connection and a direction.
    record Throttled(int bytesPerSecond) implements Mood {}

    /// Whatever is asked gets the same bytes for an answer.
    record Answers(String text) implements Mood {}
  }

  private static final int PIECE = 16 * 1024;
  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = new Mood.Open();

  /// Opens it.
  ///
  /// @param port where it begins, on the loopback; 0 for any
  /// @param target the port where it ends
  FaultyLine(int port, int target) throws IOException {
    this.target = target;
    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread.ofVirtual().name("line-" + server.getLocalPort()).start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /// Changes how it is.
  void become(Mood next) {
    mood = next;
    if (next instanceof Mood.Cut || next instanceof Mood.Answers) {
      open.forEach(FaultyLine::reset);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        // Closed, or a client that went before it was served.
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client;
        Socket server = new Socket()) {
      switch (mood) {
        case Mood.Cut() -> reset(client);
        case Mood.Answers(String text) -> answer(client, text.getBytes(UTF_8));
        case Mood.Open _, Mood.Slow _, Mood.Throttled _ -> {
          server.connect(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
          server.setTcpNoDelay(true);
          client.setTcpNoDelay(true);
          open.add(server);
          Thread back = Thread.ofVirtual().start(() -> pump(server, client));
          pump(client, server);
          back.join();
          open.remove(server);
        }
      }
    } catch (IOException _) {
      // Whoever is at the other end sees a closed connection, as on any broken line.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private static void answer(Socket client, byte[] bytes) throws IOException {
    InputStream in = client.getInputStream();
    if (in.read(new byte[PIECE]) >= 0) {
      OutputStream out = client.getOutputStream();
      out.write(bytes);
      out.flush();
      client.shutdownOutput();
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        Thread.sleep(delay(length));
        out.write(piece, 0, length);
      }
      to.shutdownOutput();
    } catch (IOException _) {
      reset(from);
      reset(to);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration delay(int bytes) {
    return switch (mood) {
      case Mood.Slow(Duration delay) -> delay;
      case Mood.Throttled(int bytesPerSecond) -> Duration.ofMillis(bytes * 1000L / bytesPerSecond);
      case Mood.Open _, Mood.Cut _, Mood.Answers _ -> Duration.ZERO;
    };
  }

  /// A reset rather than an orderly end: nothing of what is under way arrives.
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException _) {
      // It is closed already.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException _) {
      // It takes no more connections, which is all that is asked of it.
    }
    open.forEach(FaultyLine::reset);
  }
}
