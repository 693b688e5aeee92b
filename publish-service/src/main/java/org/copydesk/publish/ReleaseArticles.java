package org.copydesk.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishState;
import org.copydesk.publish.release.Release;
import org.copydesk.publish.release.Step;
import org.copydesk.service.state.SingleObjectSerde;

/// Keeps what is known of each article, and looks again at held ones when their embargo ends. The
/// ends lie in a store ordered by time, so that they survive restarts and rebalances.
///
/// @param metrics counts steps by what happened
record ReleaseArticles(MeterRegistry metrics)
    implements ProcessorSupplier<String, SpecificRecord, String, Step> {
  private static final String RELEASES = "releases";
  private static final String EMBARGO_ENDS = "embargo-ends";
  private static final Duration LOOKING_EVERY = Duration.ofSeconds(1);

  @Override
  public Set<StoreBuilder<?>> stores() {
    // In a fixed order, so that the topology prints the same in every process.
    return new LinkedHashSet<>(
        List.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(RELEASES),
                Serdes.String(),
                SingleObjectSerde.of(PublishState.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EMBARGO_ENDS), Serdes.String(), Serdes.String())));
  }

  @Override
  public Processor<String, SpecificRecord, String, Step> get() {
    return new Releasing(metrics);
  }

  private static final class Releasing
      extends ContextualProcessor<String, SpecificRecord, String, Step> {
    private final MeterRegistry metrics;

    Releasing(MeterRegistry metrics) {
      this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
      super.init(context);
      context.schedule(LOOKING_EVERY, PunctuationType.WALL_CLOCK_TIME, this::liftEmbargoes);
    }

    private KeyValueStore<String, PublishState> releases() {
      return context().getStateStore(RELEASES);
    }

    private KeyValueStore<String, String> embargoEnds() {
      return context().getStateStore(EMBARGO_ENDS);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
      Optional<PublishState> known = Optional.ofNullable(releases().get(record.key()));
      Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
      Step step =
          switch (record.value()) {
            case EnrichedArticle article -> Release.onArticle(known, article, now);
            case Notice notice -> Release.onNotice(known, notice, now);
            default ->
                throw new IllegalStateException("neither an article nor a notice: " + record.key());
          };
      take(record.withValue(step), known);
    }

    private void take(Record<String, Step> record, Optional<PublishState> known) {
      Step step = record.value();
      known
          .flatMap(PublishState::getHeldUntil)
          .filter(end -> !step.wakeAt().equals(Optional.of(end)))
          .ifPresent(end -> embargoEnds().delete(due(end, record.key())));
      step.wakeAt().ifPresent(end -> embargoEnds().put(due(end, record.key()), record.key()));
      releases().put(record.key(), step.next());
      step.events()
          .forEach(event ->
              metrics
                  .counter(
                      "copydesk.publish.steps",
                      "type",
                      event.getType().toString().toLowerCase(Locale.ROOT))
                  .increment());
      if (!step.events().isEmpty()) {
        context().forward(record);
      }
    }

    private void liftEmbargoes(long now) {
      try (KeyValueIterator<String, String> ended =
          embargoEnds().range(due(Instant.EPOCH, ""), due(Instant.ofEpochMilli(now + 1), ""))) {
        while (ended.hasNext()) {
          KeyValue<String, String> end = ended.next();
          Optional<PublishState> held = Optional.ofNullable(releases().get(end.value));
          embargoEnds().delete(end.key);
          held.ifPresent(state ->
              take(
                  new Record<>(
                      end.value, Release.onEmbargoEnd(state, Instant.ofEpochMilli(now)), now),
                  held));
        }
      }
    }

    private static String due(Instant end, String uri) {
      return "%020d/%s".formatted(Math.max(0, end.toEpochMilli()), uri);
    }
  }
}
