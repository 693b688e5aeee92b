package org.copydesk.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.normalize.Sha256;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Makes raw events of what a feed has. An event's id follows from what it says, so that the same
/// entry sent again is the same event.
///
/// @param source the source's id
/// @param feed the feed's address
record FeedEvents(String source, String feed) {
  private static final String PAGE = "text/html";

  /// An entry as the feed has it.
  ///
  /// @param reason why it is not the page, where it should have been
  RawEvent entry(String itemId, UnpackedItem item, Optional<String> reason, Instant now) {
    byte[] bytes = item.text().getBytes(StandardCharsets.UTF_8);
    return event(itemId, bytes, now)
        .setUrl(item.url().orElse(null))
        .setItemVersion(item.itemVersion().orElse(null))
        .setReason(reason.orElse(null))
        .setContent(document(item.mediaType(), Optional.of("utf-8"), bytes))
        .build();
  }

  /// The page of an entry.
  RawEvent page(String itemId, Outcome.Fetched page, Instant now) {
    return event(itemId, page.bytes(), now)
        .setUrl(page.url())
        .setContent(document(PAGE, page.headers().charset(), page.bytes()))
        .build();
  }

  private RawEvent.Builder event(String itemId, byte[] bytes, Instant now) {
    long content = ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong();
    String name = String.join("\n", source, itemId, Long.toHexString(content));
    return RawEvent.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
        .setSource(source)
        .setItemId(itemId)
        .setChannel(Channel.FEED)
        .setReceivedAt(now)
        .setPartOf(feed);
  }

  private static Document document(String mediaType, Optional<String> charset, byte[] bytes) {
    return Document.newBuilder()
        .setMediaType(mediaType)
        .setCharset(charset.orElse(null))
        .setBytes(ByteBuffer.wrap(bytes))
        .build();
  }
}
