package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.devstack.command.NewsDesk;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Outcome;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PubStatus;
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
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String TOKEN_HASH =
      "2a97516c354b68848cdbd8f54a226a0a55b21ed138e207ad6c5cbb9c00aa5aea";

  private RunningSystem system;
  private NewsDesk desk;

  /// Starts a system without any records.
  ///
  /// @param settings `COPYDESK_…` variables for the services
  protected abstract RunningSystem start(Map<String, String> settings);

  @BeforeAll
  void start() {
    system = start(Map.of("COPYDESK_HTTP_TOKENS", "demo=" + TOKEN_HASH));
    desk = new NewsDesk(system.cluster());
  }

  @AfterAll
  void stop() {
    if (desk != null) {
      desk.close();
    }
    if (system != null) {
      system.close();
    }
  }

  private static RawEvent content(String item, String version, String body) {
    return RawEvent.newBuilder()
        .setSource("e2e")
        .setItemId(item)
        .setItemVersion(version)
        .setContent(PlainArticle.newBuilder().setHeadline("Oslo news").setBody(body).build())
        .build();
  }

  private static RawEvent notice(String item, Action action) {
    return RawEvent.newBuilder()
        .setSource("e2e")
        .setItemId(item)
        .setAction(action)
        .setReason("test")
        .build();
  }

  private boolean read(Topic<?, ?> topic, Predicate<ConsumerRecord<String, byte[]>> enough) {
    try (KafkaConsumer<String, byte[]> consumer = desk.consumer(topic.name(), true)) {
      return NewsDesk.poll(consumer, LIMIT, enough);
    }
  }

  private Map<String, Receipt> receipts(Set<String> places) {
    Map<String, Receipt> found = new HashMap<>();
    List<String> twice = new ArrayList<>();
    read(
        Topics.RECEIPT,
        record -> {
          if (desk.decode(Topics.RECEIPT.name(), record.value()) instanceof Receipt receipt
              && places.contains(NewsDesk.place(receipt))
              && found.put(NewsDesk.place(receipt), receipt) != null) {
            twice.add(NewsDesk.place(receipt));
          }
          return found.size() == places.size();
        });
    assertThat(found.keySet()).as("every event has its receipt").isEqualTo(places);
    assertThat(twice).as("no event has two").isEmpty();
    return found;
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
            case 0 -> notice(item, Action.KILL);
            case 1 -> notice(item, Action.RELEASE);
            default ->
                content(
                    item,
                    Integer.toString(random.nextInt(30)),
                    "Ada Lindqvist went to Paris " + random.nextInt(5) + ".");
          };
      places.add(
          desk.send(event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE, event));
      if (i % 150 == 75) {
        ServiceProcess victim = victims[i / 150 % victims.length];
        system.kill(victim);
        system.launch(victim);
      }
    }

    Map<String, Receipt> answers = receipts(places);
    Map<String, Long> newest = new HashMap<>();
    answers
        .values()
        .forEach(receipt ->
            receipt
                .getArticleVersion()
                .ifPresent(
                    version -> newest.merge(receipt.getUri().orElseThrow(), version, Math::max)));
    Map<String, Article> kept = new HashMap<>();
    Map<String, Article> expected = new HashMap<>();
    Map<String, Long> seen = new HashMap<>();
    boolean complete =
        read(
            Topics.ARTICLE,
            record -> {
              if (desk.decode(Topics.ARTICLE.name(), record.value()) instanceof Article article
                  && newest.containsKey(article.getUri())) {
                assertThat(article.getVersion())
                    .as(article.getUri())
                    .isEqualTo(seen.getOrDefault(article.getUri(), 0L) + 1);
                seen.put(article.getUri(), article.getVersion());
                apply(kept, expected, article);
              }
              return seen.equals(newest);
            });
    assertThat(complete).as("versions %s of %s", seen, newest).isTrue();
    assertThat(published(expected)).isEqualTo(texts(expected));
  }

  /// The truth, told simply: the newest content, as long as the newest status is usable.
  private static void apply(
      Map<String, Article> kept, Map<String, Article> visible, Article article) {
    if (!article.getBlocks().isEmpty()) {
      kept.put(article.getUri(), article);
    }
    Article newest = kept.get(article.getUri());
    if (article.getStatus() == PubStatus.USABLE && newest != null) {
      visible.put(article.getUri(), newest);
    } else {
      visible.remove(article.getUri());
    }
  }

  private static Map<String, String> texts(Map<String, Article> articles) {
    Map<String, String> texts = new HashMap<>();
    articles.forEach((uri, article) -> texts.put(uri, article.getText()));
    return texts;
  }

  private Map<String, String> published(Map<String, Article> expected) {
    Map<String, String> visible = new HashMap<>();
    read(
        Topics.PUBLISHED,
        record -> {
          if (desk.decode(Topics.PUBLISHED.name(), record.value())
              instanceof PublishedArticle article) {
            visible.put(record.key(), article.getArticle().getText());
          } else {
            visible.remove(record.key());
          }
          return visible.equals(texts(expected));
        });
    return visible;
  }

  @Test
  @Order(2)
  void registryOutageCostsNoRecordAndMakesNoDeadLetter() {
    system.kill(ServiceProcess.INGEST);
    system.killRegistry();
    Set<String> places = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      places.add(desk.send(Topics.RAW, content("outage-" + i, "1", "Nothing is lost.")));
    }
    system.launch(ServiceProcess.INGEST);
    pause(Duration.ofSeconds(8));
    system.launchRegistry();

    assertThat(receipts(places).values())
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
            read(
                Topics.ENRICH_DEAD_LETTER,
                record ->
                    "poison".equals(record.key())
                        && java.util.Arrays.equals(record.value(), poison)
                        && new String(
                                Objects.requireNonNull(
                                        record.headers().lastHeader(Headers.ERROR_TOPIC))
                                    .value(),
                                UTF_8)
                            .equals(Topics.ARTICLE.name())))
        .isTrue();
    Set<String> after =
        Set.of(desk.send(Topics.RAW, content("after-poison", "1", "The line goes on.")));
    assertThat(receipts(after).values())
        .extracting(Receipt::getOutcome)
        .containsExactly(Outcome.ACCEPTED);
    assertThat(
            read(Topics.PUBLISHED, record -> record.key().equals("urn:copydesk:e2e:after-poison")))
        .isTrue();
  }

  @Test
  @Order(4)
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
                        "<h1>Svala sails at last</h1><p>The ferry Svala left Oslo for Copenhagen on Monday, said Ada Lindqvist.</p>"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(
            read(
                Topics.NINJS,
                record ->
                    record.key().equals("urn:copydesk:demo:posted")
                        && new String(record.value(), UTF_8).contains("Copenhagen")))
        .isTrue();
  }
}
