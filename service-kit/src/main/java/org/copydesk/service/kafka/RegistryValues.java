package org.copydesk.service.kafka;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.util.HashMap;
import java.util.Map;

/// Decodes the values of records by the schema registry.
public final class RegistryValues implements AutoCloseable {
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

  /// Those of a registry.
  ///
  /// @param registry the settings of its client
  public RegistryValues(Map<String, Object> registry) {
    Map<String, Object> settings = new HashMap<>(registry);
    settings.put("specific.avro.reader", true);
    deserializer.configure(settings, false);
  }

  /// The value of a record of a topic.
  public Object decode(String topic, byte[] value) {
    return deserializer.deserialize(topic, value);
  }

  @Override
  public void close() {
    deserializer.close();
  }
}
