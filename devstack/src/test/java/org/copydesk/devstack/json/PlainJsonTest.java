package org.copydesk.devstack.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
  @Test
  void fieldsHaveTheirNamesAndUnionsNoWrappers() {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("desk")
            .setItemId("a/b")
            .setAction(Action.CONTENT)
            .setReceivedAt(Instant.parse("2026-05-03T06:00:00Z"))
            .setContent(
                Document.newBuilder()
                    .setMediaType("text/plain")
                    .setBytes(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                    .build())
            .build();

    assertThat(PlainJson.line(PlainJson.fields(event)))
        .contains("\"source\":\"desk\"", "\"action\":\"CONTENT\"", "\"url\":null")
        .contains("\"receivedAt\":\"2026-05-03T06:00:00Z\"")
        .contains("\"content\":{\"mediaType\":\"text/plain\"", "\"bytes\":\"AQID\"")
        .doesNotContain("\n");
  }
}
