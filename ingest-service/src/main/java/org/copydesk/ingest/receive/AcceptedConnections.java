package org.copydesk.ingest.receive;

import io.helidon.common.socket.SocketOptions;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What is asked of a connection that was accepted: that its address has not too many, and that
/// something comes. The server has a setting for the latter and does not apply it to the
/// connections that it accepts.
///
/// @param readTimeout how long nothing may come
/// @param limit counts them by address
/// @param others all other options
record AcceptedConnections(Duration readTimeout, ConnectionLimit limit, SocketOptions others)
    implements SocketOptions {
  @Override
  public void configureSocket(SocketChannel channel) {
    if (!limit.admit(channel.socket())) {
      return;
    }
    others.configureSocket(channel);
    try {
      channel.socket().setSoTimeout(Math.toIntExact(readTimeout.toMillis()));
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void configureSocket(Socket socket) {
    others.configureSocket(socket);
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return others.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return others.connectTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return others.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return others.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return others.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return others.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return others.tcpNoDelay();
  }
}
