package org.copydesk.ingest.receive;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The body of a request as it comes in: decoded, and bounded in size and time.
final class Incoming {
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int DRAIN_BYTES = 64 * 1024 * 1024;
  private static final Duration DRAIN_WITHIN = Duration.ofSeconds(5);

  private final ServerRequest request;
  private final Duration within;
  private @Nullable InputStream raw;

  /// A body.
  ///
  /// @param within how long it may take where it is read whole
  Incoming(ServerRequest request, Duration within) {
    this.request = request;
    this.within = within;
  }

  /// The size that the client states; -1 where it states none.
  long stated() {
    return request.headers().contentLength().orElse(-1);
  }

  boolean isEmpty() {
    return !request.content().hasEntity();
  }

  boolean isEncoded() {
    return !Encodings.isIdentity(encoding());
  }

  private String encoding() {
    return request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("");
  }

  /// All of it.
  ///
  /// @param most bytes after decoding
  /// @throws Refused where it is larger, too slow, or not what its encoding says
  byte[] whole(int most) throws Refused {
    if (stated() > most && !isEncoded()) {
      throw tooLarge(most);
    }
    long deadline = System.nanoTime() + within.toNanos();
    InputStream in = decoded();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
      bytes.write(buffer, 0, n);
      if (bytes.size() > most) {
        throw tooLarge(most);
      }
      if (System.nanoTime() > deadline) {
        throw new Refused(
            Problem.tooSlow(
                "the document took longer than %d s; send it faster"
                    .formatted(within.toSeconds())));
      }
    }
    return bytes.toByteArray();
  }

  private static Refused tooLarge(int most) {
    return new Refused(
        Problem.tooLarge("a document may have at most %d bytes, unpacked".formatted(most)));
  }

  /// The decoded body; read it with {@link #read}.
  ///
  /// @throws Refused where the encoding is unknown or the body is not what it says
  InputStream decoded() throws Refused {
    try {
      return Encodings.decoded(encoding(), raw());
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  /// Reads on, as {@link InputStream#read(byte[])} does.
  ///
  /// @throws Refused where the client is too slow or the body is not what its encoding says
  int read(InputStream in, byte[] buffer) throws Refused {
    try {
      return in.read(buffer);
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  private Refused failure(Exception failure) {
    if (isTimeout(failure)) {
      return new Refused(Problem.tooSlow("nothing came for too long; send the request again"));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case RequestException refused -> throw refused;
        case CloseConnectionException closed -> throw closed;
        case UncheckedIOException broken -> throw closed(broken);
        case InsufficientDataAvailableException cutOff -> throw closed(cutOff);
        default -> {}
      }
    }
    return new Refused(
        Problem.badRequest(
            "the body is not valid %s (%s); send it again"
                .formatted(encoding(), failure.getMessage())));
  }

  private static boolean isTimeout(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof SocketTimeoutException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static CloseConnectionException closed(Exception cause) {
    return new CloseConnectionException("the client went away in the middle of a body", cause);
  }

  private InputStream raw() {
    InputStream open = raw;
    if (open == null) {
      open =
          isEmpty() ? InputStream.nullInputStream() : new Unclosed(request.content().inputStream());
      raw = open;
    }
    return open;
  }

  /// Reads away what is left, so that the client can hear the answer: many send all of a request
  /// before they listen.
  ///
  /// @return whether nothing is left
  boolean drain() {
    boolean waits =
        request.headers().contains(HeaderNames.EXPECT) && !request.continueSent() && raw == null;
    if (waits || stated() > DRAIN_BYTES) {
      return false;
    }
    long deadline = System.nanoTime() + DRAIN_WITHIN.toNanos();
    byte[] buffer = new byte[BUFFER_BYTES];
    long left = DRAIN_BYTES;
    try {
      while (left > 0 && System.nanoTime() < deadline) {
        int n = raw().read(buffer);
        if (n < 0) {
          return true;
        }
        left -= n;
      }
    } catch (IOException | RuntimeException _) {
      return false;
    }
    return false;
  }

  /// Closing the server's own stream would read on to the end, however far that is.
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
