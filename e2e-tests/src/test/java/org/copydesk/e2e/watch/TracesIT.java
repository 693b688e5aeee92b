package org.copydesk.e2e.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copydesk.e2e.watch.Collector.Sent;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One trace over all three services: from the caller's header through all topics, and as spans.
class TracesIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";

  @TempDir private static Path folder;

  @Test
  void oneTraceLeadsFromTheCallerThroughAllServices() throws Exception {
    try (Collector collector = new Collector();
        WholeSystem system =
            new WholeSystem(folder, Map.of("COPYDESK_OTLP_ENDPOINT", collector.endpoint()))) {
      system.post(
          "ferries.txt",
          "Harbour town tests ferries\n\nOSLO — Two ferries left the quay.\n",
          Map.of("traceparent", "00-%s-%s-01".formatted(TRACE, CALLER)));
      await()
          .atMost(LIMIT)
          .untilAsserted(() ->
              assertThat(collector.of(TRACE))
                  .extracting(Sent::name)
                  .contains("receive", "gate", "enrich", "publish"));

      List<Sent> spans = collector.of(TRACE);
      Sent receive = named(spans, "receive");
      Sent gate = named(spans, "gate");
      Sent enrich = named(spans, "enrich");
      Sent publish = named(spans, "publish");
      assertThat(receive.parent()).isEqualTo(CALLER);
      assertThat(gate.parent()).isEqualTo(receive.id());
      assertThat(enrich.parent()).isEqualTo(gate.id());
      assertThat(publish.parent()).isEqualTo(enrich.id());
      assertThat(List.of(receive.service(), gate.service(), enrich.service(), publish.service()))
          .containsExactly("ingest-service", "ingest-service", "enrich-service", "publish-service");
      assertThat(enrich.parts()).contains("language", "entities", "quotes", "topics");
      assertThat(gate.texts()).contains("urn:copydesk:desk:ferries.txt", "ACCEPTED");
      assertThat(spans).allMatch(span -> !span.texts().contains("quay"));

      Map<Topic<?, ?>, String> carried =
          Map.of(
              Topics.RAW, receive.id(),
              Topics.RECEIPT, gate.id(),
              Topics.ARTICLE, gate.id(),
              Topics.ENRICHED, enrich.id(),
              Topics.PUBLISHED, publish.id(),
              Topics.LIFECYCLE, publish.id(),
              Topics.NINJS, publish.id());
      for (Map.Entry<Topic<?, ?>, String> each : carried.entrySet()) {
        assertThat(traceParents(system, each.getKey()))
            .as(each.getKey().name())
            .isEqualTo(Set.of("00-%s-%s-01".formatted(TRACE, each.getValue())));
      }
      for (Topic<?, ?> topic :
          List.of(Topics.STORY_FOUND, Topics.STORY_WORK, Topics.STORY_MEMBER)) {
        assertThat(traceParents(system, topic))
            .as(topic.name())
            .isNotEmpty()
            .allMatch(each -> each.startsWith("00-" + TRACE + "-"));
      }
    }
  }

  /// The first of that name: rows of stories make further steps of publish later.
  private static Sent named(List<Sent> spans, String name) {
    return spans.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }

  private static Set<String> traceParents(WholeSystem system, Topic<?, ?> topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            system.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      await()
          .atMost(LIMIT)
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return !records.isEmpty();
          });
      return records.stream()
          .map(record ->
              new String(record.headers().lastHeader(Headers.TRACE_PARENT).value(), UTF_8))
          .collect(Collectors.toSet());
    }
  }
}
