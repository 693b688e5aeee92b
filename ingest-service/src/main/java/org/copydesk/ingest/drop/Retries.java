package org.copydesk.ingest.drop;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Steps that could not be taken and are tried again: files stay where they are meanwhile.
final class Retries {
  /// A step.
  interface Step {
    void take() throws IOException;
  }

  private record Retry(long at, long order, Optional<Trouble> trouble, Step step) {}

  /// What is wrong.
  ///
  /// @param general whether it would happen to every other file too
  record Trouble(String text, boolean general) {}

  private final PriorityQueue<Retry> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Retry::at).thenComparingLong(Retry::order));
  private long order;
  private int general;

  /// Takes a step later.
  void later(Duration delay, Step step) {
    add(delay, Optional.empty(), step);
  }

  /// Takes a step later because of a trouble that people should know of.
  void troubled(Duration delay, Trouble trouble, Step step) {
    add(delay, Optional.of(trouble), step);
  }

  private void add(Duration delay, Optional<Trouble> trouble, Step step) {
    general += trouble.filter(Trouble::general).isPresent() ? 1 : 0;
    waiting.add(new Retry(System.nanoTime() + delay.toNanos(), order++, trouble, step));
  }

  /// Takes out the steps whose time has come.
  List<Step> due() {
    List<Step> due = new ArrayList<>();
    long now = System.nanoTime();
    while (!waiting.isEmpty() && waiting.element().at - now <= 0) {
      Retry retry = waiting.remove();
      general -= retry.trouble.filter(Trouble::general).isPresent() ? 1 : 0;
      due.add(retry.step);
    }
    return due;
  }

  /// What is wrong, where something is.
  Optional<String> trouble() {
    return waiting.stream().flatMap(retry -> retry.trouble.stream()).map(Trouble::text).findFirst();
  }

  /// Whether something is wrong that would happen to every other file too.
  boolean isStuck() {
    return general > 0;
  }

  /// How long until the next is due; the given time where that is sooner.
  long nanosUntilNext(long most) {
    return waiting.isEmpty()
        ? most
        : Math.max(0, Math.min(most, waiting.element().at - System.nanoTime()));
  }
}
