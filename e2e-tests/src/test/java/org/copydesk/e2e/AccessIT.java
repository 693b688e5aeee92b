package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Letterbox;
import org.copydesk.deadletter.Standing;
import org.copydesk.devstack.access.Grants;
import org.copydesk.devstack.access.Role;
import org.copydesk.ingest.poll.Poller;
import org.copydesk.monitor.watch.Watch;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The roles of `./copydesk acls` on a broker that asks who comes.
class AccessIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(200);

  @TempDir private static Path log;
  @TempDir private static Path state;
  private static GuardedSystem system;

  @BeforeAll
  static void start() throws Exception {
    system = new GuardedSystem(log, state);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void eachRoleSufficesForItsPartInTheLifeOfAnArticle() throws Exception {
    try (KafkaProducer<String, byte[]> newsroom = system.producer(Role.NEWSROOM);
        KafkaConsumer<String, byte[]> subscriber =
            system.consumer(Role.SUBSCRIBER, "subscriber-view")) {
      subscriber.subscribe(system.publicTopics());
      newsroom.send(system.record(Topics.RAW, content())).get();
      Set<String> seen = new HashSet<>();
      await()
          .atMost(LIMIT)
          .until(() -> {
            subscriber.poll(POLL).forEach(record -> seen.add(record.topic()));
            return seen.containsAll(system.publicTopics());
          });
      subscriber.commitSync();
      newsroom.send(system.record(Topics.RAW_NOTICE, Newsroom.notice("open", Action.KILL))).get();
      List<String> tombstones = new ArrayList<>();
      await()
          .atMost(LIMIT)
          .until(() -> {
            for (ConsumerRecord<String, byte[]> record : subscriber.poll(POLL)) {
              if (record.value() == null) {
                tombstones.add(record.topic());
              }
            }
            return tombstones.containsAll(
                List.of(Topics.PUBLISHED.name(), Topics.STORY_MEMBER.name(), Topics.STORY.name()));
          });
    }
  }

  private static RawEvent content() {
    return Newsroom.content(
        "open",
        "1",
        "“The harbour of Oslo is open again,” said Ada Lindqvist in Oslo on Tuesday. “We waited.”");
  }

  @Test
  void subscriberIsRefusedTheDesksTopicsAndAllWriting() {
    for (Topic<?, ?> topic : Topics.all()) {
      if (!topic.isPublic()) {
        assertReadingIsRefused(Role.SUBSCRIBER, topic);
      }
      assertWritingIsRefused(Role.SUBSCRIBER, topic);
    }
  }

  @Test
  void subscriberIsRefusedTheGroupsOfOthersAndTheTopicsOfStores() throws Exception {
    for (String group : List.of(Role.PUBLISH.title(), Poller.GROUP, "another-view")) {
      try (KafkaConsumer<String, byte[]> consumer = system.consumer(Role.SUBSCRIBER, group)) {
        consumer.subscribe(List.of(Topics.PUBLISHED.name()));
        assertThatThrownBy(() -> pollUntilRefused(consumer))
            .isInstanceOf(GroupAuthorizationException.class);
      }
    }
    try (Admin admin = Admin.create(system.broker().asUser(Role.SUBSCRIBER.title()))) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrderElementsOf(system.publicTopics());
      assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  @Test
  void servicesAreRefusedWhatIsNotTheirs() {
    assertReadingIsRefused(Role.PUBLISH, Topics.RAW);
    assertReadingIsRefused(Role.PUBLISH, Topics.ARTICLE);
    assertReadingIsRefused(Role.ENRICH, Topics.RECEIPT);
    assertReadingIsRefused(Role.INGEST, Topics.ENRICHED);
    assertWritingIsRefused(Role.ENRICH, Topics.PUBLISHED);
    assertWritingIsRefused(Role.INGEST, Topics.LIFECYCLE);
    assertWritingIsRefused(Role.NEWSROOM, Topics.ARTICLE);
    assertReadingIsRefused(Role.NEWSROOM, Topics.ENRICHED);
    assertWritingIsRefused(Role.OPERATOR, Topics.PUBLISHED);
    Map<String, Object> another = system.broker().asUser(Role.ENRICH.title());
    assertThatThrownBy(() -> beginAs(another, Role.PUBLISH.title() + "-1"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
  }

  @Test
  void monitorReadsWhatItJudgesByAndNoNews() {
    try (KafkaConsumer<String, byte[]> consumer =
        system.consumer(Role.MONITOR, Role.MONITOR.title() + "-test")) {
      Watch watch = new Watch(consumer, (topic, value) -> topic, 1, (event, versions) -> {});
      watch.begin(Instant.now());
      assertThatCode(() -> watch.poll(POLL)).doesNotThrowAnyException();
    }
    assertReadingIsRefused(Role.MONITOR, Topics.RAW);
    assertReadingIsRefused(Role.MONITOR, Topics.ENRICHED);
    assertReadingIsRefused(Role.MONITOR, Topics.PUBLISHED);
  }

  @Test
  void consoleOnlyReadsUntilItsUserMayRedriveToo() throws Exception {
    LetterId id = died();
    try (GuardedConsole console = new GuardedConsole(system);
        Letterbox letterbox =
            new Letterbox(system.cluster().clients(), system.cluster().registry())) {
      HttpResponse<String> refused = console.redrive(id);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains(
              "write with the transactional id copydesk-redrive",
              "./copydesk acls --role repair --user NAME");
      assertThat(letterbox.find(id).orElseThrow().standing()).isEqualTo(Standing.OPEN);

      grantRepairTo(Role.CONSOLE.title());
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(console.redrive(id).statusCode()).isEqualTo(200));
      assertThat(letterbox.find(id).orElseThrow().standing().decision())
          .hasValueSatisfying(decision -> {
            assertThat(decision.getBy()).isEqualTo("console: Ada Lindqvist");
            assertThat(decision.getReason()).isEqualTo("mended");
          });
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> assertThat(console.letters()).contains("\"" + id + "\":\"settled\""));
      assertThat(console.redrive(id).body()).contains("redriven already");
    }
  }

  /// A letter as ingest-service would write it, of an event that can be processed now.
  private static LetterId died() throws Exception {
    byte[] event =
        system
            .record(Topics.RAW, Newsroom.content("put-aside", "1", "The model is there again."))
            .value();
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.INGEST_DEAD_LETTER.name(), "e2e/put-aside", event);
    Map.of(
            Headers.ERROR_TOPIC, Topics.RAW.name(),
            Headers.ERROR_PARTITION, "0",
            Headers.ERROR_OFFSET, "9000000")
        .forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
    try (KafkaProducer<String, byte[]> producer = system.producer(Role.INGEST)) {
      var written = producer.send(letter).get();
      return new LetterId("ingest", written.partition(), written.offset());
    }
  }

  private static void grantRepairTo(String user) throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", system.broker().bootstrapServers()))) {
      admin
          .createAcls(
              Grants.of(Role.REPAIR, user).stream().flatMap(grant -> grant.bindings(user)).toList())
          .all()
          .get();
    }
  }

  private static void beginAs(Map<String, Object> client, String transactionalId) {
    Map<String, Object> config = new HashMap<>(client);
    config.put("transactional.id", transactionalId);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
    }
  }

  @Test
  void pollersOfIngestMayShareTheSources() {
    try (KafkaConsumer<String, byte[]> consumer = system.consumer(Role.INGEST, Poller.GROUP)) {
      consumer.subscribe(List.of(Topics.SOURCE.name()));
      await()
          .atMost(LIMIT)
          .until(() -> {
            consumer.poll(POLL);
            return !consumer.assignment().isEmpty();
          });
    }
  }

  @Test
  void operatorCreatesTopicsAndSeesHowFarEachServiceIs() throws Exception {
    try (Admin admin = Admin.create(system.broker().asUser(Role.OPERATOR.title()))) {
      NewTopic another = new NewTopic("news.made-by-operator.v1", 1, (short) 1);
      admin.createTopics(List.of(another.configs(Topics.RAW.config()))).all().get();
      assertThat(admin.describeConsumerGroups(List.of(Role.PUBLISH.title())).all().get())
          .containsKey(Role.PUBLISH.title());
      admin.listConsumerGroupOffsets(Role.PUBLISH.title()).partitionsToOffsetAndMetadata().get();
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
  }

  private static void pollUntilRefused(KafkaConsumer<String, byte[]> consumer) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      consumer.poll(POLL);
    }
  }

  private static void assertReadingIsRefused(Role role, Topic<?, ?> topic) {
    try (KafkaConsumer<String, byte[]> consumer = system.consumer(role, role.title() + "-test")) {
      TopicPartition partition = new TopicPartition(topic.name(), 0);
      consumer.assign(List.of(partition));
      consumer.seek(partition, 0);
      assertThatThrownBy(() -> pollUntilRefused(consumer))
          .as("%s reads %s", role, topic.name())
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  private static void assertWritingIsRefused(Role role, Topic<?, ?> topic) {
    try (KafkaProducer<String, byte[]> producer = system.producer(role)) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>(topic.name(), "key", new byte[0])).get())
          .as("%s writes %s", role, topic.name())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }
}
