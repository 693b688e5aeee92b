package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/// Holds what hostile input makes the code do to a bound in processor time, which does not depend
/// on what else the machine does.
public final class CpuBound {
  private static final Duration ENDLESS = Duration.ofMinutes(3);

  private CpuBound() {}

  /// Runs something that gives a result, and fails where it needs more than the bound.
  public static <T> T assertWithin(Duration bound, ThrowingSupplier<T> reading) {
    return assertTimeoutPreemptively(
        ENDLESS,
        () -> {
          long start = now();
          T result = reading.get();
          assertThat(Duration.ofNanos(now() - start)).isLessThan(bound);
          return result;
        });
  }

  /// Runs something, and fails where it needs more than the bound.
  public static void assertWithin(Duration bound, Executable reading) {
    ThrowingSupplier<Object> supplier =
        () -> {
          reading.execute();
          return bound;
        };
    assertWithin(bound, supplier);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
