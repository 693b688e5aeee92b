package org.copydesk.ingest.raw;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.copydesk.ingest.gate.Withdrawal;
import org.copydesk.news.GateState;
import org.copydesk.news.WithdrawalState;
import org.jspecify.annotations.Nullable;

/// Withdraws the articles of withdrawn sources, one after the other in the order of their keys and
/// a bounded portion at a time, so that nothing waits for it. How far it has come lies in the store
/// and is committed with what it wrote: after a crash or on another instance it goes on there, and
/// no article is withdrawn twice.
///
/// @param gate the stores of the gate
/// @param progress counts what is done and what is left
public record WithdrawArticles(GateStores gate, WithdrawalProgress progress)
    implements ProcessorSupplier<String, WithdrawalState, String, Withdrawal> {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /// How many articles are withdrawn in one portion, at most.
  static final int PORTION = 250;

  /// How many are looked at in one portion, at most: most may be cancelled already.
  private static final int LOOKED_AT = 5_000;

  /// Prepares the step.
  public static WithdrawArticles of(GateStores gate, MeterRegistry metrics) {
    return new WithdrawArticles(gate, WithdrawalProgress.in(metrics));
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return gate.all();
  }

  @Override
  public Processor<String, WithdrawalState, String, Withdrawal> get() {
    return new Withdrawing(progress);
  }

  private static final class Withdrawing
      extends ContextualProcessor<String, WithdrawalState, String, Withdrawal> {
    private final WithdrawalProgress progress;
    private @Nullable KeyValueStore<String, GateState> articles;
    private @Nullable KeyValueStore<String, WithdrawalState> withdrawals;
    private boolean anyLeft = true;

    Withdrawing(WithdrawalProgress progress) {
      this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<String, Withdrawal> context) {
      super.init(context);
      articles = context.getStateStore(GateStores.ARTICLES);
      withdrawals = context.getStateStore(GateStores.WITHDRAWALS);
      context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::portion);
    }

    /// Takes what the partition that decided on the source tells; its own, or one that was told
    /// before, changes nothing.
    @Override
    public void process(Record<String, WithdrawalState> told) {
      WithdrawalState known = withdrawals().get(told.key());
      if (known == null || known.getNumber() < told.value().getNumber()) {
        withdrawals().put(told.key(), told.value());
      }
      anyLeft = true;
    }

    private void portion(long now) {
      if (!anyLeft) {
        return;
      }
      List<WithdrawalState> unfinished = unfinished();
      anyLeft = !unfinished.isEmpty();
      progress.left(context().taskId(), unfinished.size());
      unfinished.stream().findFirst().ifPresent(source -> withdraw(source, now));
    }

    private List<WithdrawalState> unfinished() {
      List<WithdrawalState> unfinished = new ArrayList<>();
      try (KeyValueIterator<String, WithdrawalState> all = withdrawals().all()) {
        all.forEachRemaining(each -> {
          if (each.value.getNext().isPresent()) {
            unfinished.add(each.value);
          }
        });
      }
      return unfinished;
    }

    private void withdraw(WithdrawalState source, long now) {
      List<KeyValue<String, Withdrawal>> portion = new ArrayList<>();
      Optional<String> next = portion(source, portion);
      for (KeyValue<String, Withdrawal> each : portion) {
        Withdrawal withdrawal = each.value;
        articles().put(each.key, withdrawal.next());
        context().forward(new Record<>(withdrawal.next().getUri(), withdrawal, now));
      }
      withdrawals()
          .put(
              source.getSource(),
              WithdrawalState.newBuilder(source).setNext(next.orElse(null)).build());
      progress.withdrawn(portion.size());
    }

    /// Collects a portion.
    ///
    /// @return the key that the next one begins with; absent where none is left
    private Optional<String> portion(
        WithdrawalState source, List<KeyValue<String, Withdrawal>> portion) {
      String from = source.getNext().orElse(Withdrawal.prefix(source.getSource()));
      int seen = 0;
      try (KeyValueIterator<String, GateState> range =
          articles().range(from, Withdrawal.end(source.getSource()))) {
        while (range.hasNext()) {
          KeyValue<String, GateState> each = range.next();
          if (portion.size() == PORTION || seen++ == LOOKED_AT) {
            return Optional.of(each.key);
          }
          Withdrawal.of(source, each.key, each.value)
              .ifPresent(withdrawal -> portion.add(KeyValue.pair(each.key, withdrawal)));
        }
      }
      return Optional.empty();
    }

    private KeyValueStore<String, GateState> articles() {
      return Objects.requireNonNull(articles, "not initialised");
    }

    private KeyValueStore<String, WithdrawalState> withdrawals() {
      return Objects.requireNonNull(withdrawals, "not initialised");
    }

    @Override
    public void close() {
      progress.left(context().taskId(), 0);
    }
  }
}
