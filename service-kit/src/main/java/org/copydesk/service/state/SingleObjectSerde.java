package org.copydesk.service.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/// Values of state stores in Avro's single-object encoding: two marker bytes, the fingerprint of
/// the writer's schema, the record. Needs no registry, so that no outage of it can reach a store.
public final class SingleObjectSerde {
  private SingleObjectSerde() {}

  /// A serde for a record.
  ///
  /// @param older schemas that stores may still hold records of
  public static <T extends SpecificRecord> Serde<T> of(Class<T> type, Schema... older) {
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(model, schema);
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(model, schema);
    for (Schema known : older) {
      decoder.addSchema(known);
    }
    return Serdes.serdeFrom(
        (topic, value) -> encoded(encoder, value),
        (topic, bytes) -> decoded(decoder, topic, bytes));
  }

  @SuppressWarnings("NullAway") // an absent value is null, in Kafka's own terms
  private static <T> byte[] encoded(BinaryMessageEncoder<T> encoder, @Nullable T value) {
    if (value == null) {
      return null;
    }
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("NullAway") // an absent value is null, in Kafka's own terms
  private static <T> T decoded(
      BinaryMessageDecoder<T> decoder, String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return decoder.decode(bytes, null);
    } catch (IOException e) {
      throw new SerializationException(
          "the store behind " + topic + " holds a record that cannot be read", e);
    }
  }
}
