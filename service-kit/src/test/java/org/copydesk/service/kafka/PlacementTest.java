package org.copydesk.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class PlacementTest {
  @Test
  void keysLieWhereAProducerPutsThem() {
    assertThat(IntStream.range(0, 1_000).mapToObj(number -> "desk/örtlich-" + number))
        .allSatisfy(key ->
            assertThat(Placement.of(key, 12))
                .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), 12)));
  }
}
