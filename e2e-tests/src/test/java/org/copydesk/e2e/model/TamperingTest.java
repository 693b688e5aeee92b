package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.enrich.Enricher;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.NewsDate;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The comparison with the rules finds what it is for: each bug that is planted here is one that a
/// service could have.
class TamperingTest {
  private static final int ARTICLES = 40;

  @TempDir private Path folder;
  private Registry registry;
  private Enricher enricher;

  @BeforeEach
  void start() throws Exception {
    registry = new Registry();
    enricher = Enricher.of("capitals,signature");
  }

  private String differences(Tampering tampering) {
    return new Run(registry, enricher, folder, tampering)
        .byChance(1, ARTICLES)
        .differences()
        .toString();
  }

  @Test
  void tombstoneThatIsLostIsFound() {
    Tampering losing =
        (topic, key, record) ->
            topic.equals(Topics.NINJS) && record.value() == null
                ? Optional.empty()
                : Optional.of(record);

    assertThat(differences(losing)).contains(Facts.NINJS + "\n    by the rules: none");
  }

  @Test
  void oldVersionThatWinsIsFound() {
    Map<String, EnrichedArticle> first = new HashMap<>();
    Tampering keepingTheFirst =
        (topic, key, record) ->
            topic.equals(Topics.ENRICHED) ? swapped(record, key, first) : Optional.of(record);

    assertThat(differences(keepingTheFirst)).contains("  " + Facts.PUBLISHED + "\n");
  }

  /// What the first version said, under the number of the newest.
  private Optional<TestRecord<byte[], byte[]>> swapped(
      TestRecord<byte[], byte[]> record, String key, Map<String, EnrichedArticle> first) {
    EnrichedArticle enriched =
        registry.decode(Topics.ENRICHED, EnrichedArticle.class, record.value());
    Article newest = enriched.getArticle();
    if (newest.getBlocks().isEmpty()) {
      return Optional.of(record);
    }
    EnrichedArticle old = first.computeIfAbsent(key, _ -> enriched);
    Article back =
        Article.newBuilder(newest)
            .setHeadline(old.getArticle().getHeadline().orElse(null))
            .setText(old.getArticle().getText())
            .setBlocks(old.getArticle().getBlocks())
            .build();
    return with(record, new EnrichedArticle(back, old.getEnrichment()));
  }

  @Test
  void embargoThatEndsOneTickEarlyIsFound() {
    Tampering hurrying =
        (topic, key, record) -> topic.equals(Topics.ENRICHED) ? early(record) : Optional.of(record);

    assertThat(differences(hurrying)).contains("  " + Facts.LIFECYCLE + "\n");
  }

  private Optional<TestRecord<byte[], byte[]>> early(TestRecord<byte[], byte[]> record) {
    EnrichedArticle enriched =
        registry.decode(Topics.ENRICHED, EnrichedArticle.class, record.value());
    Article article = enriched.getArticle();
    Duration tick = Pipeline.TICK;
    Article hurried =
        Article.newBuilder(article)
            .setEmbargoedUntil(
                article
                    .getEmbargoedUntil()
                    .map(end ->
                        NewsDate.newBuilder(end).setValue(end.getValue().minus(tick)).build())
                    .orElse(null))
            .build();
    return with(record, new EnrichedArticle(hurried, enriched.getEnrichment()));
  }

  private Optional<TestRecord<byte[], byte[]>> with(
      TestRecord<byte[], byte[]> record, EnrichedArticle value) {
    return Optional.of(
        new TestRecord<>(
            record.key(),
            registry.encode(Topics.ENRICHED, EnrichedArticle.class, value),
            record.headers(),
            record.getRecordTime()));
  }

  @Test
  void recordThatIsLostBetweenServicesIsMissingInTheSums() {
    for (Topic<?, ?> between : List.of(Topics.ARTICLE, Topics.ENRICHED, Topics.NOTICE)) {
      AtomicBoolean lost = new AtomicBoolean();
      Tampering losing =
          (topic, key, record) ->
              topic.equals(between) && lost.compareAndSet(false, true)
                  ? Optional.empty()
                  : Optional.of(record);

      assertThat(differences(losing)).contains(Sums.KEY + "=  " + between.name() + " written: ");
    }
  }

  @Test
  void runThatNobodyTampersWithHasNoDifferences() {
    assertThat(differences(Tampering.NONE)).isEqualTo("{}");
  }
}
