package org.copydesk.service.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copydesk.schemas.Topic;
import org.copydesk.service.health.Health;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.state.StateMemory;

/// The settings of everything that talks to Kafka and the registry. Prints as its addresses: the
/// rest may hold passwords.
///
/// @param clients what all clients of Kafka get, from `kafka.*`
/// @param registry what the registry client gets, from `schema.registry.*`
/// @param registryLimit how long one record waits for the registry
/// @param stateDir where state stores lie
/// @param stateMemory what state stores may take together beside the heap, in MiB
/// @param threads stream threads
/// @param commitInterval how often a transaction is committed, in milliseconds
/// @param instanceId the instance's own name among those of its service; empty where it has none
public record KafkaSettings(
    Map<String, Object> clients,
    Map<String, Object> registry,
    Duration registryLimit,
    String stateDir,
    int stateMemory,
    int threads,
    int commitInterval,
    String instanceId) {

  /// How long a killed instance's partitions wait for another: longer than a long collection of
  /// garbage, shorter than Kafka's own 45 s.
  private static final int SESSION_TIMEOUT_MS = 10_000;

  /// Changelogs and repartitions carry the largest record with more around it: its place, or the
  /// version before. Producers measure before they compress, and the brokers guard the other
  /// topics.
  private static final int INTERNAL_BYTES = 4 * Topic.MAX_RECORD_BYTES;

  /// A transaction's records of a partition mostly fit in one batch of this size. A batch that is
  /// full sends those of all other partitions along, however small, so that Kafka's own 16 kB make
  /// many small ones of a burst of rows.
  private static final int BATCH_BYTES = 128 * 1024;

  private static final int FASTEST_ZSTD = 1;

  /// How long a task that has next to nothing to restore waits for the fetch of one that has
  /// nothing, and when it has restored, for the poll of the running ones: Kafka's own 500 and 100
  /// ms add up over the tasks of an instance that starts.
  private static final int RESTORED_TASK_WAIT_MS = 20;

  /// Kafka's constant is deprecated because Kafka 5 will know no other way.
  private static final String HANDLER_FOR_GLOBAL_STORES =
      "processing.exception.handler.global.enabled";

  private static final Setting<String> BOOTSTRAP =
      Setting.text(
          "kafka.bootstrap.servers",
          "127.0.0.1:9092",
          "host:port, several separated by commas",
          "The brokers. Every other `kafka.*` key is handed to all Kafka clients as it is.");
  private static final Setting<String> REGISTRY =
      new Setting<>(
          "schema.registry.url",
          "http://127.0.0.1:8081/apis/ccompat/v7",
          "an http or https URL without a password, several separated by commas",
          "The schema registry. Other `schema.registry.*` keys are handed to its client as they are.",
          false,
          KafkaSettings::withoutPassword);
  private static final String USER_INFO = "schema.registry.basic.auth.user.info";
  private static final String CREDENTIALS_SOURCE = "schema.registry.basic.auth.credentials.source";
  private static final Setting<Integer> REGISTRY_WAIT =
      Setting.number(
          "registry.wait.seconds",
          20,
          1,
          200,
          "How long one record waits for an unavailable registry before its thread starts afresh.");
  private static final Setting<String> STATE_DIR =
      Setting.text(
          "state.dir",
          ".copydesk/state",
          "a folder that may be written",
          "Where state stores lie; they are rebuilt from Kafka when it is lost.");
  private static final Setting<Integer> STATE_MEMORY =
      Setting.number(
          "state.memory.mb",
          96,
          16,
          65_536,
          "MiB that all state stores of this instance may take together, beside the heap.");
  private static final Setting<Integer> THREADS =
      Setting.number("stream.threads", 1, 1, 64, "Stream threads of this instance.");
  private static final Setting<Integer> COMMIT_INTERVAL =
      Setting.number(
          "commit.interval.ms",
          100,
          10,
          60_000,
          "Milliseconds between two commits: shorter is sooner, longer is cheaper.");

  private static final Setting<String> INSTANCE =
      new Setting<>(
          "instance.id",
          "",
          "letters, digits, `.`, `_` and `-`, up to 200; empty for none",
          "A name that this instance keeps when it is started again and no other instance of the"
              + " service has. With it an instance that was killed takes up its own partitions at"
              + " once; without it it waits until the broker gives the killed one up, after 10 s.",
          false,
          KafkaSettings::instance);

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(
        BOOTSTRAP,
        REGISTRY,
        REGISTRY_WAIT,
        STATE_DIR,
        STATE_MEMORY,
        THREADS,
        COMMIT_INTERVAL,
        INSTANCE);
  }

  /// Those of a process without a Streams application.
  public static List<Setting<?>> ofClients() {
    return List.of(BOOTSTRAP, REGISTRY);
  }

  /// Reads them.
  public static KafkaSettings read(Settings settings) {
    Map<String, Object> clients = new HashMap<>(settings.below("kafka."));
    clients.put("bootstrap.servers", settings.get(BOOTSTRAP));
    Map<String, Object> registry = new HashMap<>();
    settings
        .below("schema.registry.")
        .forEach((key, value) -> registry.put("schema.registry." + key, value));
    registry.put("schema.registry.url", settings.get(REGISTRY));
    if (registry.containsKey(USER_INFO)) {
      registry.putIfAbsent(CREDENTIALS_SOURCE, "USER_INFO");
    }
    return new KafkaSettings(
        clients,
        registry,
        Duration.ofSeconds(settings.get(REGISTRY_WAIT)),
        settings.get(STATE_DIR),
        settings.get(STATE_MEMORY),
        settings.get(THREADS),
        settings.get(COMMIT_INTERVAL),
        settings.get(INSTANCE));
  }

  /// Addresses are shown in logs and messages.
  private static String withoutPassword(String urls) {
    if (urls.contains("@")) {
      throw new IllegalArgumentException(
          "user and password belong into schema.registry.basic.auth.user.info");
    }
    return urls;
  }

  private static String instance(String text) {
    if (!text.matches("[A-Za-z0-9._-]{0,200}")) {
      throw new IllegalArgumentException("not a name that Kafka takes");
    }
    return text;
  }

  /// What the topology of a service is wired with.
  ///
  /// @param applicationId the service's name
  /// @param deadLetters where records go that can never be processed
  /// @param health where it is said that the registry is down
  public Wiring wiring(String applicationId, Topic<String, byte[]> deadLetters, Health health) {
    return new Wiring(
        streams(applicationId, deadLetters), registry, new RegistryPatience(registryLimit, health));
  }

  /// The configuration of a Streams application: exactly once, dead letters, room for the largest
  /// record.
  ///
  /// @param applicationId the service's name
  /// @param deadLetters where records go that can never be processed
  public Map<String, Object> streams(String applicationId, Topic<String, byte[]> deadLetters) {
    Map<String, Object> config = new HashMap<>();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, NothingAfterAnAbort.class);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval);
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
    config.putAll(StateMemory.config(stateMemory));
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters.name());
    config.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonOrOutage.OnRead.class);
    config.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonOrOutage.OnProcessing.class);
    config.put(HANDLER_FOR_GLOBAL_STORES, true);
    config.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonOrOutage.OnWrite.class);
    config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), FASTEST_ZSTD);
    config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    config.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), INTERNAL_BYTES);
    config.put(StreamsConfig.topicPrefix("max.message.bytes"), INTERNAL_BYTES);
    config.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        Topic.MAX_RECORD_BYTES);
    config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    config.put(StreamsConfig.POLL_MS_CONFIG, RESTORED_TASK_WAIT_MS);
    config.put(
        StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
        RESTORED_TASK_WAIT_MS);
    config.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
    if (!instanceId.isEmpty()) {
      // Of the main consumers only: Kafka Streams adds the thread's number.
      config.put(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    }
    config.putAll(AheadOfAll.smallPortions());
    config.putAll(clients);
    return config;
  }

  @Override
  public String toString() {
    return "KafkaSettings[%s, %s]"
        .formatted(clients.get("bootstrap.servers"), registry.get("schema.registry.url"));
  }
}
