package org.copydesk.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final String URI = "urn:copydesk:paper:1";

  private final List<SpecificRecord> values = new ArrayList<>();
  private final List<Unsettled> settled = new ArrayList<>();
  private final Map<String, Long> ends = new HashMap<>();

  private final MockConsumer<String, byte[]> consumer =
      new MockConsumer<>("none") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
            Map<TopicPartition, Long> times) {
          Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
          times.forEach((partition, time) -> found.put(partition, new OffsetAndTimestamp(0, time)));
          return found;
        }
      };

  private final Watch watch =
      new Watch(consumer, this::decode, 2, (_, versions) -> settled.addAll(versions));

  WatchTest() {
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    for (Topic<?, ?> topic : List.of(Topics.RECEIPT, Topics.NOTICE, Topics.LIFECYCLE)) {
      consumer.updatePartitions(
          topic.name(), List.of(new PartitionInfo(topic.name(), 0, node, nodes, nodes)));
      end(topic, 0);
    }
  }

  private void end(Topic<?, ?> topic, long offset) {
    ends.put(topic.name(), offset);
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic.name(), 0), offset));
  }

  private Object decode(String topic, byte[] value) {
    if (value.length != Integer.BYTES) {
      throw new SerializationException("poison on " + topic);
    }
    return values.get(ByteBuffer.wrap(value).getInt());
  }

  private ConsumerRecord<String, byte[]> record(
      Topic<?, ?> topic, SpecificRecord value, int seconds) {
    values.add(value);
    return record(
        topic, ByteBuffer.allocate(Integer.BYTES).putInt(values.size() - 1).array(), seconds);
  }

  private ConsumerRecord<String, byte[]> record(Topic<?, ?> topic, byte[] value, int seconds) {
    long offset = ends.getOrDefault(topic.name(), 0L);
    end(topic, offset + 1);
    return new ConsumerRecord<>(
        topic.name(),
        0,
        offset,
        NOW.plusSeconds(seconds).toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        URI,
        value,
        new RecordHeaders(),
        java.util.Optional.empty());
  }

  private static Receipt receipt(long version) {
    return Receipt.newBuilder()
        .setEventId("e")
        .setSource("paper")
        .setItemId("1")
        .setOutcome(Outcome.ACCEPTED)
        .setUri(URI)
        .setArticleVersion(version)
        .setChange(version == 1 ? Change.CREATED : Change.UPDATED)
        .setRawTopic("raw")
        .setRawPartition(0)
        .setRawOffset(version)
        .setReceivedAt(NOW)
        .build();
  }

  private static LifecycleEvent created(long version) {
    return LifecycleEvent.newBuilder()
        .setUri(URI)
        .setType(LifecycleType.CREATED)
        .setToVersion(version)
        .setSource("paper")
        .setItemId("1")
        .setOccurredAt(NOW)
        .build();
  }

  private void poll() {
    watch.poll(Duration.ofMillis(1));
  }

  @Test
  void oldRecordsAreReadToTheirEndAndSettleWhatTheyTellOf() {
    List<ConsumerRecord<String, byte[]>> old =
        List.of(
            record(Topics.LIFECYCLE, created(1), 5),
            record(Topics.RECEIPT, receipt(1), 1),
            record(Topics.RECEIPT, receipt(2), 2),
            record(Topics.RECEIPT, new byte[] {1}, 3));
    watch.begin(NOW);
    old.forEach(consumer::addRecord);
    assertThat(watch.isCaughtUp()).isFalse();
    poll();
    assertThat(watch.isCaughtUp()).isTrue();
    assertThat(watch.undecodable()).isEqualTo(1);
    assertThat(watch.ledger().unsettled()).isEqualTo(1);
    assertThat(watch.ledger().settled()).isEqualTo(1);
  }

  @Test
  void eventSettlesWhatIsTold() {
    watch.begin(NOW);
    assertThat(watch.isCaughtUp()).isTrue();
    consumer.addRecord(record(Topics.RECEIPT, receipt(1), 1));
    poll();
    assertThat(watch.ledger().unsettled()).isEqualTo(1);
    consumer.addRecord(record(Topics.LIFECYCLE, created(1), 2));
    poll();
    assertThat(settled).extracting(Unsettled::version).containsExactly(1L);
  }

  @Test
  void receiptsWaitWhenTooMuchIsUnsettledAndGoOnAfterwards() {
    watch.begin(NOW);
    consumer.addRecord(record(Topics.RECEIPT, receipt(1), 1));
    consumer.addRecord(record(Topics.RECEIPT, receipt(2), 1));
    poll();
    assertThat(watch.isFull()).isTrue();
    consumer.addRecord(record(Topics.RECEIPT, receipt(3), 2));
    poll();
    assertThat(watch.ledger().unsettled()).as("the third waits").isEqualTo(2);
    consumer.addRecord(record(Topics.LIFECYCLE, created(2), 3));
    poll();
    poll();
    assertThat(watch.isFull()).isFalse();
    assertThat(watch.ledger().unsettled()).isEqualTo(1);
  }
}
