package org.copydesk.enrich.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;
import org.copydesk.news.ArticleDescribed;
import org.copydesk.news.ArticleWithdrawn;
import org.copydesk.news.OthersFound;
import org.copydesk.news.PeerTold;
import org.copydesk.news.PlaceLeft;
import org.copydesk.news.PlaceList;
import org.copydesk.news.PlaceTaken;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchList;
import org.copydesk.news.SketchState;
import org.copydesk.news.SketchesAsked;
import org.copydesk.news.SketchesShown;
import org.copydesk.news.Story;
import org.copydesk.news.StoryArticleState;
import org.copydesk.news.StoryAssigned;
import org.copydesk.news.StoryMember;
import org.copydesk.news.StoryState;
import org.copydesk.news.StoryWork;
import org.copydesk.schemas.Headers;
import org.copydesk.service.kafka.Placement;
import org.copydesk.service.state.SingleObjectSerde;
import org.copydesk.service.state.StateStores;
import org.jspecify.annotations.Nullable;

/// Hands each message to the article, lookup key or story it is for, and keeps what these know.
/// What is needed to find and compare goes after 72 hours; what is needed to take back stays for as
/// long as the article is published. The stores are cached: an article and a story take many
/// messages within the time of a commit, and one write of theirs to the disk and to the changelog
/// will do. That of the lookup keys is not: the iterator of a cached one shows what was deleted.
///
/// @param stateStores where it is kept
/// @param partitions how many the topic of messages has
public record TellStories(StateStores stateStores, int partitions)
    implements ProcessorSupplier<String, StoryWork, String, Outgoing> {
  private static final String ARTICLES = "story-articles";
  private static final String SKETCHES = "story-sketches";
  private static final String KEYS = "story-lookup-keys";
  private static final String STORIES = "stories";
  private static final String PROFILES = "story-profiles";

  @Override
  public Set<StoreBuilder<?>> stores() {
    return new LinkedHashSet<>(
        List.of(
            lasting(ARTICLES, StoryArticleState.class).withCachingEnabled(),
            passing(SKETCHES, SketchState.class).withCachingEnabled(),
            passing(KEYS, PlaceList.class),
            lasting(STORIES, StoryState.class).withCachingEnabled(),
            passing(PROFILES, SketchList.class).withCachingEnabled()));
  }

  private <T extends SpecificRecord> StoreBuilder<?> lasting(String name, Class<T> type) {
    return stateStores.lasting(name, SingleObjectSerde.of(type));
  }

  private <T extends SpecificRecord> StoreBuilder<?> passing(String name, Class<T> type) {
    return stateStores.passing(name, Lookup.WINDOW, SingleObjectSerde.of(type));
  }

  @Override
  public Processor<String, StoryWork, String, Outgoing> get() {
    return new Telling(partitions);
  }

  private static final class Telling
      extends ContextualProcessor<String, StoryWork, String, Outgoing> {
    private final Rarity rarity = new Rarity();
    private final int partitions;

    Telling(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public void process(Record<String, StoryWork> record) {
      String key = record.key();
      Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
      Outbox outbox = new Forwarding(context(), record, partitions);
      switch (record.value().getMessage()) {
        case PlaceTaken taken -> lookupKeys(outbox).on(key, taken);
        case PlaceLeft left -> lookupKeys(outbox).on(key, left);
        case SketchesAsked asked -> outbox.send(asked.getUri(), shown(key, asked));
        case ArticleDescribed _,
            ArticleWithdrawn _,
            OthersFound _,
            SketchesShown _,
            PeerTold _,
            StoryAssigned _ ->
            toArticle(key, record.value().getMessage(), at, outbox);
        case SpecificRecord message -> toStory(key, message, at, outbox);
        default -> throw new IllegalStateException("no message: " + record.value());
      }
    }

    private LookupKeys lookupKeys(Outbox outbox) {
      return new LookupKeys(context().<WindowStore<String, PlaceList>>getStateStore(KEYS), outbox);
    }

    private KeyValueStore<String, StoryArticleState> articles() {
      return context().getStateStore(ARTICLES);
    }

    private WindowStore<String, SketchState> sketches() {
      return context().getStateStore(SKETCHES);
    }

    private Optional<SketchState> sketch(String uri, StoryArticleState article) {
      return Optional.ofNullable(sketches().fetch(uri, article.getBorn().toEpochMilli()));
    }

    private SketchesShown shown(String uri, SketchesAsked asked) {
      List<Sketch> shown =
          Stream.concat(Stream.of(uri), asked.getMoreUris().stream())
              .flatMap(each ->
                  Stream.ofNullable(articles().get(each))
                      .filter(StoryArticleState::getPublished)
                      .flatMap(article -> sketch(each, article).stream()))
              .map(SketchState::getSketch)
              .toList();
      return new SketchesShown(asked.getSequence(), shown);
    }

    private void toArticle(String uri, Object message, Instant at, Outbox outbox) {
      KeyValueStore<String, StoryArticleState> articles = articles();
      WindowStore<String, SketchState> sketches = sketches();
      Optional<StoryArticleState> known = Optional.ofNullable(articles.get(uri));
      Optional<SketchState> sketch = known.flatMap(article -> sketch(uri, article));
      ArticleStep step = new ArticleStep(uri, known, sketch, rarity, outbox);
      switch (message) {
        case ArticleDescribed described -> step.on(described);
        case ArticleWithdrawn withdrawn -> step.onWithdrawn(withdrawn.getAt());
        case OthersFound found -> step.on(found, at);
        case SketchesShown shown -> step.on(shown, at);
        case PeerTold told -> step.on(told, at);
        case StoryAssigned assigned -> step.on(assigned, at);
        default -> throw new IllegalStateException("no message to an article: " + message);
      }
      known
          .filter(state -> sketch.isPresent() && !state.getBorn().equals(step.state().getBorn()))
          .ifPresent(state -> sketches.put(uri, null, state.getBorn().toEpochMilli()));
      if (!step.sketch().equals(sketch)) {
        sketches.put(uri, step.sketch().orElse(null), step.state().getBorn().toEpochMilli());
      }
      if (step.state().getSequence() > 0 && !known.equals(Optional.of(step.state()))) {
        articles.put(uri, step.state());
      }
    }

    private void toStory(String id, SpecificRecord message, Instant at, Outbox outbox) {
      KeyValueStore<String, StoryState> stories = context().getStateStore(STORIES);
      WindowStore<String, SketchList> profiles = context().getStateStore(PROFILES);
      long born = StoryId.born(id);
      Optional<StoryState> known = Optional.ofNullable(stories.get(id));
      Optional<SketchList> sketches = Optional.ofNullable(profiles.fetch(id, born));
      StoryStep step = new StoryStep(id, known, sketches, outbox);
      step.on(message, at);
      if (!step.state().equals(known)) {
        stories.put(id, step.state().orElse(null));
      }
      if (!step.sketches().equals(sketches)) {
        profiles.put(id, step.sketches().orElse(null), born);
      }
    }
  }

  /// Forwards what a step says, with the time of the message that it answers and its trace.
  private record Forwarding(
      ProcessorContext<String, Outgoing> context, Record<String, ?> cause, int partitions)
      implements Outbox {
    @Override
    public void send(String key, SpecificRecord message) {
      forward(key, new Outgoing.Message(new StoryWork(message)));
    }

    @Override
    public int sendTogether(List<String> keys, Function<List<String>, SpecificRecord> message) {
      Collection<List<String>> together =
          keys.stream()
              .collect(groupingBy(key -> Placement.of(key, partitions), TreeMap::new, toList()))
              .values();
      together.forEach(some -> send(some.getFirst(), message.apply(some.subList(1, some.size()))));
      return together.size();
    }

    @Override
    public void showMember(String uri, long number, @Nullable StoryMember member) {
      forward(uri, new Outgoing.Member(number, member));
    }

    @Override
    public void showStory(String id, long number, @Nullable Story story) {
      forward(id, new Outgoing.Told(number, story));
    }

    private void forward(String key, Outgoing outgoing) {
      RecordHeaders headers = new RecordHeaders();
      Header trace = cause.headers().lastHeader(Headers.TRACE_PARENT);
      if (trace != null) {
        headers.add(trace);
      }
      context.forward(new Record<>(key, outgoing, Math.max(0, cause.timestamp()), headers));
    }
  }
}
