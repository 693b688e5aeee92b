package org.copydesk.ingest.raw;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.ingest.gate.Receipts;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.GateState;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.service.kafka.Outage;
import org.copydesk.service.state.SingleObjectSerde;
import org.jspecify.annotations.Nullable;

/// Answers each raw event, with the state of its article at hand. An event whose handling fails for
/// a reason of ours is answered too, and becomes a dead letter.
///
/// @param decoder decodes raw events
/// @param sources the name of the global store of the sources' settings
public record AnswerEvents(Deserializer<RawEvent> decoder, String sources, MeterRegistry metrics)
    implements ProcessorSupplier<String, Bytes, String, Handled> {
  private static final String ARTICLES = "articles";

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ARTICLES),
            Serdes.String(),
            SingleObjectSerde.of(GateState.class)));
  }

  @Override
  public Processor<String, Bytes, String, Handled> get() {
    return new Answering(this);
  }

  private static final class Answering extends ContextualProcessor<String, Bytes, String, Handled> {
    private final AnswerEvents settings;
    private @Nullable KeyValueStore<String, GateState> articles;
    private @Nullable TimestampedKeyValueStore<String, Source> sources;

    Answering(AnswerEvents settings) {
      this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Handled> context) {
      super.init(context);
      articles = context.getStateStore(ARTICLES);
      sources = context.getStateStore(settings.sources);
    }

    @Override
    public void process(Record<String, Bytes> record) {
      RawPosition position = PositionHeaders.read(record.headers());
      Handled handled = handled(record, position);
      settings
          .metrics
          .counter(
              "copydesk.ingest.receipts",
              "outcome",
              handled.receipt().getOutcome().toString().toLowerCase(Locale.ROOT))
          .increment();
      context().forward(record.withValue(handled));
    }

    private Handled handled(Record<String, Bytes> record, RawPosition position) {
      Optional<RawEvent> event = Optional.empty();
      try {
        event = Optional.of(settings.decoder.deserialize(position.topic(), record.value().get()));
        Desk.Decision decision =
            Desk.answer(
                event.get(), position, source(event.get().getSource()), state(record.key()));
        decision.state().ifPresent(state -> remember(record.key(), state));
        return Handled.of(decision.answer());
      } catch (Outage e) {
        throw e;
      } catch (RuntimeException e) {
        String reason =
            "Copydesk failed on this event (%s); the original is a dead letter: please report it"
                .formatted(e);
        return Handled.failed(
            Receipts.rejection(event, position, "internal-error", reason),
            new Handled.DeadLetter(record.value(), position, e));
      }
    }

    private Optional<GateState> state(String key) {
      return articles == null ? Optional.empty() : Optional.ofNullable(articles.get(key));
    }

    private void remember(String key, GateState state) {
      if (articles != null) {
        articles.put(key, state);
      }
    }

    private SourceSettings source(String id) {
      ValueAndTimestamp<Source> known = sources == null ? null : sources.get(id);
      return known == null ? SourceSettings.none() : SourceSettings.of(known.value());
    }
  }
}
