package org.copydesk.service.state;

import com.github.luben.zstd.Zstd;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// Values of state stores as a zstd frame each. Kafka compresses batches, but a store's changes are
/// spread over many small ones, and the store itself compresses nothing: large values are smaller
/// on disk, on the changelog and on their way back from it.
public final class CompressedSerde {
  private static final int FASTEST = 1;

  private CompressedSerde() {}

  /// A serde that compresses what another one writes.
  @SuppressWarnings("NullAway") // an absent value is null, in Kafka's own terms
  public static <T> Serde<T> of(Serde<T> plain) {
    return Serdes.serdeFrom(
        (topic, value) -> {
          byte[] bytes = plain.serializer().serialize(topic, value);
          return bytes == null ? null : Zstd.compress(bytes, FASTEST);
        },
        (topic, frame) ->
            plain
                .deserializer()
                .deserialize(
                    topic,
                    frame == null
                        ? null
                        : Zstd.decompress(frame, (int) Zstd.getFrameContentSize(frame))));
  }
}
