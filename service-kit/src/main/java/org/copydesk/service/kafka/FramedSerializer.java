package org.copydesk.service.kafka;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.copydesk.service.avro.RecordEncoding;
import org.jspecify.annotations.Nullable;

/// Writes what the registry's own serializer writes, and asks it only once for each topic: it looks
/// the id of the schema up anew for every record, by a hash over the whole schema. Where its first
/// answer is a frame of five bytes and the record in Avro's binary encoding, the frame is kept and
/// goes before all further records; where its settings make it write anything else, it writes them
/// all.
final class FramedSerializer<T extends SpecificRecord> implements Serializer<T> {
  /// The magic byte and the id of the schema.
  private static final int FRAME_BYTES = 5;

  private static final byte[] ANOTHER_FORMAT = {};

  private final Serializer<Object> genuine;
  private final RecordEncoding<T> encoding;
  private final Map<String, byte[]> frames = new ConcurrentHashMap<>();

  FramedSerializer(Serializer<Object> genuine, Class<T> type) {
    this.genuine = genuine;
    this.encoding = RecordEncoding.of(type);
  }

  @Override
  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  public byte[] serialize(String topic, @Nullable T value) {
    if (value == null) {
      return genuine.serialize(topic, null);
    }
    byte[] frame = frames.get(topic);
    if (frame == null) {
      return first(topic, value);
    }
    return frame.length == ANOTHER_FORMAT.length
        ? genuine.serialize(topic, value)
        : encoding.encode(frame, value);
  }

  private byte[] first(String topic, T value) {
    byte[] answer = genuine.serialize(topic, value);
    byte[] frame = Arrays.copyOf(answer, FRAME_BYTES);
    boolean isFramed = Arrays.equals(answer, encoding.encode(frame, value));
    frames.put(topic, isFramed ? frame : ANOTHER_FORMAT);
    return answer;
  }
}
