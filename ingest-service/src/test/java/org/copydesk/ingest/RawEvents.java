package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;
import org.jspecify.annotations.Nullable;

/// Raw events as newsroom systems send them.
public final class RawEvents {
  private RawEvents() {}

  /// A document that was taken out of one with several items.
  public static RawEvent item(String id, String mediaType, byte[] bytes) {
    return RawEvent.newBuilder(document(id, mediaType, bytes)).setPartOf("the whole").build();
  }

  public static RawEvent document(String item, String mediaType, byte[] bytes) {
    return RawEvent.newBuilder()
        .setSource("desk")
        .setItemId(item)
        .setContent(
            Document.newBuilder().setMediaType(mediaType).setBytes(ByteBuffer.wrap(bytes)).build())
        .build();
  }

  public static RawEvent text(String item, String text) {
    return document(item, "text/plain", text.getBytes(UTF_8));
  }

  public static RawEvent plain(String item, @Nullable String version, String body) {
    return RawEvent.newBuilder()
        .setSource("desk")
        .setItemId(item)
        .setItemVersion(version)
        .setContent(PlainArticle.newBuilder().setHeadline("Bridge reopens").setBody(body).build())
        .build();
  }

  public static RawEvent notice(Action action, String item, @Nullable String reason) {
    return RawEvent.newBuilder()
        .setSource("desk")
        .setItemId(item)
        .setAction(action)
        .setReason(reason)
        .build();
  }
}
