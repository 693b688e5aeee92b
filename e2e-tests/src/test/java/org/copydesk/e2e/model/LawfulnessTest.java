package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.copydesk.enrich.Enricher;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The comparison that the running system is held against the rules with. It knows nothing of the
/// order in which the services got on, accepts what they did, and finds each bug that is planted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawfulnessTest {
  private static final int ARTICLES = 80;
  private static final Set<String> REFUSING = Set.of("strict");
  private static final Set<String> SOURCES = Set.of("wire", "paper", "radio", "ferry", "strict");

  /// A record as it was written.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
  private record Written(Topic<?, ?> topic, String key, byte @Nullable [] value) {}

  @TempDir private static Path folder;
  private Registry registry;
  private final List<Written> written = new ArrayList<>();
  private final List<Posted> posted = new ArrayList<>();
  private Instant rest;

  /// Makes a run and takes it once more without restarts, so that clocks only go on.
  @BeforeAll
  void run() throws Exception {
    registry = new Registry();
    Enricher enricher = Enricher.of("capitals,signature");
    List<Step> steps =
        new Run(registry, enricher, folder.resolve("made"), Tampering.NONE)
            .byChance(1, ARTICLES)
            .steps();
    Tampering watching =
        (topic, key, record) -> {
          written.add(new Written(topic, key, record.value()));
          return Optional.of(record);
        };
    try (Pipeline pipeline =
        new Pipeline(
            registry, enricher, SOURCES, REFUSING, ARTICLES, watching, folder.resolve("watched"))) {
      Map<String, Deque<Posted>> waiting = new HashMap<>();
      for (Step step : steps) {
        if (!(step instanceof Step.Restart)) {
          take(pipeline, step, waiting);
        }
      }
      Random random = new Random(1);
      Optional<Step.Carry> left = pipeline.anyWaiting(random);
      while (left.isPresent()) {
        take(pipeline, left.get(), waiting);
        left = pipeline.anyWaiting(random);
      }
      rest = pipeline.now().plus(Duration.ofMinutes(5));
    }
  }

  /// Takes a step and notes where events come to lie in the raw log: where ingest takes them.
  private void take(Pipeline pipeline, Step step, Map<String, Deque<Posted>> waiting) {
    if (step instanceof Step.Send(Sent sent)) {
      String topic = (sent.isNotice() ? Topics.RAW_NOTICE : Topics.RAW).name();
      waiting
          .computeIfAbsent(topic + " " + sent.key(), _ -> new ArrayDeque<>())
          .add(new Posted(sent, topic, pipeline.now()));
    } else if (step instanceof Step.Carry(Topic<?, ?> topic, String key)
        && !waiting.getOrDefault(topic.name() + " " + key, new ArrayDeque<>()).isEmpty()) {
      Posted next = Objects.requireNonNull(waiting.get(topic.name() + " " + key)).remove();
      long offset = posted.stream().filter(each -> each.lane().equals(topic.name() + "/0")).count();
      posted.add(new Posted(next.sent(), topic.name() + "/0/" + offset, next.at()));
    }
    pipeline.take(step);
  }

  /// Reads what was written, and compares. Decisions about sources lie in a partition of their own,
  /// as far as the comparison knows.
  private String differences(List<Written> records) {
    Reading reading = Reading.empty(registry::decode);
    for (Written record : records) {
      reading.take(
          record.topic(), record.key().endsWith("/") ? 1 : 0, record.key(), record.value());
    }
    Lawfulness lawfulness = new Lawfulness(reading, REFUSING, rest);
    return lawfulness.differences(posted).toString() + lawfulness.strangers(posted);
  }

  private List<Written> without(int index) {
    List<Written> left = new ArrayList<>(written);
    left.remove(index);
    return left;
  }

  /// Where the nth record stands that is of a topic.
  private int index(Topic<?, ?> topic, int nth, Predicate<Written> meant) {
    return IntStream.range(0, written.size())
        .filter(i -> written.get(i).topic().equals(topic) && meant.test(written.get(i)))
        .skip(nth)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whateverOrderTheServicesTookIsFoundToBeLawful() {
    assertThat(differences(written)).isEqualTo("{}{}");
  }

  @Test
  void receiptThatIsLostIsFound() {
    assertThat(differences(without(index(Topics.RECEIPT, 20, _ -> true))))
        .contains("no receipt of Posted");
  }

  @Test
  void receiptThatComesTwiceIsFound() {
    List<Written> more = new ArrayList<>(written);
    more.add(written.get(index(Topics.RECEIPT, 20, _ -> true)));

    assertThat(differences(more)).contains("a second one");
  }

  @Test
  void receiptsOfOneLaneThatAreOutOfOrderAreFound() {
    int second = index(Topics.RECEIPT, 200, _ -> true);
    String key = written.get(second).key();
    int first = index(Topics.RECEIPT, 0, record -> record.key().equals(key));
    List<Written> swapped = new ArrayList<>(written);
    Collections.swap(swapped, first, second);

    assertThat(differences(swapped)).contains(key + "=");
  }

  @Test
  void lifecycleEventThatIsLostIsFound() {
    assertThat(differences(without(index(Topics.LIFECYCLE, 20, _ -> true))))
        .contains("  " + Facts.LIFECYCLE + "\n    by the rules: ");
  }

  @Test
  void tombstoneThatIsLostIsFound() {
    for (Topic<?, ?> view : Topics.views()) {
      List<Written> left =
          written.stream()
              .filter(record -> !record.topic().equals(view) || record.value() != null)
              .toList();

      assertThat(differences(left)).as(view.name()).contains("by the rules: none");
    }
  }

  @Test
  void oldVersionThatWinsIsFound() {
    Map<String, Written> first = new HashMap<>();
    List<Written> kept =
        written.stream()
            .map(record ->
                record.topic().equals(Topics.NINJS) && record.value() != null
                    ? first.computeIfAbsent(record.key(), _ -> record)
                    : record)
            .toList();

    assertThat(differences(kept)).contains("  " + Facts.NINJS + "\n");
  }

  @Test
  void embargoThatEndsOneTickEarlyIsFound() {
    List<Written> early =
        written.stream()
            .map(record -> record.topic().equals(Topics.LIFECYCLE) ? aTickSooner(record) : record)
            .toList();

    assertThat(differences(early)).contains("EMBARGO_LIFTED");
  }

  private Written aTickSooner(Written record) {
    LifecycleEvent event =
        registry.decode(
            Topics.LIFECYCLE, LifecycleEvent.class, Objects.requireNonNull(record.value()));
    LifecycleEvent sooner =
        LifecycleEvent.newBuilder(event)
            .setOccurredAt(event.getOccurredAt().minus(Pipeline.TICK))
            .build();
    return event.getType() == LifecycleType.EMBARGO_LIFTED
        ? new Written(
            record.topic(),
            record.key(),
            registry.encode(Topics.LIFECYCLE, LifecycleEvent.class, sooner))
        : record;
  }

  @Test
  void recordOfAnArticleThatNobodySentIsFound() {
    List<Written> more = new ArrayList<>(written);
    more.add(
        new Written(
            Topics.PUBLISHED,
            "urn:copydesk:wire:unheard-of",
            written.get(index(Topics.PUBLISHED, 0, record -> record.value() != null)).value()));

    assertThat(differences(more)).contains("nobody sent what stands on news.published.v1");
  }
}
