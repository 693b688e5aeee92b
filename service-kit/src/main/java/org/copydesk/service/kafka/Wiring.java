package org.copydesk.service.kafka;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.copydesk.service.state.StateStores;
import org.copydesk.service.tracing.Traces;

/// What a topology is wired with: the configuration of its application, and records of the schema
/// registry on its topics.
///
/// @param streams the configuration of the application, as {@link KafkaSettings#streams} makes it
/// @param registry the configuration of the registry client
/// @param patience how long a record waits for the registry
/// @param traces what stages of records are told
public record Wiring(
    Map<String, Object> streams,
    Map<String, Object> registry,
    RegistryPatience patience,
    Traces traces) {

  /// One that tells nobody of stages.
  public Wiring(
      Map<String, Object> streams, Map<String, Object> registry, RegistryPatience patience) {
    this(streams, registry, patience, Traces.off());
  }

  /// The same with traces.
  public Wiring with(Traces told) {
    return new Wiring(streams, registry, patience, told);
  }

  /// A builder that insists on names for everything that outlives a process.
  public StreamsBuilder builder() {
    return new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams)));
  }

  /// Stores of the kind that the application is configured with.
  public StateStores stores() {
    return StateStores.of(new StreamsConfig(streams));
  }

  /// A serde for records.
  public <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
    return RegistrySerde.of(type, registry, patience);
  }

  /// How records come from a topic.
  ///
  /// @param name the step's, a verb phrase
  public <T extends SpecificRecord> Consumed<String, T> from(Class<T> type, String name) {
    return Consumed.with(Serdes.String(), serde(type)).withName(name);
  }

  /// How records go to a topic.
  ///
  /// @param name the step's, a verb phrase
  public <T extends SpecificRecord> Produced<String, T> to(Class<T> type, String name) {
    return Produced.with(Serdes.String(), serde(type)).withName(name);
  }
}
