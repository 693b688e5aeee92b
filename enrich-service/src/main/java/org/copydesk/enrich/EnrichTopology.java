package org.copydesk.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.KeepConcepts;
import org.copydesk.enrich.story.Describe;
import org.copydesk.enrich.story.DescribeArticles;
import org.copydesk.enrich.story.Outgoing;
import org.copydesk.enrich.story.TellStories;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.news.StoryWork;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.metrics.ReadRecords;

/// From clean articles to annotated ones. As long as no transaction was aborted and nothing is
/// under way, `copydesk_records_read_total` of articles = `copydesk_records_written_total` of
/// enriched articles + `copydesk_dead_letters_total{cause="processing"}`.
public final class EnrichTopology {
  private static final String SERVICE = "enrich-service";
  private static final String CONCEPTS = "concepts";

  private EnrichTopology() {}

  /// Builds the topology.
  ///
  /// @param partitions how many the topics have
  public static Topology build(
      Wiring wiring, int partitions, Enricher enricher, MeterRegistry metrics) {
    StreamsBuilder builder = wiring.builder();
    annotate(builder, wiring, enricher, metrics);
    tellStories(builder, wiring, partitions, metrics);
    return builder.build();
  }

  private static void annotate(
      StreamsBuilder builder, Wiring wiring, Enricher enricher, MeterRegistry metrics) {
    ConceptIndex concepts = new ConceptIndex();
    builder.addGlobalStore(
        wiring.stores().lasting(CONCEPTS, wiring.serde(Concept.class)).withLoggingDisabled(),
        Topics.CONCEPT.name(),
        wiring.from(Concept.class, "read-concepts"),
        () -> new KeepConcepts(CONCEPTS, concepts));

    Counter read = ReadRecords.of(Topics.ARTICLE.name(), metrics);
    builder.stream(Topics.ARTICLE.name(), wiring.from(Article.class, "read-articles"))
        .filter((uri, article) -> article != null, Named.as("drop-tombstones"))
        .processValues(
            () -> new AnnotateArticles(enricher, concepts, wiring.traces(), read),
            Named.as("annotate-articles"))
        .processValues(
            new CloudEvents<>(Topics.ENRICHED, SERVICE, metrics), Named.as("stamp-articles"))
        .to(Topics.ENRICHED.name(), wiring.to(EnrichedArticle.class, "write-articles"));
  }

  /// Near-duplicates and stories are looked for among what everybody may see, so that nothing of a
  /// held article can show in them and a kill reaches them as it reaches every subscriber. The row
  /// of an article goes to publish-service, which shows it as long as the article may be seen.
  private static void tellStories(
      StreamsBuilder builder, Wiring wiring, int partitions, MeterRegistry metrics) {
    Describe describe = new Describe();
    builder.stream(Topics.PUBLISHED.name(), wiring.from(PublishedArticle.class, "read-published"))
        .processValues(() -> new DescribeArticles(describe), Named.as("describe-published"))
        .to(Topics.STORY_WORK.name(), wiring.to(StoryWork.class, "place-published"));

    KStream<String, Outgoing> told =
        builder.stream(Topics.STORY_WORK.name(), wiring.from(StoryWork.class, "read-story-work"))
            .process(new TellStories(wiring.stores(), partitions), Named.as("tell-stories"));
    told.flatMapValues(Outgoing::messages, Named.as("take-story-work"))
        .to(Topics.STORY_WORK.name(), wiring.to(StoryWork.class, "write-story-work"));
    told.flatMapValues((uri, outgoing) -> outgoing.members(uri), Named.as("take-members"))
        .processValues(
            new CloudEvents<>(Topics.STORY_FOUND, SERVICE, metrics), Named.as("stamp-members"))
        .to(Topics.STORY_FOUND.name(), wiring.to(StoryMember.class, "write-members"));
    told.flatMapValues((id, outgoing) -> outgoing.stories(id), Named.as("take-stories"))
        .processValues(new CloudEvents<>(Topics.STORY, SERVICE, metrics), Named.as("stamp-stories"))
        .to(Topics.STORY.name(), wiring.to(Story.class, "write-stories"));
  }
}
