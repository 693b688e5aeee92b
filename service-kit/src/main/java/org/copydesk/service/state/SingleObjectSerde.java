package org.copydesk.service.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.copydesk.service.avro.RecordEncoding;
import org.jspecify.annotations.Nullable;

/// Values of state stores in Avro's single-object encoding: two marker bytes, the fingerprint of
/// the writer's schema, the record. Needs no registry, so that no outage of it can reach a store.
public final class SingleObjectSerde {
  private static final byte[] MARKER = {(byte) 0xC3, 0x01};

  private SingleObjectSerde() {}

  /// A serde for a record.
  ///
  /// @param older schemas that stores may still hold records of
  @SuppressWarnings("NullAway") // an absent value is null, in Kafka's own terms
  public static <T extends SpecificRecord> Serde<T> of(Class<T> type, Schema... older) {
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    RecordEncoding<T> encoding = RecordEncoding.of(type);
    byte[] frame = frame(schema);
    BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(model, schema);
    for (Schema known : older) {
      decoder.addSchema(known);
    }
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : encoding.encode(frame, value),
        (topic, bytes) -> decoded(decoder, topic, bytes));
  }

  /// The marker and the schema's fingerprint, which stand before every record.
  private static byte[] frame(Schema schema) {
    return ByteBuffer.allocate(MARKER.length + Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MARKER)
        .putLong(SchemaNormalization.parsingFingerprint64(schema))
        .array();
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
