package org.copydesk.ingest.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// At most so many connections of one address at the same time: a client that opens them without
/// end leaves some to others.
final class ConnectionLimit {
  private static final Logger log = LoggerFactory.getLogger(ConnectionLimit.class);
  private static final int SWEEP_AT = 1024;

  private final int perAddress;
  private final Map<InetAddress, Set<Socket>> open = new HashMap<>();

  ConnectionLimit(int perAddress) {
    this.perAddress = perAddress;
  }

  /// Counts a connection that was just made, or closes it where there are too many.
  ///
  /// @return whether it may go on
  synchronized boolean admit(Socket socket) {
    InetAddress address = socket.getInetAddress();
    if (address == null) {
      return true;
    }
    if (open.size() >= SWEEP_AT) {
      open.values().forEach(ConnectionLimit::forgetClosed);
      open.values().removeIf(Set::isEmpty);
    }
    Set<Socket> sockets = open.computeIfAbsent(address, _ -> new HashSet<>());
    if (sockets.size() >= perAddress) {
      forgetClosed(sockets);
    }
    if (sockets.size() >= perAddress) {
      log.debug("a connection too many of {} was closed", address);
      close(socket);
      return false;
    }
    sockets.add(socket);
    return true;
  }

  private static void forgetClosed(Set<Socket> sockets) {
    sockets.removeIf(Socket::isClosed);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
