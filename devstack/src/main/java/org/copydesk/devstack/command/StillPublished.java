package org.copydesk.devstack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.PublishedArticle;
import org.copydesk.schemas.Topics;

/// Which articles of a source stand on news.published.v1, from now on until none is left.
final class StillPublished implements AutoCloseable {
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final NewsDesk desk;
  private final String source;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<String> articles = new HashSet<>();

  private StillPublished(NewsDesk desk, String source, KafkaConsumer<String, byte[]> consumer) {
    this.desk = desk;
    this.source = source;
    this.consumer = consumer;
  }

  /// Reads what is published now.
  static StillPublished of(NewsDesk desk, String source) {
    StillPublished still =
        new StillPublished(desk, source, desk.consumer(Topics.PUBLISHED.name(), true));
    Map<TopicPartition, Long> ends = still.consumer.endOffsets(still.consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> still.consumer.position(end.getKey()) < end.getValue())) {
      still.consumer.poll(Duration.ofMillis(200)).forEach(still::take);
    }
    return still;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      articles.remove(record.key());
    } else if (desk.decode(record.topic(), record.value()) instanceof PublishedArticle published
        && published.getArticle().getSource().equals(source)) {
      articles.add(record.key());
    }
  }

  /// How many there are.
  int count() {
    return articles.size();
  }

  /// Says how many are left, and how fast they go, until none is.
  ///
  /// @param total how many there were at the start
  /// @return OK when none is left; FAILED when none went for two minutes
  int watch(PrintStream out, int total) {
    long told = System.nanoTime();
    long lastGone = told;
    int before = count();
    while (!articles.isEmpty()) {
      int polled = count();
      consumer.poll(Duration.ofMillis(200)).forEach(this::take);
      long now = System.nanoTime();
      lastGone = count() < polled ? now : lastGone;
      if (now - told >= TELL_EVERY.toNanos()) {
        out.println(line(total, count(), before - count(), now - told));
        told = now;
        before = count();
      }
      if (now - lastGone > PATIENCE.toNanos()) {
        out.printf(
            Locale.ROOT,
            "none was taken back for %d minutes, %d are left; see ./copydesk status, then start the command again%n",
            PATIENCE.toMinutes(),
            count());
        return ExitCodes.FAILED;
      }
    }
    out.println("no article of " + TerminalText.of(source) + " is published any more");
    return ExitCodes.OK;
  }

  /// One line of progress.
  ///
  /// @param gone since the line before
  /// @param nanos since the line before
  static String line(int total, int left, int gone, long nanos) {
    return String.format(
        Locale.ROOT,
        "%d of %d left, %.0f a second",
        left,
        Math.max(total, left),
        Math.max(0, gone) * 1e9 / nanos);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
