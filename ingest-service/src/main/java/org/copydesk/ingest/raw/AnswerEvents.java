package org.copydesk.ingest.raw;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.copydesk.ingest.gate.Answer;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.ingest.gate.Receipts;
import org.copydesk.ingest.gate.SourceGate;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.ingest.raw.OpenEnvelope.Content;
import org.copydesk.news.GateState;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.news.WithdrawalState;
import org.copydesk.service.kafka.Outage;
import org.copydesk.service.metrics.DeadLetters.Cause;
import org.copydesk.service.tracing.Traces;
import org.jspecify.annotations.Nullable;

/// Answers each raw event, with the state of its article and its source at hand. An event whose
/// handling fails for a reason of ours is answered too, and becomes a dead letter. What goes on
/// from here has the time of its raw event again, whatever it was given to be taken in its turn.
///
/// @param decoder decodes raw events that are not decoded yet
/// @param sources the name of the global store of the sources' settings
/// @param gate the stores of the gate
/// @param traces what stages are told
public record AnswerEvents(
    Deserializer<RawEvent> decoder, String sources, GateStores gate, Traces traces)
    implements ProcessorSupplier<String, Content, String, Handled> {

  @Override
  public Set<StoreBuilder<?>> stores() {
    return gate.all();
  }

  @Override
  public Processor<String, Content, String, Handled> get() {
    return new Answering(this);
  }

  private static final class Answering
      extends ContextualProcessor<String, Content, String, Handled> {
    private final AnswerEvents settings;
    private @Nullable KeyValueStore<String, GateState> articles;
    private @Nullable KeyValueStore<String, WithdrawalState> withdrawals;
    private @Nullable TimestampedKeyValueStore<String, Source> sources;

    Answering(AnswerEvents settings) {
      this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Handled> context) {
      super.init(context);
      articles = context.getStateStore(GateStores.ARTICLES);
      withdrawals = context.getStateStore(GateStores.WITHDRAWALS);
      sources = context.getStateStore(settings.sources);
    }

    @Override
    public void process(Record<String, Content> record) {
      RawPosition position = PositionHeaders.read(record.headers());
      try (Traces.Stage stage = settings.traces.begin("gate", record.headers())) {
        Handled handled = handled(record, position);
        stage
            .say("copydesk.uri", handled.receipt().getUri().orElse(""))
            .say("copydesk.outcome", handled.receipt().getOutcome().toString());
        context().forward(Turn.over(record, position).withValue(handled));
      }
    }

    private Handled handled(Record<String, Content> record, RawPosition position) {
      Bytes bytes = record.value().bytes();
      Optional<RawEvent> event = record.value().event();
      try {
        event =
            event.or(
                () -> Optional.of(settings.decoder.deserialize(position.topic(), bytes.get())));
        return Handled.of(answer(event.get(), position, record.key()));
      } catch (Outage e) {
        throw e;
      } catch (RuntimeException e) {
        String reason =
            "Copydesk failed on this event (%s); the original is a dead letter: please report it"
                .formatted(e);
        return Handled.failed(
            Receipts.rejection(event, position, "internal-error", reason),
            new Handled.DeadLetter(bytes, position, Cause.PROCESSING, e));
      }
    }

    private Answer answer(RawEvent event, RawPosition position, String key) {
      Optional<WithdrawalState> withdrawal = stored(withdrawals, event.getSource());
      if (SourceGate.concerns(event.getAction())) {
        Answer answer = SourceGate.answer(event, position, withdrawal);
        answer.withdrawal().ifPresent(next -> store(withdrawals, event.getSource(), next));
        return answer;
      }
      SourceSettings set = source(event.getSource());
      Desk.Decision decision =
          Desk.answer(
              event, position, withdrawal.map(set::after).orElse(set), stored(articles, key));
      decision.state().ifPresent(state -> store(articles, key, state));
      return decision.answer();
    }

    private static <V> Optional<V> stored(@Nullable KeyValueStore<String, V> store, String key) {
      return store == null ? Optional.empty() : Optional.ofNullable(store.get(key));
    }

    private static <V> void store(@Nullable KeyValueStore<String, V> store, String key, V value) {
      if (store != null) {
        store.put(key, value);
      }
    }

    private SourceSettings source(String id) {
      ValueAndTimestamp<Source> known = sources == null ? null : sources.get(id);
      return known == null ? SourceSettings.none() : SourceSettings.of(known.value());
    }
  }
}
