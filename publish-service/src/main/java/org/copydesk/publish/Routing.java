package org.copydesk.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.news.PublishState;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RouteProgress;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.route.Backfill;
import org.copydesk.publish.route.Backfill.Standing;
import org.copydesk.publish.route.Membership;
import org.copydesk.publish.route.RouteDefinition;
import org.copydesk.publish.view.Published;

/// One task's share of the routes. It follows every step, and in between goes through the articles
/// that it holds, in portions, for routes that were added, changed or removed.
final class Routing extends ContextualProcessor<String, Step, String, PublishedArticle> {
  private static final Duration GOING_ON_EVERY = Duration.ofMillis(200);

  /// Few enough that articles and notices that arrive in between hardly wait.
  static final int PORTION = 100;

  private final RouteBook book;
  private final RouteTopics topics;
  private final MeterRegistry metrics;

  private boolean looked;

  /// Those that can be asked; all of them have a progress with the same expression.
  private final Map<String, RouteDefinition.Ready> usable = new TreeMap<>();

  Routing(RouteBook book, RouteTopics topics, MeterRegistry metrics) {
    this.book = book;
    this.topics = topics;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, PublishedArticle> context) {
    super.init(context);
    context.schedule(GOING_ON_EVERY, PunctuationType.WALL_CLOCK_TIME, this::goOn);
  }

  private KeyValueStore<String, PublishState> states() {
    return context().getStateStore(ReleaseArticles.STATES);
  }

  private KeyValueStore<String, RouteProgress> progress() {
    return context().getStateStore(RouteArticles.PROGRESS);
  }

  @Override
  public void process(Record<String, Step> record) {
    if (!looked) {
      lookAtRoutes();
    }
    PublishState state = record.value().next();
    Membership membership =
        Membership.ofStep(state.getRoutes(), Published.of(record.value()), usable.values());
    write(record.key(), state, membership, record.timestamp(), record.headers());
  }

  private void goOn(long now) {
    Map<String, RouteProgress> all = lookAtRoutes();
    Map<String, RouteProgress> portion = new TreeMap<>();
    Backfill.together(all)
        .forEach(name -> portion.put(name, Objects.requireNonNull(all.get(name))));
    if (!portion.isEmpty()) {
      Optional<String> last = goThrough(portion, now);
      Backfill.after(portion, last).forEach(this::keep);
    }
  }

  private void keep(String name, Optional<RouteProgress> next) {
    next.ifPresentOrElse(progress -> progress().put(name, progress), () -> progress().delete(name));
  }

  /// Compares what is defined with what the articles were held against.
  private Map<String, RouteProgress> lookAtRoutes() {
    looked = true;
    Map<String, RouteDefinition> definitions =
        book.definitions(context().getStateStore(RouteArticles.ROUTES));
    topics.want(definitions.keySet());
    Map<String, RouteProgress> all = new TreeMap<>();
    try (KeyValueIterator<String, RouteProgress> known = progress().all()) {
      known.forEachRemaining(entry -> all.put(entry.key, entry.value));
    }
    usable.clear();
    Set<String> names = new HashSet<>(all.keySet());
    names.addAll(definitions.keySet());
    for (String name : names) {
      Standing standing = standing(name, Optional.ofNullable(definitions.get(name)));
      if (standing instanceof Standing.Usable(RouteDefinition.Ready route)) {
        usable.put(name, route);
      }
      Optional<RouteProgress> before = Optional.ofNullable(all.get(name));
      Backfill.next(before, standing)
          .filter(next -> !Optional.of(next).equals(before))
          .ifPresent(next -> {
            progress().put(name, next);
            all.put(name, next);
          });
    }
    return all;
  }

  private Standing standing(String name, Optional<RouteDefinition> definition) {
    if (definition.isEmpty()) {
      return new Standing.Removed();
    }
    return switch (definition.get()) {
      case RouteDefinition.Broken _ -> new Standing.Unreadable();
      case RouteDefinition.Ready ready ->
          topics.exists(name) ? new Standing.Usable(ready) : new Standing.WithoutTopic();
    };
  }

  /// Looks at the next articles for some routes.
  ///
  /// @return the key of the last one; absent where these were all
  private Optional<String> goThrough(Map<String, RouteProgress> portion, long now) {
    String cursor = portion.values().iterator().next().getCursor();
    List<KeyValue<String, PublishState>> articles = new ArrayList<>();
    boolean more;
    try (KeyValueIterator<String, PublishState> rest =
        cursor.isEmpty() ? states().all() : states().range(cursor, null)) {
      while (rest.hasNext() && articles.size() < PORTION) {
        KeyValue<String, PublishState> article = rest.next();
        if (!article.key.equals(cursor)) {
          articles.add(article);
        }
      }
      more = rest.hasNext();
    }
    Map<String, Optional<RouteDefinition.Ready>> changed = new TreeMap<>();
    Set<String> anew = new HashSet<>();
    portion.forEach((name, progress) -> {
      changed.put(
          name, progress.getExpression().flatMap(_ -> Optional.ofNullable(usable.get(name))));
      if (progress.getAnew()) {
        anew.add(name);
      }
    });
    articles.forEach(article -> {
      PublishState state = article.value;
      Membership membership =
          Membership.ofRoutes(state.getRoutes(), published(article.key, state), changed, anew);
      write(article.key, state, membership, now, new RecordHeaders());
    });
    return more ? Optional.of(articles.getLast().key) : Optional.empty();
  }

  private Optional<PublishedArticle> published(String uri, PublishState state) {
    return state
        .getPublishedVersion()
        .flatMap(_ ->
            new ContentStore(context().getStateStore(ReleaseArticles.CONTENTS))
                .of(uri, Optional.of(state))
                .published())
        .map(content -> Published.of(state, content));
  }

  private void write(
      String uri, PublishState before, Membership membership, long timestamp, Headers arrived) {
    PublishState state = before;
    if (!before.getRoutes().equals(membership.routes())) {
      state =
          PublishState.newBuilder(before)
              .setRoutes(membership.routes())
              .setRouteChanges(before.getRouteChanges() + 1)
              .build();
      states().put(uri, state);
    }
    membership
        .failures()
        .forEach(
            (name, reason) -> book.count(Objects.requireNonNull(usable.get(name)), uri, reason));
    PublishState counted = state;
    membership
        .rows()
        .forEach((name, article) -> {
          if (topics.exists(name)) {
            long now = context().currentSystemTimeMs();
            context()
                .forward(RouteRecords.of(name, uri, counted, article, timestamp, now, arrived));
            Counter.builder("copydesk.publish.route.records")
                .description("Records written to a route's topic")
                .tag("route", name)
                .register(metrics)
                .increment();
          }
        });
  }
}
