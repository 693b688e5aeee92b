package org.copydesk.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.Route;
import org.copydesk.news.StoryMember;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.view.Mentions;
import org.copydesk.publish.view.Published;
import org.copydesk.publish.view.Quotes;
import org.copydesk.publish.view.ninjs.Ninjs;
import org.copydesk.publish.view.ninjs.NinjsJson;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;
import org.copydesk.service.kafka.AheadOfAll;
import org.copydesk.service.kafka.Wiring;

/// From enriched articles, notices and the rows of stories to what subscribers see. All that a step
/// means leaves in one transaction.
public final class PublishTopology {
  private static final String SERVICE = "publish-service";

  private final Wiring wiring;
  private final StreamsBuilder builder;
  private final RouteTopics routeTopics;
  private final MeterRegistry metrics;

  private PublishTopology(Wiring wiring, RouteTopics routeTopics, MeterRegistry metrics) {
    this.wiring = wiring;
    this.routeTopics = routeTopics;
    this.builder = wiring.builder();
    this.metrics = metrics;
  }

  /// Builds the topology.
  ///
  /// @param routeTopics which topics of routes there are
  public static Topology build(Wiring wiring, RouteTopics routeTopics, MeterRegistry metrics) {
    PublishTopology topology = new PublishTopology(wiring, routeTopics, metrics);
    topology.define();
    return topology.builder.build();
  }

  private void define() {
    KStream<String, Step> steps =
        articles()
            .merge(notices(), Named.as("join-notices"))
            .merge(storyRows(), Named.as("join-story-rows"))
            .process(
                new ReleaseArticles(wiring.stores(), ReleaseMetrics.in(metrics), wiring.traces()),
                Named.as("release-articles"));

    steps
        .flatMapValues(
            (uri, step) ->
                step.events().stream().map(event -> EventIds.told(uri, step, event)).toList(),
            Named.as("tell-steps"))
        .processValues(
            new CloudEvents<>(Topics.LIFECYCLE, SERVICE, metrics), Named.as("stamp-lifecycle"))
        .to(Topics.LIFECYCLE.name(), wiring.to(LifecycleEvent.class, "write-lifecycle"));
    steps
        .flatMapValues(PublishTopology::storyRow, Named.as("show-story-row"))
        .processValues(
            new CloudEvents<>(Topics.STORY_MEMBER, SERVICE, metrics), Named.as("stamp-story-row"))
        .to(Topics.STORY_MEMBER.name(), wiring.to(StoryMember.class, "write-story-row"));

    KStream<String, Step> changes =
        steps.filter((uri, step) -> step.changesWhatIsSeen(), Named.as("keep-visible-changes"));
    changes
        .mapValues(
            (uri, step) -> EventIds.shown(uri, uri, step, Published.of(step)),
            Named.as("show-article"))
        .processValues(
            new CloudEvents<>(Topics.PUBLISHED, SERVICE, metrics), Named.as("stamp-published"))
        .to(Topics.PUBLISHED.name(), wiring.to(PublishedArticle.class, "write-published"));
    KStream<String, Event<NinjsItem>> items =
        changes.mapValues(
            (uri, step) -> EventIds.shown(uri, uri, step, step.after().map(Ninjs::of)),
            Named.as("show-ninjs-item"));
    items
        .processValues(
            new CloudEvents<>(Topics.NINJS_ITEM, SERVICE, metrics), Named.as("stamp-ninjs-item"))
        .to(Topics.NINJS_ITEM.name(), wiring.to(NinjsItem.class, "write-ninjs-item"));
    items
        .mapValues(item -> item.map(NinjsJson::of), Named.as("render-ninjs"))
        .processValues(new CloudEvents<>(Topics.NINJS, SERVICE, metrics), Named.as("stamp-ninjs"))
        .to(
            Topics.NINJS.name(),
            Produced.with(Serdes.String(), Serdes.String()).withName("write-ninjs"));
    changes
        .flatMap(
            (uri, step) -> rows(uri, step, Mentions.changed(step.before(), step.after())),
            Named.as("show-mentions"))
        .processValues(
            new CloudEvents<>(Topics.MENTION, SERVICE, metrics), Named.as("stamp-mentions"))
        .to(Topics.MENTION.name(), wiring.to(Mention.class, "write-mentions"));
    changes
        .flatMap(
            (uri, step) -> rows(uri, step, Quotes.changed(step.before(), step.after())),
            Named.as("show-quotes"))
        .processValues(new CloudEvents<>(Topics.QUOTE, SERVICE, metrics), Named.as("stamp-quotes"))
        .to(Topics.QUOTE.name(), wiring.to(Quote.class, "write-quotes"));
    route(changes);
  }

  private void route(KStream<String, Step> changes) {
    builder.addGlobalStore(
        RouteArticles.routes(),
        Topics.ROUTE.name(),
        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-routes"),
        KeepRoutes::new);
    changes
        .process(
            RouteArticles.of(
                wiring.serde(Route.class).deserializer(), routeTopics, wiring.stores(), metrics),
            Named.as("route-articles"),
            ReleaseArticles.STATES,
            ReleaseArticles.CONTENTS)
        .to(
            new TopicOfRoute(),
            Produced.with(Serdes.String(), RouteRecords.serde(wiring.serde(PublishedArticle.class)))
                .withName("write-routes"));
  }

  private KStream<String, SpecificRecord> articles() {
    return builder.stream(
            Topics.ENRICHED.name(), wiring.from(EnrichedArticle.class, "read-articles"))
        .mapValues(article -> (SpecificRecord) article, Named.as("take-article"));
  }

  private KStream<String, SpecificRecord> notices() {
    return builder.stream(
            Topics.NOTICE.name(),
            wiring.from(Notice.class, "read-notices").withTimestampExtractor(new AheadOfAll()))
        .processValues(AheadOfAll.<String, Notice>trueTime(), Named.as("restore-notice-time"))
        .mapValues(notice -> (SpecificRecord) notice, Named.as("take-notice"));
  }

  /// Tombstones among the rows come after the article is taken back, and its row with it.
  private KStream<String, SpecificRecord> storyRows() {
    return builder.stream(
            Topics.STORY_FOUND.name(), wiring.from(StoryMember.class, "read-story-rows"))
        .filter((uri, row) -> row != null, Named.as("drop-taken-back-rows"))
        .mapValues(row -> (SpecificRecord) row, Named.as("take-story-row"));
  }

  private static List<Event<StoryMember>> storyRow(String uri, Step step) {
    return step.storyRow().stream()
        .map(record ->
            new Event<>(uri, uri, step.next().getStoryRecords(), record.row().orElse(null)))
        .toList();
  }

  private static <R> List<KeyValue<String, Event<R>>> rows(
      String uri, Step step, Map<String, Optional<R>> changed) {
    return changed.entrySet().stream()
        .map(row ->
            KeyValue.pair(row.getKey(), EventIds.shown(uri, row.getKey(), step, row.getValue())))
        .toList();
  }
}
