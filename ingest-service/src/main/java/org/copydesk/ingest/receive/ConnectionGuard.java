package org.copydesk.ingest.receive;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/// Bounds what a connection may cost. The server itself gathers a whole chunk of a chunked body
/// before it hands on a byte of it, and waits for the head of a request for as long as a byte comes
/// now and then; here such connections end.
///
/// @param http1 makes the connections that are guarded
/// @param mostUnread bytes that may be gathered and not be handed on yet
/// @param headWithin how long the head of a request may take once it has begun
record ConnectionGuard(ServerConnectionSelector http1, int mostUnread, Duration headWithin)
    implements ServerConnectionSelector {

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return http1.connection(new Guarded(context, new Watch(this, context.dataReader())));
  }

  /// Tells the watch of a connection how far its request is.
  static Http1ConnectionListener progress() {
    return new Http1ConnectionListener() {
      @Override
      public void prologue(ConnectionContext context, HttpPrologue prologue) {
        if (context instanceof Guarded guarded) {
          guarded.watch.headBegins();
        }
      }

      @Override
      public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof Guarded guarded) {
          guarded.watch.headEnds();
        }
      }
    };
  }

  /// Reads on behalf of one connection; used by its thread alone.
  private static final class Watch {
    private static final int BODY_PATIENCE = 10;

    private final ConnectionGuard limits;
    private final DataReader socket;
    private final DataReader reader = DataReader.create(this::pull);
    private boolean inHead = true;
    private long since = System.nanoTime();

    Watch(ConnectionGuard limits, DataReader socket) {
      this.limits = limits;
      this.socket = socket;
    }

    void headBegins() {
      inHead = true;
      since = System.nanoTime();
    }

    void headEnds() {
      inHead = false;
    }

    private byte[] pull() {
      int unread = reader.available();
      if (unread > limits.mostUnread) {
        throw refused(
            Status.REQUEST_ENTITY_TOO_LARGE_413,
            "one chunk has more than %d bytes; send smaller chunks".formatted(limits.mostUnread));
      }
      long now = System.nanoTime();
      if (!inHead && unread == 0) {
        since = now;
      }
      Duration within = inHead ? limits.headWithin : limits.headWithin.multipliedBy(BODY_PATIENCE);
      if (now - since > within.toNanos()) {
        throw refused(
            Status.REQUEST_TIMEOUT_408,
            "the head of a request, or one chunk, took longer than %d s"
                .formatted(within.toSeconds()));
      }
      socket.ensureAvailable();
      return socket.readBytes(socket.available());
    }

    private static RequestException refused(Status status, String message) {
      return RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(status)
          .message(message)
          .safeMessage(true)
          .setKeepAlive(false)
          .build();
    }
  }

  private record Guarded(ConnectionContext connection, Watch watch) implements ConnectionContext {
    @Override
    public DataReader dataReader() {
      return watch.reader;
    }

    @Override
    public ListenerContext listenerContext() {
      return connection.listenerContext();
    }

    @Override
    public ExecutorService executor() {
      return connection.executor();
    }

    @Override
    public DataWriter dataWriter() {
      return connection.dataWriter();
    }

    @Override
    public Router router() {
      return connection.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
      return connection.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
      return connection.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
      return connection.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
      return connection.localPeer();
    }

    @Override
    public boolean isSecure() {
      return connection.isSecure();
    }

    @Override
    public String socketId() {
      return connection.socketId();
    }

    @Override
    public String childSocketId() {
      return connection.childSocketId();
    }
  }
}
