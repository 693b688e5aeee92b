package org.copydesk.ingest.receive;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The memory that all requests together may hold: who finds none waits a little and is then asked
/// to come back later.
final class Room {
  private static final int UNIT_BYTES = 1024;
  private static final long WAIT_S = 5;

  private final Semaphore units;

  Room(long bytes) {
    this.units = new Semaphore(Math.toIntExact(bytes / UNIT_BYTES), true);
  }

  /// Room that is taken until it is closed.
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }

  /// Takes room.
  ///
  /// @throws Refused where there is none
  Taken take(long bytes) throws Refused {
    int wanted = Math.toIntExact(bytes / UNIT_BYTES + 1);
    try {
      if (units.tryAcquire(wanted, WAIT_S, TimeUnit.SECONDS)) {
        return () -> units.release(wanted);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(
        Problem.unavailable("too many large requests at the same time; send it again later"));
  }
}
