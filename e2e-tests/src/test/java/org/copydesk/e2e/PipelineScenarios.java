package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.devstack.Copydesk;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Outcome;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What holds on every running system, wherever its processes run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class PipelineScenarios {
  private static final String TOKEN_HASH =
      "2a97516c354b68848cdbd8f54a226a0a55b21ed138e207ad6c5cbb9c00aa5aea";

  private RunningSystem system;
  private Newsroom newsroom;

  /// Starts a system without any records.
  ///
  /// @param settings `COPYDESK_…` variables for the services
  protected abstract RunningSystem start(Map<String, String> settings);

  @BeforeAll
  void start() {
    system = start(Map.of("COPYDESK_HTTP_TOKENS", "demo=" + TOKEN_HASH));
    newsroom = new Newsroom(system.cluster());
  }

  @AfterAll
  void stop() {
    if (newsroom != null) {
      newsroom.close();
    }
    if (system != null) {
      system.close();
    }
  }

  @Test
  @Order(1)
  void nothingIsLostAndNothingDoubledWhenServicesAreKilledMidStream() {
    ServiceProcess[] victims = ServiceProcess.values();
    Random random = new Random(4);
    Set<String> places = new HashSet<>();
    for (int i = 0; i < 600; i++) {
      String item = "item-" + random.nextInt(40);
      RawEvent event =
          switch (random.nextInt(12)) {
            case 0 -> Newsroom.notice(item, Action.KILL);
            case 1 -> Newsroom.notice(item, Action.RELEASE);
            default ->
                Newsroom.content(
                    item,
                    Integer.toString(random.nextInt(30)),
                    "Ada Lindqvist went to Paris " + random.nextInt(5) + ".");
          };
      places.add(
          newsroom.send(
              event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE, event));
      if (i % 150 == 75) {
        ServiceProcess victim = victims[i / 150 % victims.length];
        system.kill(victim);
        system.launch(victim);
      }
    }

    Map<String, Receipt> answers = newsroom.receipts(places);
    Map<String, Long> newest = new HashMap<>();
    answers
        .values()
        .forEach(receipt ->
            receipt
                .getArticleVersion()
                .ifPresent(
                    version -> newest.merge(receipt.getUri().orElseThrow(), version, Math::max)));
    Truth truth = new Truth();
    boolean complete =
        newsroom.read(
            Topics.ARTICLE,
            record -> {
              if (newsroom.decode(Topics.ARTICLE, record.value()) instanceof Article article
                  && newest.containsKey(article.getUri())) {
                truth.take(article);
              }
              return truth.versions().equals(newest);
            });
    assertThat(complete).as("versions %s of %s", truth.versions(), newest).isTrue();
    assertThat(published(truth)).isEqualTo(truth.texts());
    newsroom.assertThatViewsAgree();
  }

  private Map<String, String> published(Truth truth) {
    Map<String, String> visible = new HashMap<>();
    newsroom.read(
        Topics.PUBLISHED,
        record -> {
          if (newsroom.decode(Topics.PUBLISHED, record.value())
              instanceof PublishedArticle article) {
            visible.put(record.key(), article.getArticle().getText());
          } else {
            visible.remove(record.key());
          }
          return visible.equals(truth.texts());
        });
    return visible;
  }

  @Test
  @Order(2)
  void registryOutageCostsNoRecordAndMakesNoDeadLetter() {
    Set<String> places = new HashSet<>();
    system.killRegistry();
    places.addAll(newsroom.sent("in-mid-stream"));
    assertThat(newsroom.receipts(places).values())
        .as("schemas that are known go on without it")
        .extracting(Receipt::getOutcome)
        .containsOnly(Outcome.ACCEPTED);
    system.kill(ServiceProcess.INGEST);
    places.addAll(newsroom.sent("before-its-start"));
    system.launch(ServiceProcess.INGEST);
    pause(Duration.ofSeconds(8));
    system.launchRegistry();

    assertThat(newsroom.receipts(places).values())
        .extracting(Receipt::getOutcome)
        .containsOnly(Outcome.ACCEPTED);
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Order(3)
  void poisonOnAnInnerTopicBecomesADeadLetterThatSaysWhereItLay() throws Exception {
    byte[] poison = "no article".getBytes(UTF_8);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", system.cluster().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.ARTICLE.name(), "poison", poison)).get();
    }
    assertThat(
            newsroom.read(
                Topics.ENRICH_DEAD_LETTER,
                record ->
                    "poison".equals(record.key())
                        && Arrays.equals(record.value(), poison)
                        && new String(
                                Objects.requireNonNull(
                                        record.headers().lastHeader(Headers.ERROR_TOPIC))
                                    .value(),
                                UTF_8)
                            .equals(Topics.ARTICLE.name())))
        .isTrue();
    Set<String> after =
        Set.of(
            newsroom.send(Topics.RAW, Newsroom.content("after-poison", "1", "The line goes on.")));
    assertThat(newsroom.receipts(after).values())
        .extracting(Receipt::getOutcome)
        .containsExactly(Outcome.ACCEPTED);
    assertThat(
            newsroom.read(
                Topics.PUBLISHED, record -> record.key().equals("urn:copydesk:e2e:after-poison")))
        .isTrue();
  }

  @Test
  @Order(4)
  void eventThatNobodyCanDecodeIsRejectedAndKeptAsADeadLetterHoweverLarge() {
    byte[] unknownSchema = {0, 0, 1, 0, 0, 42};
    byte[] noise = new byte[Topic.MAX_RECORD_BYTES - 10_000];
    new Random(8).nextBytes(noise);
    for (byte[] value : List.of(unknownSchema, noise)) {
      String place = newsroom.sendBytes(Topics.RAW, "stranger", value);

      assertThat(newsroom.receipts(Set.of(place)).values())
          .singleElement()
          .satisfies(receipt -> {
            assertThat(receipt.getOutcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.getReasonCode()).contains("undecodable");
            assertThat(receipt.getReason().orElse("")).contains("subject news.raw.v1-value");
          });
      assertThat(
              newsroom.read(
                  Topics.INGEST_DEAD_LETTER,
                  record ->
                      "stranger".equals(record.key()) && Arrays.equals(record.value(), value)))
          .isTrue();
    }
  }

  @Test
  @Order(5)
  void embargoOutlivesTheServiceThatKeepsIt() {
    Instant end = Instant.now().plusSeconds(25);
    RawEvent secret =
        RawEvent.newBuilder()
            .setSource("e2e")
            .setItemId("secret")
            .setContent(
                PlainArticle.newBuilder()
                    .setHeadline("Merger of two banks")
                    .setBody("Nobody may know before noon.")
                    .setEmbargoedUntil(end.toString())
                    .build())
            .build();
    String uri = "urn:copydesk:e2e:secret";
    newsroom.receipts(Set.of(newsroom.send(Topics.RAW, secret)));
    assertThat(newsroom.read(Topics.LIFECYCLE, record -> record.key().equals(uri))).isTrue();
    system.kill(ServiceProcess.PUBLISH);
    system.launch(ServiceProcess.PUBLISH);

    List<Instant> published = new ArrayList<>();
    newsroom.read(
        Topics.PUBLISHED,
        record -> {
          if (record.key().equals(uri)) {
            published.add(Instant.now());
          }
          return !published.isEmpty();
        });
    assertThat(published).singleElement().satisfies(at -> assertThat(at).isAfterOrEqualTo(end));
  }

  @Test
  @Order(8)
  void schemaThatWouldBreakSubscribersIsRefused() throws Exception {
    AvroSchema stranger =
        new AvroSchema(
            SchemaBuilder.record("PublishedArticle")
                .namespace("org.copydesk.news")
                .fields()
                .requiredInt("uri")
                .endRecord());
    try (SchemaRegistryClient registry = system.cluster().registryClient()) {
      int known = registry.getAllVersions(Topics.PUBLISHED.subject()).size();
      assertThatThrownBy(() -> registry.register(Topics.PUBLISHED.subject(), stranger))
          .isInstanceOfSatisfying(
              RestClientException.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
      assertThat(registry.getAllVersions(Topics.PUBLISHED.subject())).hasSize(known);
    }
  }

  @Test
  @Order(7)
  void everyAcceptedVersionReachesWhatItHasTo() {
    int code = 1;
    for (int i = 0; i < 20 && code != 0; i++) {
      pause(Duration.ofSeconds(i == 0 ? 0 : 2));
      code =
          Copydesk.commandLine()
              .execute(
                  "monitor",
                  "--once",
                  "--bootstrap-servers",
                  system.cluster().bootstrapServers(),
                  "--registry",
                  system.cluster().registryUrl());
    }
    assertThat(code).as("nothing is late after all that befell the services").isZero();
  }

  @Test
  @Order(6)
  void documentPostedByHttpIsPublishedAsNinjs() throws Exception {
    system.awaitReady(ServiceProcess.INGEST);
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(system.http().resolve("/v1/raw/demo/posted"))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "text/html")
                .POST(
                    BodyPublishers.ofString(
                        "<h1>Svala sails at last</h1><p>The ferry Svala left Oslo for Copenhagen on"
                            + " Monday, said Ada Lindqvist.</p>"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(
            newsroom.read(
                Topics.NINJS,
                record ->
                    record.key().equals("urn:copydesk:demo:posted")
                        && new String(record.value(), UTF_8).contains("Copenhagen")))
        .isTrue();
  }
}
