package org.copydesk.e2e.model;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;

/// A schema registry in memory with all schemas, and the serdes of the services before it.
final class Registry {
  private static final String SCOPE = "model";
  private static final Map<String, Object> ADDRESS =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());

  private final Map<Class<?>, Serde<?>> serdes = new HashMap<>();

  Registry() throws Exception {
    SchemaRegistryClient client = MockSchemaRegistry.getClientForScope(SCOPE);
    for (Topic<?, ?> topic : Topics.all()) {
      if (topic.valueSchema().isPresent()) {
        client.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
  }

  Wiring wiring(Map<String, Object> streams) {
    return new Wiring(streams, ADDRESS, PATIENCE);
  }

  <T extends SpecificRecord> byte[] encode(Topic<String, T> topic, Class<T> type, T value) {
    return serde(type).serializer().serialize(topic.name(), value);
  }

  <T extends SpecificRecord> T decode(Topic<String, T> topic, Class<T> type, byte[] value) {
    return serde(type).deserializer().deserialize(topic.name(), value);
  }

  /// A value of any topic of Avro records.
  SpecificRecord decode(Topic<?, ?> topic, byte[] value) {
    return serde(topic.valueType().asSubclass(SpecificRecord.class))
        .deserializer()
        .deserialize(topic.name(), value);
  }

  @SuppressWarnings("unchecked") // put there by type
  private <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
    return (Serde<T>) serdes.computeIfAbsent(type, _ -> RegistrySerde.of(type, ADDRESS, PATIENCE));
  }
}
