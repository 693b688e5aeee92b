package org.copydesk.devstack.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.devstack.process.StackException;
import org.copydesk.devstack.table.NewsReader;

/// Keeps the tables in step with the topics while somebody asks questions, on a thread of its own.
final class Following implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final int TRIES = 5;

  private final NewsReader reader;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile Optional<String> trouble = Optional.empty();

  Following(NewsReader reader) {
    this.reader = reader;
    thread = Thread.ofPlatform().daemon().name("follow-topics").start(this::follow);
  }

  private void follow() {
    int failures = 0;
    while (!stopped) {
      try {
        reader.follow(PATIENCE);
        failures = 0;
      } catch (SQLException e) {
        failures++;
        if (failures == TRIES) {
          stop(e);
        }
      } catch (KafkaException | NotRunning e) {
        stop(e);
      }
    }
  }

  private void stop(Exception e) {
    trouble =
        Optional.of(
            "The tables no longer follow the topics (%s); leave and start again."
                .formatted(e.getMessage()));
    stopped = true;
  }

  /// Why it does not follow any more, where it does not.
  Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
