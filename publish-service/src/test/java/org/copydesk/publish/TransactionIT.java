package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.streams.KafkaStreams;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What subscribers see of a transaction that ends in its middle. Quotes are the last view of a
/// step; while the registry does not know their schema, the others are written and then aborted.
class TransactionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final List<Topic<?, ?>> BEFORE_THE_QUOTES =
      List.of(Topics.LIFECYCLE, Topics.PUBLISHED, Topics.NINJS_ITEM, Topics.NINJS, Topics.MENTION);

  private static final List<Topic<?, ?>> VIEWS =
      Stream.concat(BEFORE_THE_QUOTES.stream(), Stream.of(Topics.QUOTE)).toList();
  private static final String NEXT = Articles.URI + "-next";

  @TempDir private Path log;
  @TempDir private Path state;

  @Test
  void abortedStepIsInNoViewAndItsRepetitionInAllExactlyOnce() throws Exception {
    try (RunningPublish publish = new RunningPublish("transaction", log, state, PATIENCE);
        KafkaProducer<String, byte[]> producer = publish.producer()) {
      publish.unregister(Topics.QUOTE);
      producer
          .send(
              publish.record(
                  Topics.ENRICHED,
                  EnrichedArticle.class,
                  Articles.URI,
                  Articles.content(1, Change.CREATED, "The Tiber rose.")))
          .get();
      try (KafkaStreams service = publish.service()) {
        service.start();
        await("written twice at least")
            .atMost(RunningPublish.LIMIT)
            .until(() -> {
              var written = publish.existing(VIEWS, false);
              return BEFORE_THE_QUOTES.stream()
                  .allMatch(view -> of(written, view).size() >= 2 * rows(view));
            });
        assertThat(publish.existing(VIEWS, true)).as("nothing is committed").isEmpty();
      }
      publish.register(Topics.QUOTE);
      try (KafkaStreams service = publish.service()) {
        service.start();
        producer
            .send(
                publish.record(
                    Topics.ENRICHED,
                    EnrichedArticle.class,
                    NEXT,
                    Articles.with(
                        Articles.content(1, Change.CREATED, "The Tiber rose."),
                        article -> article.setUri(NEXT))))
            .get();
        await()
            .atMost(RunningPublish.LIMIT)
            .until(() -> {
              var committed = publish.existing(VIEWS, true);
              return VIEWS.stream()
                  .allMatch(view ->
                      of(committed, view).stream()
                          .anyMatch(record -> record.key().startsWith(NEXT)));
            });
      }
      var committed = publish.existing(VIEWS, true);
      assertThat(VIEWS)
          .allSatisfy(view ->
              assertThat(counts(of(committed, view)))
                  .as(view.name())
                  .hasSize(2 * rows(view))
                  .allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1)));
      assertThat(publish.existing(List.of(Topics.PUBLISH_DEAD_LETTER), true)).isEmpty();
    }
  }

  private static List<ConsumerRecord<String, byte[]>> of(
      Map<String, List<ConsumerRecord<String, byte[]>>> records, Topic<?, ?> view) {
    return records.getOrDefault(view.name(), List.of());
  }

  private static int rows(Topic<?, ?> view) {
    return view.equals(Topics.MENTION) ? 2 : 1;
  }

  private static Map<String, Integer> counts(List<ConsumerRecord<String, byte[]>> records) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    records.forEach(record -> counts.merge(record.key(), 1, Integer::sum));
    return counts;
  }
}
