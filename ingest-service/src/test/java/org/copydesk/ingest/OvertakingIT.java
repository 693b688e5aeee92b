package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.news.Action;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A kill, a withdrawal and a backlog on a real broker.
class OvertakingIT {
  private static final Logger log = LoggerFactory.getLogger(OvertakingIT.class);
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int BACKLOG = Integer.getInteger("copydesk.backlog", 6_000);

  @TempDir private Path folder;

  @Test
  void killIsAnsweredWhileMostOfTheBacklogWaits() throws Exception {
    try (RunningIngest ingest = new RunningIngest(folder, "overtaking")) {
      ingest.send(IntStream.range(0, BACKLOG).mapToObj(OvertakingIT::article).toList());
      try (Service.Running _ = ingest.service();
          KafkaConsumer<String, Receipt> receipts =
              ingest.consumer(Topics.RECEIPT, Receipt.class)) {
        AtomicInteger answered = new AtomicInteger();
        long begin = System.nanoTime();
        await()
            .atMost(LIMIT)
            .until(
                () -> answered.addAndGet(receipts.poll(Duration.ofMillis(10)).count()),
                count -> count > BACKLOG / 10);
        log.info("{} answered after {} ms", answered, millisSince(begin));

        Instant sent = Instant.now();
        begin = System.nanoTime();
        // The last article of the backlog, which is not read yet.
        ingest.send(List.of(RawEvents.notice(Action.KILL, "item-" + (BACKLOG - 1), "Wrong.")));
        ConsumerRecord<String, Receipt> receipt =
            until(receipts, answered, each -> each.getRawTopic().equals(Topics.RAW_NOTICE.name()));
        log.info(
            "kill answered after {} ms, {} of {} answered", millisSince(begin), answered, BACKLOG);

        assertThat(receipt.value().getOutcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt.value().getReceivedAt()).isBetween(sent.minusMillis(1), Instant.now());
        assertThat(Instant.parse(header(receipt, Headers.TIME)))
            .isEqualTo(receipt.value().getReceivedAt());
        assertThat(answered).as("answered before the kill").hasValueLessThan(BACKLOG / 2);
        assertThat(ingest.values(Topics.NOTICE, Notice.class))
            .singleElement()
            .returns(Change.KILLED, Notice::getChange);

        begin = System.nanoTime();
        int before = answered.get();
        await()
            .atMost(LIMIT)
            .until(
                () -> answered.addAndGet(receipts.poll(Duration.ofMillis(50)).count()),
                count -> count == BACKLOG + 1);
        log.info(
            "the rest at {}/s",
            (answered.get() - before) * 1_000L / Math.max(1, millisSince(begin)));
      }
      assertThat(ingest.values(Topics.RECEIPT, Receipt.class))
          .hasSize(BACKLOG + 1)
          .filteredOn(receipt -> receipt.getItemId().equals("item-" + (BACKLOG - 1)))
          .extracting(Receipt::getOutcome)
          .containsExactly(Outcome.ACCEPTED, Outcome.STALE);
    }
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static <T extends SpecificRecord> ConsumerRecord<String, T> until(
      KafkaConsumer<String, T> consumer, AtomicInteger seen, Predicate<T> meant) {
    List<ConsumerRecord<String, T>> found = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> {
          for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofMillis(10))) {
            seen.incrementAndGet();
            if (meant.test(record.value())) {
              found.add(record);
            }
          }
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }

  /// An article as long as most are.
  private static RawEvent article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("Ferry " + number + " sails again\n\n");
    for (int sentence = 1; sentence <= 45; sentence++) {
      text.append(
          "The %d crews of line %s said the crossing to pier %d took %d minutes on Tuesday. "
              .formatted(
                  random.nextInt(90),
                  Long.toUnsignedString(random.nextLong(), 36),
                  random.nextInt(500),
                  random.nextInt(999)));
      text.append(sentence % 3 == 0 ? "\n\n" : "");
    }
    return RawEvents.text("item-" + number, text.toString());
  }
}
