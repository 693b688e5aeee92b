package org.copydesk.service.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.PublishState;
import org.copydesk.news.StoryState;
import org.copydesk.service.avro.RandomRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SingleObjectSerdeTest {
  private static final String STORE = "store";

  static Stream<Class<? extends SpecificRecord>> types() {
    return Stream.of(PublishState.class, EnrichedArticle.class, StoryState.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void writesTheBytesOfAvrosOwnEncoder(Class<? extends SpecificRecord> type) {
    compare(type);
  }

  private static <T extends SpecificRecord> void compare(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    BinaryMessageEncoder<T> avro = new BinaryMessageEncoder<>(model, model.getSchema(type));
    Serde<T> serde = SingleObjectSerde.of(type);
    assertThat(RandomRecords.of(type))
        .isNotEmpty()
        .allSatisfy(record -> {
          byte[] bytes = serde.serializer().serialize(STORE, record);
          assertThat(bytes).isEqualTo(avro.encode(record).array());
          assertThat(serde.deserializer().deserialize(STORE, bytes)).isEqualTo(record);
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsAbsentStaysAbsent(Class<? extends SpecificRecord> type) {
    Serde<? extends SpecificRecord> serde = SingleObjectSerde.of(type);
    assertThat(serde.serializer().serialize(STORE, null)).isNull();
    assertThat(serde.deserializer().deserialize(STORE, null)).isNull();
  }
}
