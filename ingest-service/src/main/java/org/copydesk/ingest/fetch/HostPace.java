package org.copydesk.ingest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One request to a host at a time, and a pause before the next, whatever number of feeds and pages
/// lie on it.
final class HostPace {
  private static final int MANY = 10_000;

  private static final class Lane {
    private final ReentrantLock turn = new ReentrantLock(true);
    private int users;
    private long freeAt = System.nanoTime();
  }

  private final Map<String, Lane> lanes = new HashMap<>();

  /// Waits for the host's turn and does what is to be done.
  ///
  /// @param pause what lies between the end of the last request and this
  /// @throws InterruptedException when the thread is stopped while it waits
  <T> T inTurn(String host, Duration pause, Supplier<T> request) throws InterruptedException {
    Lane lane = enter(host);
    try {
      lane.turn.lockInterruptibly();
      try {
        long wait = lane.freeAt + pause.toNanos() - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(Duration.ofNanos(wait));
        }
        return request.get();
      } finally {
        lane.freeAt = System.nanoTime();
        lane.turn.unlock();
      }
    } finally {
      leave(lane, pause);
    }
  }

  private Lane enter(String host) {
    synchronized (lanes) {
      Lane lane = lanes.computeIfAbsent(host, _ -> first());
      lane.users++;
      return lane;
    }
  }

  private static Lane first() {
    Lane lane = new Lane();
    lane.freeAt -= Duration.ofDays(1).toNanos();
    return lane;
  }

  /// Lanes whose pause is over for sure are forgotten, so that their number stays bounded.
  private void leave(Lane left, Duration pause) {
    synchronized (lanes) {
      left.users--;
      long now = System.nanoTime();
      long longest = Math.max(pause.toNanos(), Duration.ofMinutes(5).toNanos());
      if (lanes.size() > MANY) {
        lanes.values().removeIf(lane -> lane.users == 0 && now - lane.freeAt > longest);
      }
    }
  }
}
