package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that was given far too little memory.
class SmallHeapIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int DOCUMENTS = 6;
  private static final int DOCUMENT_BYTES = 4 * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void serviceWithFarTooSmallAHeapEndsWithAClearLineAndARestartLosesNothing() throws Exception {
    SchemaRegistryClient schemas = MockSchemaRegistry.getClientForScope("small-heap");
    try (EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"));
        GuardedRegistry registry = new GuardedRegistry(schemas, TestCertificate.in(folder))) {
      Map<String, String> environment = new HashMap<>();
      environment.put("kafka.bootstrap.servers", broker.bootstrapServers());
      registry.settings().forEach((key, value) -> environment.put(key, value.toString()));
      environment.put("state.dir", folder.resolve("state").toString());
      environment.put("http.port", "0");
      environment.put("management.port", "0");
      Cluster cluster =
          new Cluster(Map.of("bootstrap.servers", broker.bootstrapServers()), registry.client());
      deploy(cluster, schemas);
      try (NewsDesk desk = new NewsDesk(cluster)) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
          places.add(desk.send(Topics.RAW, event(i)));
        }
        assertThat(run("small", "28m", environment))
            .contains("Terminating due to java.lang.OutOfMemoryError");
        try (JavaProcess _ = ingest("large", "512m", environment)) {
          assertThat(receipts(desk))
              .hasSize(DOCUMENTS)
              .allSatisfy(receipt -> {
                assertThat(places).contains(NewsDesk.place(receipt));
                // So large a text is no article; what counts is that each has its answer.
                assertThat(receipt.getReasonCode()).contains("article-too-large");
              })
              .extracting(NewsDesk::place)
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  private String run(String name, String heap, Map<String, String> settings) throws Exception {
    try (JavaProcess ingest = ingest(name, heap, settings)) {
      assertThat(ingest.code(LIMIT)).as(ingest.said()).isEqualTo(3);
      return ingest.said();
    }
  }

  private JavaProcess ingest(String name, String heap, Map<String, String> settings)
      throws Exception {
    return JavaProcess.start(
        heap,
        GuardedSystem.environment(settings),
        folder.resolve(name + ".log"),
        "org.copydesk.ingest.IngestMain");
  }

  private static void deploy(Cluster cluster, SchemaRegistryClient schemas) throws Exception {
    try (Admin admin = cluster.admin()) {
      for (Topic<?, ?> topic : Topics.all()) {
        if (topic.valueSchema().isPresent()) {
          schemas.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
        }
      }
      admin
          .createTopics(
              Topics.all().stream()
                  .map(topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.config()))
                  .toList())
          .all()
          .get();
    }
  }

  private static RawEvent event(int number) {
    String text =
        "Headline %d%n%n%s%n".formatted(number, "A long story. ".repeat(DOCUMENT_BYTES / 14));
    return RawEvent.newBuilder()
        .setEventId("small-heap-" + number)
        .setSource("desk")
        .setItemId("item-" + number)
        .setChannel(Channel.KAFKA)
        .setReceivedAt(Instant.now())
        .setContent(
            Document.newBuilder()
                .setMediaType("text/plain")
                .setBytes(ByteBuffer.wrap(text.getBytes(UTF_8)))
                .build())
        .build();
  }

  private static List<Receipt> receipts(NewsDesk desk) {
    List<Receipt> receipts = new ArrayList<>();
    try (var consumer = desk.consumer(Topics.RECEIPT.name(), true)) {
      NewsDesk.poll(
          consumer,
          LIMIT,
          record -> {
            receipts.add((Receipt) desk.decode(record.topic(), record.value()));
            return receipts.size() >= DOCUMENTS;
          });
      NewsDesk.poll(
          consumer,
          Duration.ofSeconds(2),
          record -> {
            receipts.add((Receipt) desk.decode(record.topic(), record.value()));
            return false;
          });
    }
    return receipts;
  }
}
