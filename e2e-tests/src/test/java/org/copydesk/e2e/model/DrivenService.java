package org.copydesk.e2e.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// A service without a broker, whose process may end: the next one has what the stores held, as
/// from their changelogs, and nothing else.
final class DrivenService implements AutoCloseable {
  /// Stores of topics that every instance reads whole, again at each start.
  private static final Set<String> GLOBAL_STORES = Set.of("sources", "concepts");

  private final Map<String, Object> config;
  private final Function<Wiring, Topology> topology;
  private final Registry registry;
  private final List<Topic<?, ?>> outputs;
  private final Path states;
  private final List<TestRecord<byte[], byte[]>> settings = new ArrayList<>();
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
  private final Map<Topic<?, ?>, TestOutputTopic<byte[], byte[]>> readers = new LinkedHashMap<>();
  private TopologyTestDriver driver;
  private Instant clock;
  private int lives;

  /// Starts it.
  ///
  /// @param outputs the topics that it writes and others read
  /// @param states where its stores lie
  DrivenService(
      String name,
      Topic<String, byte[]> deadLetters,
      Function<Wiring, Topology> topology,
      Registry registry,
      List<Topic<?, ?>> outputs,
      Path states,
      Instant clock) {
    this.config = KafkaSettings.read(Settings.of(Map.of())).streams(name, deadLetters);
    config.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, InMemoryDslStoreSuppliers.class);
    this.topology = topology;
    this.registry = registry;
    this.outputs = outputs;
    this.states = states;
    this.clock = clock;
    this.driver = started();
  }

  private TopologyTestDriver started() {
    config.put(StreamsConfig.STATE_DIR_CONFIG, states.resolve("life" + lives++).toString());
    Properties properties = new Properties();
    properties.putAll(config);
    TopologyTestDriver next =
        new TopologyTestDriver(topology.apply(registry.wiring(config)), properties, clock);
    inputs.clear();
    readers.clear();
    for (Topic<?, ?> topic : outputs) {
      readers.put(
          topic,
          next.createOutputTopic(
              topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }
    return next;
  }

  /// Hands it a record.
  void take(Topic<?, ?> topic, TestRecord<byte[], byte[]> record) {
    inputs
        .computeIfAbsent(
            topic.name(),
            name ->
                driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
        .pipeInput(record);
  }

  /// Hands it a record of the sources' settings.
  void takeSettings(TestRecord<byte[], byte[]> record) {
    settings.add(record);
    take(Topics.SOURCE, record);
  }

  /// What it has written since it was asked last, by topic.
  Map<Topic<?, ?>, List<TestRecord<byte[], byte[]>>> written() {
    Map<Topic<?, ?>, List<TestRecord<byte[], byte[]>>> written = new LinkedHashMap<>();
    Set<String> ever = driver.producedTopicNames();
    readers.forEach((topic, reader) -> {
      if (ever.contains(topic.name()) && !reader.isEmpty()) {
        written.put(topic, reader.readRecordsToList());
      }
    });
    return written;
  }

  /// Lets its clock go on to a time.
  void passTo(Instant time) {
    driver.advanceWallClockTime(Duration.between(clock, time));
    clock = time;
  }

  Instant clock() {
    return clock;
  }

  /// Ends it and starts it again. All that it wrote must have been read before.
  ///
  /// @param back how far its clock is set back meanwhile
  void restart(Duration back) {
    TopologyTestDriver old = driver;
    clock = clock.minus(back);
    driver = started();
    settings.forEach(record -> take(Topics.SOURCE, record));
    Map<String, StateStore> stores = driver.getAllStateStores();
    old.getAllStateStores()
        .forEach((name, store) -> {
          if (!GLOBAL_STORES.contains(name)) {
            copy(store, Objects.requireNonNull(stores.get(name), name));
          }
        });
    old.close();
  }

  @SuppressWarnings("unchecked") // both stores are built by the same builder
  private static void copy(StateStore from, StateStore to) {
    switch (from) {
      case KeyValueStore<?, ?> old -> {
        KeyValueStore<Object, Object> next = (KeyValueStore<Object, Object>) to;
        try (KeyValueIterator<?, ?> all = old.all()) {
          all.forEachRemaining(each -> put(next, each));
        }
      }
      case WindowStore<?, ?> old -> {
        WindowStore<Object, Object> next = (WindowStore<Object, Object>) to;
        try (KeyValueIterator<? extends Windowed<?>, ?> all = old.all()) {
          all.forEachRemaining(
              each -> next.put(each.key.key(), each.value, each.key.window().start()));
        }
      }
      default -> throw new IllegalStateException("no way to copy " + from.getClass());
    }
  }

  private static void put(KeyValueStore<Object, Object> store, KeyValue<?, ?> entry) {
    store.put(entry.key, entry.value);
  }

  @Override
  public void close() {
    driver.close();
  }
}
