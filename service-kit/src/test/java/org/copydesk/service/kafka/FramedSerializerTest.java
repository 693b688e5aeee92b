package org.copydesk.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.copydesk.news.Mention;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.avro.RandomRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FramedSerializerTest {
  private static final String TOPIC = Topics.MENTION.name();

  static Stream<Topic<?, ?>> topicsOfRecords() {
    return Topics.all().stream().filter(topic -> topic.valueSchema().isPresent());
  }

  @ParameterizedTest
  @MethodSource("topicsOfRecords")
  void writesTheBytesOfTheGenuineSerializer(Topic<?, ?> topic) {
    compare(topic.name(), topic.valueType().asSubclass(SpecificRecord.class));
  }

  private static <T extends SpecificRecord> void compare(String topic, Class<T> type) {
    KafkaAvroSerializer genuine = genuine();
    FramedSerializer<T> framed = new FramedSerializer<>(genuine, type);
    assertThat(RandomRecords.of(type))
        .isNotEmpty()
        .allSatisfy(record ->
            assertThat(framed.serialize(topic, record))
                .isEqualTo(genuine.serialize(topic, record)));
  }

  @Test
  void asksOnceForEachTopic() {
    AtomicInteger asked = new AtomicInteger();
    KafkaAvroSerializer genuine = genuine();
    FramedSerializer<Mention> framed =
        new FramedSerializer<>(
            (topic, value) -> {
              asked.incrementAndGet();
              return genuine.serialize(topic, value);
            },
            Mention.class);
    RandomRecords.of(Mention.class).forEach(record -> framed.serialize(TOPIC, record));
    RandomRecords.of(Mention.class).forEach(record -> framed.serialize("another", record));
    assertThat(asked).hasValue(2);
  }

  @Test
  void leavesAnotherFormatToTheGenuineSerializer() {
    Serializer<Object> another = (topic, value) -> value.toString().getBytes(UTF_8);
    FramedSerializer<Mention> framed = new FramedSerializer<>(another, Mention.class);
    assertThat(RandomRecords.of(Mention.class))
        .allSatisfy(record ->
            assertThat(framed.serialize(TOPIC, record))
                .isEqualTo(record.toString().getBytes(UTF_8)));
  }

  @Test
  void aTombstoneStaysOne() {
    assertThat(new FramedSerializer<>(genuine(), Mention.class).serialize(TOPIC, null)).isNull();
  }

  private static KafkaAvroSerializer genuine() {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(Map.of("schema.registry.url", "mock://framed-serializer"), false);
    return serializer;
  }
}
