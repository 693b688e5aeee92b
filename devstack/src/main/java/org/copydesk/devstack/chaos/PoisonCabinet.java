package org.copydesk.devstack.chaos;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Records that nobody can process, of every kind: garbage, schema ids that nobody registered,
/// records that end in the middle or are of another type, no value at all, and huge garbage.
final class PoisonCabinet {
  private static final int HUGE = 6 << 20;
  private static final int UNKNOWN_ID = 987_654_321;
  private static final List<Topic<String, ?>> READ =
      List.of(Topics.RAW, Topics.RAW_NOTICE, Topics.ARTICLE, Topics.ENRICHED, Topics.NOTICE);

  private final Random random;

  PoisonCabinet(Random random) {
    this.random = random;
  }

  /// Sends one of each kind.
  ///
  /// @return how many
  int empty(Wire wire) {
    for (Topic<String, ?> topic : READ) {
      wire.sendPoison(topic, bytes(40 + random.nextInt(200)));
      wire.sendPoison(topic, ByteBuffer.allocate(64).put((byte) 0).putInt(UNKNOWN_ID).array());
    }
    byte[] event =
        wire.desk()
            .encode(
                Topics.RAW,
                RawEvent.newBuilder()
                    .setSource("wire")
                    .setItemId("half")
                    .setReason("A long reason. ".repeat(5))
                    .build());
    wire.sendPoison(Topics.RAW, Arrays.copyOf(event, event.length / 2));
    wire.sendPoison(
        Topics.RAW,
        wire.desk()
            .encode(Topics.SOURCE, Source.newBuilder().setId("wire").setName("wire").build()));
    wire.sendPoison(Topics.RAW, null);
    wire.sendPoison(Topics.RAW_NOTICE, null);
    wire.sendPoison(Topics.RAW, bytes(HUGE));
    return 2 * READ.size() + 5;
  }

  /// Never Avro's magic byte first.
  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    bytes[0] = 'x';
    return bytes;
  }
}
