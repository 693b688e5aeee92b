package org.copydesk.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishState;
import org.copydesk.news.StoryMember;
import org.copydesk.publish.release.Contents;
import org.copydesk.publish.release.Release;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.view.StoryRows;
import org.copydesk.service.state.CompressedSerde;
import org.copydesk.service.state.SingleObjectSerde;
import org.copydesk.service.state.StateStores;
import org.copydesk.service.tracing.Traces;
import org.jspecify.annotations.Nullable;

/// Keeps what is known of each article, and looks again at those whose embargo or time of use ends.
///
/// @param stateStores where it is kept
/// @param metrics counts steps by what happened
/// @param traces what stages are told
record ReleaseArticles(StateStores stateStores, ReleaseMetrics metrics, Traces traces)
    implements ProcessorSupplier<String, SpecificRecord, String, Step> {
  static final String STATES = "publish-states";
  static final String CONTENTS = "contents";
  private static final String DUE_TIMES = "due-times";

  /// Often enough that an embargo ends within the second, and so few at a time that articles that
  /// arrive are not held up when a hundred thousand embargoes end at one moment.
  private static final Duration LOOKING_EVERY = Duration.ofMillis(200);

  static final int MOST_AT_A_LOOK = 64;

  @Override
  public Set<StoreBuilder<?>> stores() {
    // In a fixed order, so that the topology prints the same in every process.
    return new LinkedHashSet<>(
        List.of(
            stateStores.lasting(STATES, SingleObjectSerde.of(PublishState.class)),
            stateStores.lasting(
                CONTENTS, CompressedSerde.of(SingleObjectSerde.of(EnrichedArticle.class))),
            stateStores.lasting(DUE_TIMES, Serdes.String())));
  }

  @Override
  public Processor<String, SpecificRecord, String, Step> get() {
    return new Releasing(metrics, traces);
  }

  private static final class Releasing
      extends ContextualProcessor<String, SpecificRecord, String, Step> {
    private final ReleaseMetrics metrics;
    private final Traces traces;
    private @Nullable DueTimes dueTimes;

    Releasing(ReleaseMetrics metrics, Traces traces) {
      this.metrics = metrics;
      this.traces = traces;
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
      super.init(context);
      dueTimes = new DueTimes(context.getStateStore(DUE_TIMES));
      context.schedule(LOOKING_EVERY, PunctuationType.WALL_CLOCK_TIME, this::lookAtDue);
    }

    private KeyValueStore<String, PublishState> states() {
      return context().getStateStore(STATES);
    }

    private ContentStore contents() {
      return new ContentStore(context().getStateStore(CONTENTS));
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
      String uri = record.key();
      Optional<PublishState> known = Optional.ofNullable(states().get(uri));
      Contents contents = contents().of(uri, known);
      Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
      switch (record.value()) {
        case EnrichedArticle article -> {
          metrics.articles().increment();
          take(
              record,
              known,
              Optional.of(article),
              Release.onArticle(known, article, contents, now));
        }
        case Notice notice -> {
          metrics.notices().increment();
          take(record, known, Optional.empty(), Release.onNotice(known, notice, contents, now));
        }
        case StoryMember row -> {
          metrics.storyRows().increment();
          known.ifPresent(
              state -> take(record, known, Optional.empty(), StoryRows.onFound(state, row)));
        }
        default ->
            throw new IllegalStateException(
                "neither an article nor a notice nor a row of a story: " + uri);
      }
    }

    private void lookAtDue(long now) {
      DueTimes due = Objects.requireNonNull(dueTimes);
      List<String> uris = due.take(now, MOST_AT_A_LOOK);
      metrics.earliestDue(context().taskId(), due.earliest());
      for (String uri : uris) {
        Optional<PublishState> known =
            Optional.ofNullable(states().get(uri)).map(Releasing::awoken);
        known.ifPresent(state ->
            take(
                new Record<>(uri, state, now),
                known,
                Optional.empty(),
                Release.onTime(uri, state, contents().of(uri, known), Instant.ofEpochMilli(now))));
      }
    }

    /// Its time was taken out of the store already.
    private static PublishState awoken(PublishState state) {
      return PublishState.newBuilder(state).setWakeAt((Instant) null).build();
    }

    private void take(
        Record<String, ?> record,
        Optional<PublishState> known,
        Optional<EnrichedArticle> arrived,
        Step decided) {
      String uri = record.key();
      Step step = StoryRows.follow(decided);
      PublishState next = step.next();
      Objects.requireNonNull(dueTimes)
          .move(uri, known.flatMap(PublishState::getWakeAt), next.getWakeAt());
      contents().keep(uri, known, next, arrived);
      if (!known.equals(Optional.of(next))) {
        states().put(uri, next);
      }
      step.events().forEach(event -> metrics.step(event.getType()));
      if (step.isOfInterest()) {
        try (Traces.Stage stage = traces.begin("publish", record.headers())) {
          stage.say("copydesk.uri", uri);
          step.events().forEach(event -> stage.say("copydesk.step", event.getType().toString()));
          context().forward(record.withValue(step));
        }
      }
    }

    @Override
    public void close() {
      metrics.gone(context().taskId());
    }
  }
}
