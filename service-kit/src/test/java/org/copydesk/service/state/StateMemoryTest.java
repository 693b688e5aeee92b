package org.copydesk.service.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateMemoryTest {
  private static final int MEBIBYTES = 16;

  @TempDir private Path state;

  @Test
  void allStoresOfAServiceShareOneCacheOfTheSizeThatWasSet() {
    StreamsBuilder builder = new StreamsBuilder();
    for (String name : List.of("one", "two", "three")) {
      builder.table(
          name + ".in",
          Consumed.with(Serdes.String(), Serdes.String()),
          Materialized.as(Stores.persistentKeyValueStore(name)));
    }
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "state-memory");
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    config.putAll(StateMemory.config(MEBIBYTES));
    try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), config)) {
      List<BigInteger> capacities = gauges(driver, "block-cache-capacity");
      assertThat(capacities).hasSize(3).containsOnly(BigInteger.valueOf(MEBIBYTES << 20));
      driver
          .createInputTopic("one.in", Serdes.String().serializer(), Serdes.String().serializer())
          .pipeInput("key", "value");
      assertThat(gauges(driver, "block-cache-usage"))
          .as("what one store takes, all see")
          .hasSize(3)
          .doesNotContain(BigInteger.ZERO)
          .containsOnly(gauges(driver, "block-cache-usage").getFirst());
    }
  }

  private static List<BigInteger> gauges(TopologyTestDriver driver, String name) {
    return driver.metrics().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .map(metric -> (BigInteger) metric.metricValue())
        .toList();
  }
}
