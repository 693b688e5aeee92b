package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.devstack.audit.Audit;
import org.copydesk.devstack.audit.Auditor;
import org.copydesk.devstack.audit.Sent;
import org.copydesk.devstack.audit.TopicLogs;
import org.copydesk.enrich.Enricher;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// The three services without a broker, with newsrooms that send by chance, and everything that
/// they write kept as the topics would hold it, for the auditor.
final class AuditedPipeline implements TopicLogs {
  private static final List<String> SOURCES = List.of("wire", "paper", "radio");
  private static final int ARTICLES = 12;
  private static final int TICKS_TO_THE_END = 40;

  private final Map<String, List<ConsumerRecord<String, byte[]>>> topics = new LinkedHashMap<>();
  private final Registry registry;
  private final Tampering bug;

  /// @param bug what a service does wrong: how it changes a record, or loses it
  AuditedPipeline(Registry registry, Tampering bug) {
    this.registry = registry;
    this.bug = bug;
  }

  /// Lets newsrooms send by chance until all has come to rest.
  AuditedPipeline run(long seed, Enricher enricher, Path folder) {
    Random random = new Random(seed);
    try (Pipeline pipeline =
        new Pipeline(
            registry, enricher, Set.copyOf(SOURCES), Set.of(), ARTICLES, this::keep, folder)) {
      Newsrooms newsrooms = new Newsrooms(random, Pipeline.TICK);
      List<Newsrooms.Item> items = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        items.add(newsrooms.new Item(SOURCES.get(random.nextInt(SOURCES.size())), "item" + i));
      }
      while (!items.isEmpty()) {
        send(pipeline, items.get(random.nextInt(items.size())).next(pipeline.now()));
        for (int i = random.nextInt(12); i > 0; i--) {
          pipeline.anyWaiting(random).ifPresent(pipeline::take);
        }
        if (random.nextInt(10) == 0) {
          pipeline.take(new Step.Pass(1));
        }
        items.removeIf(item -> !item.hasMore());
      }
      drain(pipeline, random);
      pipeline.take(new Step.Pass(TICKS_TO_THE_END));
      drain(pipeline, random);
    }
    return this;
  }

  /// Ingest takes it at once, so that it lies where its receipt says.
  private void send(Pipeline pipeline, org.copydesk.e2e.model.Sent sent) {
    Topic<String, RawEvent> topic = sent.isNotice() ? Topics.RAW_NOTICE : Topics.RAW;
    add(
        topic,
        sent.key(),
        registry.encode(topic, RawEvent.class, Records.of(sent)),
        new RecordHeaders(),
        pipeline.now());
    pipeline.take(new Step.Send(sent));
    pipeline.take(new Step.Carry(topic, sent.key()));
  }

  private static void drain(Pipeline pipeline, Random random) {
    Optional<Step.Carry> next = pipeline.anyWaiting(random);
    while (next.isPresent()) {
      pipeline.take(next.get());
      next = pipeline.anyWaiting(random);
    }
  }

  private Optional<TestRecord<byte[], byte[]>> keep(
      Topic<?, ?> topic, String key, TestRecord<byte[], byte[]> record) {
    Optional<TestRecord<byte[], byte[]>> written = bug.with(topic, key, record);
    written.ifPresent(each -> add(topic, key, each.value(), each.headers(), each.getRecordTime()));
    return written;
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private void add(
      Topic<?, ?> topic, String key, byte @Nullable [] value, Headers headers, Instant time) {
    List<ConsumerRecord<String, byte[]>> records =
        topics.computeIfAbsent(topic.name(), _ -> new ArrayList<>());
    records.add(
        new ConsumerRecord<>(
            topic.name(),
            0,
            records.size(),
            time.toEpochMilli(),
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value,
            headers,
            Optional.empty()));
  }

  /// The same without some records, as if they had never been written.
  AuditedPipeline without(Predicate<ConsumerRecord<String, byte[]>> lost) {
    AuditedPipeline left = new AuditedPipeline(registry, bug);
    topics.forEach((topic, records) ->
        left.topics.put(topic, records.stream().filter(lost.negate()).toList()));
    return left;
  }

  /// What the auditor says.
  Audit audit() {
    return new Auditor(this, this::decode).audit(Sent.UNKNOWN, Instant.MAX);
  }

  private Object decode(String topic, byte[] value) {
    Topic<?, ?> known = Topics.named(topic).orElseThrow();
    return known.valueSchema().isPresent()
        ? registry.decode(known, value)
        : new String(value, UTF_8);
  }

  @Override
  public Set<String> topics() {
    return topics.keySet();
  }

  @Override
  public Set<TopicPartition> truncated(String topic) {
    return Set.of();
  }

  @Override
  public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> take) {
    topics.getOrDefault(topic, List.of()).forEach(take);
  }
}
