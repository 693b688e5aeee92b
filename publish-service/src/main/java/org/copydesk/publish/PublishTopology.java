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
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishState;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.view.Mentions;
import org.copydesk.publish.view.Quotes;
import org.copydesk.publish.view.ninjs.Ninjs;
import org.copydesk.publish.view.ninjs.NinjsJson;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;
import org.copydesk.service.kafka.Wiring;

/// From enriched articles and notices to what subscribers see.
public final class PublishTopology {
  private static final String SERVICE = "publish-service";

  private final Wiring wiring;
  private final StreamsBuilder builder;
  private final MeterRegistry metrics;

  private PublishTopology(Wiring wiring, MeterRegistry metrics) {
    this.wiring = wiring;
    this.builder = wiring.builder();
    this.metrics = metrics;
  }

  /// Builds the topology.
  public static Topology build(Wiring wiring, MeterRegistry metrics) {
    PublishTopology topology = new PublishTopology(wiring, metrics);
    topology.define();
    return topology.builder.build();
  }

  private void define() {
    KStream<String, SpecificRecord> notices =
        builder.stream(Topics.NOTICE.name(), wiring.from(Notice.class, "read-notices"))
            .mapValues(notice -> (SpecificRecord) notice, Named.as("take-notice"));
    KStream<String, Step> steps =
        builder.stream(Topics.ENRICHED.name(), wiring.from(EnrichedArticle.class, "read-articles"))
            .mapValues(article -> (SpecificRecord) article, Named.as("take-article"))
            .merge(notices, Named.as("join-notices"))
            .process(new ReleaseArticles(metrics), Named.as("release-articles"));

    steps
        .flatMapValues(PublishTopology::told, Named.as("tell-steps"))
        .processValues(new CloudEvents<>(Topics.LIFECYCLE, SERVICE), Named.as("stamp-lifecycle"))
        .to(Topics.LIFECYCLE.name(), wiring.to(LifecycleEvent.class, "write-lifecycle"));

    KStream<String, Step> changes =
        steps.filter(
            (uri, step) -> !step.before().equals(step.after()), Named.as("keep-visible-changes"));
    changes
        .mapValues((uri, step) -> shown(uri, uri, step, published(step)), Named.as("show-article"))
        .processValues(new CloudEvents<>(Topics.PUBLISHED, SERVICE), Named.as("stamp-published"))
        .to(Topics.PUBLISHED.name(), wiring.to(PublishedArticle.class, "write-published"));
    KStream<String, Event<NinjsItem>> items =
        changes.mapValues(
            (uri, step) -> shown(uri, uri, step, step.after().map(Ninjs::of)),
            Named.as("show-ninjs-item"));
    items
        .processValues(new CloudEvents<>(Topics.NINJS_ITEM, SERVICE), Named.as("stamp-ninjs-item"))
        .to(Topics.NINJS_ITEM.name(), wiring.to(NinjsItem.class, "write-ninjs-item"));
    items
        .mapValues(item -> item.map(NinjsJson::of), Named.as("render-ninjs"))
        .processValues(new CloudEvents<>(Topics.NINJS, SERVICE), Named.as("stamp-ninjs"))
        .to(
            Topics.NINJS.name(),
            Produced.with(Serdes.String(), Serdes.String()).withName("write-ninjs"));
    changes
        .flatMap(
            (uri, step) -> rows(uri, step, Mentions.changed(step.before(), step.after())),
            Named.as("show-mentions"))
        .processValues(new CloudEvents<>(Topics.MENTION, SERVICE), Named.as("stamp-mentions"))
        .to(Topics.MENTION.name(), wiring.to(Mention.class, "write-mentions"));
    changes
        .flatMap(
            (uri, step) -> rows(uri, step, Quotes.changed(step.before(), step.after())),
            Named.as("show-quotes"))
        .processValues(new CloudEvents<>(Topics.QUOTE, SERVICE), Named.as("stamp-quotes"))
        .to(Topics.QUOTE.name(), wiring.to(Quote.class, "write-quotes"));
  }

  private static List<Event<LifecycleEvent>> told(String uri, Step step) {
    return step.events().stream()
        .map(event -> new Event<>(uri, uri + "/" + event.getType(), event.getToVersion(), event))
        .toList();
  }

  private static Optional<PublishedArticle> published(Step step) {
    return step.after()
        .map(visible ->
            PublishedArticle.newBuilder()
                .setUri(visible.content().getArticle().getUri())
                .setVersion(visible.version())
                .setChange(visible.change())
                .setStatus(PubStatus.USABLE)
                .setPublishedAt(step.events().getLast().getOccurredAt())
                .setArticle(visible.content().getArticle())
                .setEnrichment(visible.content().getEnrichment())
                .build());
  }

  /// What everybody sees of an article from this step on. Content that arrives late is shown under
  /// the version of the release that overtook it, so the content's own version is part of the id.
  private static <V> Event<V> shown(String uri, String id, Step step, Optional<V> value) {
    PublishState state = step.next();
    return new Event<>(
        uri, id + "/" + state.getContentVersion(), state.getVersion(), value.orElse(null));
  }

  private static <R> List<KeyValue<String, Event<R>>> rows(
      String uri, Step step, Map<String, Optional<R>> changed) {
    return changed.entrySet().stream()
        .map(row -> KeyValue.pair(row.getKey(), shown(uri, row.getKey(), step, row.getValue())))
        .toList();
  }
}
