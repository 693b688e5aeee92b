package org.copydesk.devstack.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.Outcome;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Tracing;
import org.copydesk.trace.Trail;
import org.copydesk.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracingTest {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
  private static final String URI = "urn:copydesk:paper:1";
  private static final String OTHER = "urn:copydesk:paper:2";

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
  private final Map<String, Long> ends = new HashMap<>();
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final List<String> decoded = new ArrayList<>();

  TracingTest() {
    Map<String, Object> registry =
        Map.of("schema.registry.url", "mock://" + UUID.randomUUID(), "specific.avro.reader", true);
    serializer.configure(registry, false);
    deserializer.configure(registry, false);
    Topics.all().forEach(topic -> create(topic.name()));
  }

  private void create(String topic) {
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, node, nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    ends.put(topic, 0L);
  }

  private <T> void add(Topic<String, T> topic, String key, @Nullable T value, int millis) {
    add(
        topic.name(),
        key,
        value == null ? null : serializer.serialize(topic.name(), value),
        millis);
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private void add(String topic, String key, byte @Nullable [] value, int millis) {
    long offset = ends.merge(topic, 1L, Long::sum) - 1;
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.RECORDED_TIME, START.plusMillis(millis).toString().getBytes(UTF_8));
    records.add(
        new ConsumerRecord<>(
            topic,
            0,
            offset,
            START.toEpochMilli(),
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty()));
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), offset + 1));
  }

  private Trail trace(String asked) {
    deliver(3);
    return new Tracing(
            consumer,
            (topic, value) -> {
              decoded.add(topic);
              return deserializer.deserialize(topic, value);
            })
        .trace(asked);
  }

  /// The mock hands a record out once; every pass over the topics needs it anew.
  private void deliver(int passes) {
    if (passes > 0) {
      consumer.schedulePollTask(() -> {
        records.stream()
            .filter(record ->
                consumer
                    .assignment()
                    .contains(new TopicPartition(record.topic(), record.partition())))
            .forEach(consumer::addRecord);
        deliver(passes - 1);
      });
    }
  }

  private static Receipt receipt(String item, long version, long offset) {
    return Receipt.newBuilder()
        .setEventId("event-" + item + "-" + version)
        .setSource("paper")
        .setItemId(item)
        .setOutcome(Outcome.ACCEPTED)
        .setUri("urn:copydesk:paper:" + item)
        .setArticleVersion(version)
        .setRawTopic(Topics.RAW.name())
        .setRawPartition(0)
        .setRawOffset(offset)
        .setReceivedAt(START)
        .build();
  }

  private void sent(String key, String item) {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("paper")
            .setItemId(item)
            .setContent(PlainArticle.newBuilder().setBody("Words.").build())
            .build();
    add(Topics.RAW, key, event, 0);
  }

  private static LifecycleEvent event(String uri, LifecycleType type, long version, int millis) {
    return LifecycleEvent.newBuilder()
        .setUri(uri)
        .setType(type)
        .setToVersion(version)
        .setSource("paper")
        .setItemId("1")
        .setOccurredAt(START.plusMillis(millis))
        .build();
  }

  private static StoryMember member(String uri, List<String> near) {
    return StoryMember.newBuilder()
        .setArticleUri(uri)
        .setArticleVersion(1)
        .setStoryId("story")
        .setSimilarity(1)
        .setNearDuplicates(
            near.stream()
                .map(other ->
                    NearDuplicate.newBuilder().setArticleUri(other).setSimilarity(0.9).build())
                .toList())
        .build();
  }

  private static Story story(List<String> uris) {
    return Story.newBuilder()
        .setId("story")
        .setTitle("A title")
        .setArticleUris(uris)
        .setSources(List.of("paper"))
        .setFirstCreated(START)
        .setVersionCreated(START)
        .build();
  }

  private void published() {
    sent("any key", "2");
    sent("any key", "1");
    add(Topics.RECEIPT, "paper/2", receipt("2", 1, 0), 200);
    add(Topics.RECEIPT, "paper/1", receipt("1", 1, 1), 250);
    add(Topics.LIFECYCLE, OTHER, event(OTHER, LifecycleType.CREATED, 1, 900), 900);
    add(Topics.LIFECYCLE, URI, event(URI, LifecycleType.CREATED, 1, 1000), 1000);
    add(Topics.STORY_MEMBER, URI, member(URI, List.of(OTHER)), 2000);
    add(Topics.STORY_MEMBER, OTHER, member(OTHER, List.of(URI)), 2000);
    add(Topics.STORY, "story", story(List.of(URI, OTHER)), 2100);
  }

  private void killed() {
    published();
    add(Topics.LIFECYCLE, URI, event(URI, LifecycleType.KILLED, 2, 3000), 3000);
    add(Topics.STORY_MEMBER, URI, null, 3000);
  }

  private static List<String> verdict(Trail trail) {
    return TraceText.verdict(Verdict.of(trail, List.of()));
  }

  @Test
  void wayIsShownInOrderWithItsDelaysWhateverOneAsksBy() {
    published();
    for (String asked : List.of(URI, "paper/1", "event-1-1")) {
      List<String> lines = TraceText.way(trace(asked));
      assertThat(lines).as(asked).hasSize(6);
      assertThat(lines.get(0)).contains(Topics.RAW.name() + "/0/1", " v1", "CONTENT by KAFKA");
      assertThat(lines.get(1)).contains("+0.250 s", "news.receipt.v1/0/1", "ACCEPTED");
      assertThat(lines.get(2)).contains("+1.000 s", "news.lifecycle.v1/0/1", "CREATED");
      assertThat(lines.get(5)).contains("news.story.v1/0/0", "2 articles");
    }
  }

  @Test
  void valuesOfOtherArticlesAreNotDecoded() {
    published();
    trace("paper/1");
    assertThat(decoded)
        .filteredOn(topic -> topic.equals(Topics.LIFECYCLE.name()))
        .as("two lie there, one is its own")
        .hasSize(1);
  }

  @Test
  void killedArticleIsAssertedUntilOthersNameItNoMore() {
    killed();
    Trail trail = trace(URI);
    assertThat(Verdict.of(trail, List.of()).isBroken()).isTrue();
    assertThat(verdict(trail))
        .anyMatch(line -> line.matches(" *news.story-member.v1 +STILL ASSERTED: " + OTHER + ".*"))
        .anyMatch(line -> line.matches(" *news.story.v1 +STILL ASSERTED: story at 0/0.*"))
        .endsWith("STILL ASSERTED: see the lines above.");

    add(Topics.STORY_MEMBER, OTHER, member(OTHER, List.of()), 3100);
    add(Topics.STORY, "story", story(List.of(OTHER)), 3200);
    trail = trace(URI);
    assertThat(Verdict.of(trail, List.of()).isBroken()).isFalse();
    assertThat(verdict(trail))
        .anyMatch(line ->
            line.matches(
                " *news.story-member.v1 +no longer asserts it: .*tombstone at 0/2,"
                    + " 2026-03-01T06:00:03.*"))
        .anyMatch(line -> line.contains("no longer asserts it: story names it no more, at 0/1"))
        .endsWith("No topic asserts it any more.");
  }

  @Test
  void deadLetterIsPartOfTheWay() {
    published();
    add(Topics.ENRICH_DEAD_LETTER.name(), URI, "noise".getBytes(UTF_8), 400);
    assertThat(TraceText.way(trace(URI)))
        .anyMatch(line -> line.contains("could not be processed: no cause is given"));
  }

  @Test
  void eventThatHasNoReceiptYetIsFoundByItsValue() {
    sent("any key", "3");
    assertThat(TraceText.way(trace("paper/3"))).singleElement().asString().contains("CONTENT");
  }

  @Test
  void whatIsUnknownLeavesNoFootprint() {
    published();
    assertThat(trace("urn:copydesk:paper:99").footprints()).isEmpty();
  }

  @Test
  void jsonSaysTheSame() {
    killed();
    Trail trail = trace(URI);
    List<String> lines = TraceJson.lines(trail, Verdict.of(trail, List.of())).toList();
    assertThat(lines.getFirst()).contains("\"line\":\"record\"", "\"version\":1");
    assertThat(lines.getLast())
        .contains("\"takenBack\":\"KILLED at version 2\"", "\"stillAsserted\":true");
  }
}
