package org.copydesk.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Sends what changes to all browsers that watch, as Server-Sent Events. A browser that is too slow
/// to take it all is told to ask anew instead: nobody waits for it.
public final class Live {
  static final int MOST_WATCHERS = 100;
  private static final int MOST_WAITING = 256;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final String RELOAD = "event: reload\ndata: {}\n\n";

  private record Watcher(BlockingQueue<String> waiting) {}

  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// Tells all who watch.
  ///
  /// @param event its name: article, pipeline
  public void tell(String event, Object value) {
    if (watchers.isEmpty()) {
      return;
    }
    String message = "event: " + event + "\ndata: " + Json.of(value) + "\n\n";
    for (Watcher watcher : watchers) {
      if (!watcher.waiting().offer(message)) {
        watcher.waiting().clear();
        watcher.waiting().offer(RELOAD);
      }
    }
  }

  /// How many watch.
  public int watchers() {
    return watchers.size();
  }

  boolean hasRoom() {
    return watchers.size() < MOST_WATCHERS;
  }

  /// Writes to one browser until it goes or all ends.
  void watch(OutputStream out) throws IOException, InterruptedException {
    Watcher watcher = new Watcher(new ArrayBlockingQueue<>(MOST_WAITING));
    watchers.add(watcher);
    try {
      out.write("retry: 2000\n\n".getBytes(UTF_8));
      out.flush();
      while (!closed) {
        String message = watcher.waiting().poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        out.write((message == null ? ": still here\n\n" : message).getBytes(UTF_8));
        out.flush();
      }
    } finally {
      watchers.remove(watcher);
    }
  }

  /// Ends all watching.
  public void close() {
    closed = true;
    watchers.forEach(watcher -> watcher.waiting().offer(RELOAD));
  }
}
