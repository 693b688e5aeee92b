package org.copydesk.service.kafka;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/// Avro records in Confluent's wire format, by the genuine client. Schemas are registered at
/// deployment, never from here. While the registry is unavailable, both directions wait as the
/// {@link RegistryPatience} says and then throw an {@link Outage}.
public final class RegistrySerde {
  private RegistrySerde() {}

  /// A serde for the values of a topic.
  ///
  /// @param type the record's class
  /// @param registry the settings of the registry client: `schema.registry.url` and pass-through
  /// @param patience how long to wait for it
  public static <T extends SpecificRecord> Serde<T> of(
      Class<T> type, Map<String, Object> registry, RegistryPatience patience) {
    Map<String, Object> config = new HashMap<>(registry);
    config.put("auto.register.schemas", false);
    config.put("specific.avro.reader", true);
    KafkaAvroSerializer writing = new KafkaAvroSerializer();
    writing.configure(config, false);
    AtomicReference<KafkaAvroDeserializer> reading = new AtomicReference<>(reader(config));
    Serializer<T> framed = new FramedSerializer<>(writing, type);
    Serializer<T> serializer =
        (topic, value) ->
            patience.await("write " + topic, true, () -> framed.serialize(topic, value));
    Deserializer<T> deserializer =
        (topic, bytes) ->
            patience.await(
                "read " + topic,
                false,
                () -> cast(type, topic, read(reading, config, topic, bytes)));
    return Serdes.serdeFrom(serializer, deserializer);
  }

  private static KafkaAvroDeserializer reader(Map<String, Object> config) {
    KafkaAvroDeserializer reader = new KafkaAvroDeserializer();
    reader.configure(config, false);
    return reader;
  }

  /// Takes a new client where the registry has sent something else for a schema: the old one would
  /// remember that for ever.
  private static Object read(
      AtomicReference<KafkaAvroDeserializer> reading,
      Map<String, Object> config,
      String topic,
      byte[] bytes) {
    try {
      return Objects.requireNonNull(reading.get()).deserialize(topic, bytes);
    } catch (SerializationException e) {
      if (Outage.isWithoutSchema(e)) {
        reading.set(reader(config));
      }
      throw e;
    }
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private static <T> T cast(Class<T> type, String topic, Object value) {
    if (value != null && !type.isInstance(value)) {
      throw new SerializationException(
          "%s holds a %s where a %s belongs; its producer uses the wrong schema"
              .formatted(topic, value.getClass().getSimpleName(), type.getSimpleName()));
    }
    return type.cast(value);
  }
}
