package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.news.Article;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.run.Service;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole ingest-service on a real broker: files and requests go in, receipts and articles come
/// out.
class WaysInIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String REGISTRY = "mock://ways-in";

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Wiring wiring;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    broker = new EmbeddedBroker(Files.createDirectory(folder.resolve("broker")));
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope("ways-in");
    List<NewTopic> topics = new ArrayList<>();
    for (Topic<?, ?> topic : Topics.all()) {
      topics.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
      if (topic.valueSchema().isPresent()) {
        registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(topics).all().get();
    }
    wiring =
        new Wiring(
            Map.of(),
            Map.of("schema.registry.url", REGISTRY),
            new RegistryPatience(Duration.ofSeconds(5), new Health()));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Service.Running service() throws Exception {
    String token =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest("secret".getBytes(UTF_8)));
    return IngestService.start(
        Settings.of(
            Map.of(
                "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "COPYDESK_SCHEMA_REGISTRY_URL",
                REGISTRY,
                "COPYDESK_STATE_DIR",
                folder.resolve("state").toString(),
                "COPYDESK_MANAGEMENT_PORT",
                "0",
                "COPYDESK_HTTP_PORT",
                Integer.toString(port),
                "COPYDESK_HTTP_TOKENS",
                "desk=" + token,
                "COPYDESK_DROP_FOLDER",
                folder.resolve("drop").toString(),
                "COPYDESK_DROP_SETTLE_MS",
                "0",
                "COPYDESK_POLL_ON",
                "false")));
  }

  private static void drop(String path, String text) throws Exception {
    Path file = folder.resolve("drop/incoming").resolve(path);
    Files.createDirectories(file.getParent());
    Path hidden = Files.writeString(file.resolveSibling("." + file.getFileName() + ".part"), text);
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> files(String below) throws Exception {
    Path start = folder.resolve("drop").resolve(below);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(start)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> start.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static <T extends SpecificRecord> List<T> written(Topic<String, T> topic, Class<T> type) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    Deserializer<T> values = wiring.serde(type).deserializer();
    List<T> written = new ArrayList<>();
    try (KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(partition -> new TopicPartition(topic.name(), partition))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> written.add(record.value()));
      }
    }
    return written;
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/raw/desk" + path))
        .header("Authorization", "Bearer secret");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static List<Receipt> receipts(String itemIdBeginning) {
    return written(Topics.RECEIPT, Receipt.class).stream()
        .filter(receipt -> receipt.getItemId().startsWith(itemIdBeginning))
        .toList();
  }

  @Test
  void filesAreTakenOnceEachWhereverTheServiceWasStopped() throws Exception {
    List<String> names = IntStream.range(0, 40).mapToObj("files/%02d.txt"::formatted).toList();
    Service.Running first = service();
    for (String name : names.subList(0, 20)) {
      drop("desk/" + name, "Ferry %s sails\n\nIt sailed on Tuesday.".formatted(name));
    }
    await().atMost(LIMIT).until(() -> !files("working").isEmpty() || !files("done").isEmpty());
    first.close();
    for (String name : names.subList(20, 40)) {
      drop("desk/" + name, "Ferry %s sails\n\nIt sailed on Tuesday.".formatted(name));
    }
    drop("desk/files/empty.json", "{}");
    Service.Running second = service();
    try {
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> {
            assertThat(files("done/desk")).containsExactlyElementsOf(names);
            assertThat(files("failed/desk"))
                .containsExactly("files/empty.json", "files/empty.json.reason.txt");
          });
    } finally {
      second.close();
    }

    assertThat(files("working")).isEmpty();
    assertThat(files("incoming")).isEmpty();
    assertThat(Files.readString(folder.resolve("drop/failed/desk/files/empty.json.reason.txt")))
        .contains("REJECTED");
    assertThat(written(Topics.RAW, RawEvent.class))
        .filteredOn(event -> event.getItemId().startsWith("files/"))
        .extracting(RawEvent::getItemId)
        .hasSize(41)
        .doesNotHaveDuplicates();
    assertThat(written(Topics.ARTICLE, Article.class))
        .filteredOn(article -> article.getItemId().startsWith("files/"))
        .extracting(Article::getItemId)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void batchIsAnsweredARepetitionChangesNothingAndDeleteKills() throws Exception {
    Service.Running service = service();
    try {
      String batch =
          """
          {"itemId": "http/1", "version": "1", "mediaType": "text/plain", "text": "Bridge opens\\n\\nIt opened."}
          {"itemId": "http/2", "version": "1", "mediaType": "text/plain", "text": "Crane falls\\n\\nIt fell."}
          """;
      HttpRequest.Builder post =
          request("")
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString(batch));
      HttpResponse<String> once = send(post);
      HttpResponse<String> again = send(post);
      HttpResponse<String> deleted = send(request("/http/1?reason=Wrong%20bridge.").DELETE());

      assertThat(once.statusCode()).isEqualTo(200);
      assertThat(once.body().lines()).hasSize(2).allMatch(line -> line.contains("\"status\":202"));
      assertThat(again.body()).isEqualTo(once.body());
      assertThat(deleted.statusCode()).isEqualTo(202);
      await().atMost(LIMIT).until(() -> receipts("http/").size() == 5);
    } finally {
      service.close();
    }

    assertThat(receipts("http/2"))
        .extracting(Receipt::getOutcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
    List<Article> bridge =
        written(Topics.ARTICLE, Article.class).stream()
            .filter(article -> article.getItemId().equals("http/1"))
            .toList();
    assertThat(bridge.getLast().getStatus()).isEqualTo(PubStatus.CANCELED);
    assertThat(bridge.getLast().getReason()).contains("Wrong bridge.");
  }
}
