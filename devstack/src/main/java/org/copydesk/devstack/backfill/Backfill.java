package org.copydesk.devstack.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.backfill.Flight.Landed;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.pace.Pace;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Action;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;

/// Takes an archive in beside the live news: few items are under way at a time, no more a second
/// than the governor allows, and how far it has come is kept in a file.
public final class Backfill implements AutoCloseable {
  /// What waits before a live article in the worst case.
  private static final int MOST_UNDER_WAY = 16;

  private static final Duration NO_ANSWER = Duration.ofMinutes(2);
  private static final Duration LONGEST_POLL = Duration.ofMillis(20);
  private static final long SAVED_EVERY = 50;

  private final NewsDesk desk;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Path progressFile;
  private final Consumer<String> told;
  private final Governor governor;
  private final Pace pace;
  private final Flight flight = new Flight();
  private final Map<Long, String> answered = new TreeMap<>();
  private final Map<Long, String> names = new TreeMap<>();
  private Tally tally = new Tally();
  private long done;
  private String last = "";

  /// Prepares one.
  ///
  /// @param progressFile where it is kept how far it has come
  /// @param perSecond items a second at most
  /// @param told lines for people
  public Backfill(Cluster cluster, Path progressFile, double perSecond, Consumer<String> told) {
    this.desk = new NewsDesk(cluster);
    this.consumer = desk.consumer();
    this.progressFile = progressFile;
    this.told = told;
    this.governor = new Governor(perSecond);
    this.pace = new Pace(governor.rate());
  }

  /// Sends what has not been sent yet and waits until all of it is through.
  ///
  /// @return what became of all items, those of earlier runs included, by outcome
  /// @throws StackException where nothing answers, or the archive is another one than before
  public Map<String, Long> run(Path path, String source) throws IOException {
    Progress before = Progress.read(progressFile);
    tally = new Tally(before.counts());
    done = before.items();
    last = before.last();
    try (Archive archive = Archive.open(path, source)) {
      long next = skip(archive, before);
      listen();
      while (archive.hasNext() || flight.size() > 0) {
        if (archive.hasNext() && flight.size() < MOST_UNDER_WAY) {
          Optional<ArchiveItem> item = archive.next();
          if (item.isPresent()) {
            take(next++, item.get());
          }
        }
        hear(LONGEST_POLL);
        checkAnswers();
      }
    }
    save();
    return tally.counts();
  }

  private long skip(Archive archive, Progress before) {
    long skipped = 0;
    String name = "";
    while (skipped < before.items() && archive.hasNext()) {
      Optional<ArchiveItem> item = archive.next();
      if (item.isPresent()) {
        name = item.get().name();
        skipped++;
      }
    }
    if (!name.equals(before.last())) {
      throw new StackException(
          "the archive is not the one that was begun: item %d was \"%s\" and is \"%s\"; --restart begins anew"
              .formatted(before.items(), before.last(), name));
    }
    if (skipped > 0) {
      told.accept("going on behind %s: %s".formatted(name, tally));
    }
    return skipped;
  }

  private void listen() {
    consumer.assign(
        java.util.stream.Stream.of(Topics.RECEIPT, Topics.LIFECYCLE)
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList());
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
  }

  private void take(long index, ArchiveItem item) {
    names.put(index, item.name());
    switch (item) {
      case ArchiveItem.Unusable(String name, String why) -> {
        told.accept(name + ": " + why);
        land(new Landed(index, "unreadable", java.util.OptionalLong.empty()));
      }
      case ArchiveItem.Usable(String name, RawEvent event) -> {
        pace.change(governor.rate());
        for (long until = System.nanoTime() + pace.turn(); System.nanoTime() < until; ) {
          hear(Duration.ofNanos(Math.min(until - System.nanoTime(), LONGEST_POLL.toNanos())));
        }
        RawEvent now = RawEvent.newBuilder(event).setReceivedAt(Instant.now()).build();
        long start = System.nanoTime();
        flight.sent(
            index,
            desk.send(event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE, now),
            start);
      }
    }
  }

  private void hear(Duration patience) {
    for (ConsumerRecord<String, byte[]> record :
        consumer.poll(patience.isNegative() ? Duration.ZERO : patience)) {
      long now = System.nanoTime();
      switch (desk.decode(record.topic(), record.value())) {
        case Receipt receipt -> flight.take(receipt, now).ifPresent(this::land);
        case LifecycleEvent event -> flight.take(event, now).ifPresent(this::land);
        default -> {}
      }
    }
    flight.quiet(System.nanoTime()).forEach(this::land);
  }

  private void land(Landed landed) {
    answered.put(landed.index(), landed.outcome());
    landed.millis().ifPresent(governor::through);
    for (String outcome = answered.remove(done); outcome != null; outcome = answered.remove(done)) {
      tally.count(outcome);
      last = java.util.Objects.requireNonNull(names.remove(done));
      done++;
      if (done % SAVED_EVERY == 0) {
        save();
        told.accept("%s; %.1f a second".formatted(tally, governor.rate()));
      }
    }
  }

  private void checkAnswers() {
    Duration wait = flight.longestWait(System.nanoTime());
    if (wait.compareTo(Duration.ofSeconds(5)) > 0) {
      governor.stuck();
    }
    if (wait.compareTo(NO_ANSWER) > 0) {
      save();
      throw new StackException(
          "ingest-service has not answered for %d s; see ./copydesk status, then run it again: it goes on behind %s"
              .formatted(wait.toSeconds(), last.isEmpty() ? "the beginning" : last));
    }
  }

  private void save() {
    try {
      new Progress(done, last, tally.counts()).write(progressFile);
    } catch (IOException e) {
      throw new StackException(
          "%s cannot be written (%s); name another with --progress"
              .formatted(progressFile, e.getMessage()));
    }
  }

  @Override
  public void close() {
    consumer.close();
    desk.close();
  }
}
