package org.copydesk.ingest.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.copydesk.news.GateState;
import org.copydesk.service.state.SingleObjectSerde;
import org.junit.jupiter.api.Test;

class GateStoresTest {
  @Test
  void storesOfTheFirstReleaseCanBeRead() throws Exception {
    Schema first = new Schema.Parser().parse(new File("../schemas/released/0.1/GateState.avsc"));
    ByteBuffer kept =
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), first)
            .encode(
                new GenericRecordBuilder(first)
                    .set("uri", "urn:copydesk:desk:1")
                    .set("version", 7L)
                    .set(
                        "status",
                        new GenericData.EnumSymbol(first.getField("status").schema(), "WITHHELD"))
                    .build());
    byte[] bytes = new byte[kept.remaining()];
    kept.get(bytes);

    GateState state =
        SingleObjectSerde.of(GateState.class, GateStores.beforeNotesWereKept())
            .deserializer()
            .deserialize("articles", bytes);

    assertThat(state.getVersion()).isEqualTo(7);
    assertThat(state.getCorrectionHash()).isEmpty();
  }
}
