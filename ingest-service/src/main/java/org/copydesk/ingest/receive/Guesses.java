package org.copydesk.ingest.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often an address has come with a wrong token, by source. After too often within a minute
/// nobody there is asked for a token of that source until the minute is over, not even for the
/// right one: an answer would tell a guesser.
final class Guesses {
  private static final int MOST_REMEMBERED = 10_000;
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final int BYTES_OF_NETWORK = 8;

  /// Who comes for what.
  ///
  /// @param network the address, or the network of a single customer where it is of IPv6
  /// @param source the source, or nothing where nobody may post for it
  record Who(String network, String source) {
    static Who of(SocketAddress peer, String source) {
      return new Who(
          peer instanceof InetSocketAddress internet && internet.getAddress() != null
              ? network(internet.getAddress())
              : peer.toString(),
          source);
    }

    private static String network(InetAddress address) {
      byte[] bytes = address.getAddress();
      int counted = bytes.length == 4 ? 4 : BYTES_OF_NETWORK;
      return java.util.HexFormat.of().formatHex(bytes, 0, counted);
    }
  }

  private record Window(long begin, int failures) {
    boolean isOver(long now) {
      return now - begin >= WINDOW;
    }
  }

  private final int perMinute;
  private final Map<Who, Window> windows =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Window> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Guesses(int perMinute) {
    this.perMinute = perMinute;
  }

  /// How long somebody has to wait for the next try: zero where they may try now.
  ///
  /// @param now in nanoseconds, from any origin
  synchronized Duration wait(Who who, long now) {
    Window window = windows.get(who);
    return window == null || window.isOver(now) || window.failures < perMinute
        ? Duration.ZERO
        : Duration.ofNanos(window.begin + WINDOW - now);
  }

  /// Counts a wrong token.
  synchronized void failed(Who who, long now) {
    windows.merge(
        who,
        new Window(now, 1),
        (window, first) ->
            window.isOver(now) ? first : new Window(window.begin, window.failures + 1));
  }
}
