package org.copydesk.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.copydesk.news.FeedState;
import org.copydesk.news.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The feeds that this instance polls, and whose turn it is. Each feed is polled by one thread at a
/// time; what became of it is written down before it counts.
final class Rota {
  private static final Logger log = LoggerFactory.getLogger(Rota.class);
  private static final Duration HAND_OVER_LIMIT = Duration.ofSeconds(15);
  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(30);

  /// Polls one feed.
  @FunctionalInterface
  interface Poll {
    FeedState poll(Subscription subscription, FeedState before);
  }

  /// Writes down what is known of a feed.
  @FunctionalInterface
  interface Memory {
    void remember(FeedState state, int partition) throws InterruptedException;
  }

  private final Poll poll;
  private final Memory memory;
  private final InstantSource clock;
  private final Semaphore free;
  private final Map<String, List<Subscription>> sources = new ConcurrentHashMap<>();
  private final Map<String, FeedState> states = new ConcurrentHashMap<>();
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  private record Running(int partition, Thread thread) {}

  Rota(Poll poll, Memory memory, InstantSource clock, int concurrency) {
    this.poll = poll;
    this.memory = memory;
    this.clock = clock;
    this.free = new Semaphore(concurrency);
  }

  /// Learns what is known of feeds.
  void recall(Map<String, FeedState> known) {
    states.putAll(known);
  }

  /// Takes a source's settings.
  ///
  /// @param written when they were, by the clock of whoever wrote them
  void take(Source source, int partition, Instant written) {
    // Settings from the future would have their feeds polled without a pause until then.
    Instant now = clock.instant();
    Instant since = written.isAfter(now) ? now : written;
    sources.put(source.getId(), Subscription.of(source, partition, since));
  }

  /// Forgets a source.
  void drop(String source) {
    sources.remove(source);
  }

  /// Starts the polls whose time has come, longest overdue first, as far as there are threads free.
  ///
  /// @param partitions those whose sources are all known
  void startDue(Set<Integer> partitions) {
    Instant now = clock.instant();
    List<Subscription> due =
        sources.values().stream()
            .flatMap(List::stream)
            .filter(each -> partitions.contains(each.partition()))
            .filter(each -> !running.containsKey(each.key()))
            .filter(each -> isDue(each, now))
            .sorted(Comparator.comparing(this::nextPoll))
            .toList();
    for (Subscription each : due) {
      if (!free.tryAcquire()) {
        return;
      }
      start(each);
    }
  }

  private boolean isDue(Subscription subscription, Instant now) {
    FeedState state = state(subscription);
    boolean rewritten =
        state.getLastPoll().filter(last -> !subscription.since().isAfter(last)).isEmpty();
    boolean timely = state.getStopped().isEmpty() && !nextPoll(subscription).isAfter(now);
    return timely || rewritten;
  }

  private Instant nextPoll(Subscription subscription) {
    return state(subscription).getNextPoll().orElse(Instant.EPOCH);
  }

  private FeedState state(Subscription subscription) {
    FeedState known = states.get(subscription.key());
    return known != null
        ? known
        : FeedState.newBuilder()
            .setSource(subscription.source().getId())
            .setUrl(subscription.feed().getUrl())
            .build();
  }

  private void start(Subscription subscription) {
    Thread thread =
        Thread.ofVirtual()
            .name("poll " + subscription.key())
            .unstarted(() -> {
              try {
                run(subscription);
              } finally {
                running.remove(subscription.key());
                free.release();
              }
            });
    running.put(subscription.key(), new Running(subscription.partition(), thread));
    thread.start();
  }

  private void run(Subscription subscription) {
    FeedState before = state(subscription);
    try {
      FeedState after = poll.poll(subscription, before);
      if (!after.equals(before)) {
        // A hand-over interrupts the poll; what it achieved is written down all the same.
        Thread.interrupted();
        memory.remember(after, subscription.partition());
        states.put(subscription.key(), after);
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.warn("the poll of {} failed for a reason of ours", subscription.key(), e);
      Instant later = clock.instant().plus(AFTER_OUTAGE);
      states.put(
          subscription.key(),
          FeedState.newBuilder(before).setNextPoll(later).setLastPoll(clock.instant()).build());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops polling the feeds of some partitions, and waits until nothing of them runs.
  void handOver(Collection<Integer> partitions) {
    sources
        .values()
        .removeIf(each -> each.stream().anyMatch(s -> partitions.contains(s.partition())));
    List<Thread> threads =
        running.values().stream()
            .filter(each -> partitions.contains(each.partition()))
            .map(Running::thread)
            .toList();
    threads.forEach(Thread::interrupt);
    Instant limit = Instant.now().plus(HAND_OVER_LIMIT);
    for (Thread thread : threads) {
      try {
        Duration left = Duration.between(Instant.now(), limit);
        thread.join(left.isNegative() ? Duration.ZERO : left);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// How many feeds there are.
  int size() {
    return sources.values().stream().mapToInt(List::size).sum();
  }

  /// How long the feed has been due that has been due the longest.
  Duration overdue() {
    Instant now = clock.instant();
    return sources.values().stream()
        .flatMap(List::stream)
        .filter(each -> state(each).getStopped().isEmpty() && state(each).getNextPoll().isPresent())
        .map(each -> Duration.between(nextPoll(each), now))
        .max(Comparator.naturalOrder())
        .filter(late -> !late.isNegative())
        .orElse(Duration.ZERO);
  }
}
