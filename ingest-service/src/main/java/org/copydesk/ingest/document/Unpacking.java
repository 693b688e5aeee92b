package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Makes raw events of the items of a document that holds several: each has the id of its item, the
/// event's source, and says which event it was part of. What was unpacked is never unpacked again.
final class Unpacking {
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private Unpacking() {}

  /// The events that an event holds; empty where its document is itself one item.
  ///
  /// @param position where the event lies; absent where a file is read without Kafka
  /// @throws UnreadableDocument where the items cannot be told apart, or are too much together
  static List<RawEvent> of(RawEvent event, OpenedDocument document, Optional<RawPosition> position)
      throws UnreadableDocument {
    if (event.getPartOf().isPresent() || document.format().unpacker().isEmpty()) {
      return List.of();
    }
    String parent = parent(event, position);
    List<RawEvent> items = new ArrayList<>();
    long bytes = 0;
    for (UnpackedItem item : document.format().unpacker().get().unpack(document.text())) {
      byte[] text = item.text().getBytes(UTF_8);
      bytes += text.length;
      if (bytes > MOST_BYTES) {
        throw new UnreadableDocument(
            "items-too-large",
            "the document unpacks to more than %d bytes of items; send it in parts"
                .formatted(MOST_BYTES));
      }
      items.add(event(event, parent + "#" + items.size(), parent, item, text));
    }
    return items;
  }

  /// What the parts of an event call it: its id, else its place.
  static String parent(RawEvent event, Optional<RawPosition> position) {
    return event
        .getEventId()
        .or(() -> position.map(RawPosition::toString))
        .orElse(event.getSource() + "/" + event.getItemId());
  }

  private static RawEvent event(
      RawEvent whole, String id, String parent, UnpackedItem item, byte[] text) {
    return RawEvent.newBuilder()
        .setEventId(id)
        .setSource(whole.getSource())
        .setItemId(item.itemId())
        .setChannel(whole.getChannel())
        .setReceivedAt(whole.getReceivedAt().orElse(null))
        .setUrl(item.url().orElse(null))
        .setAction(Action.CONTENT)
        .setItemVersion(item.itemVersion().orElse(null))
        .setPartOf(parent)
        .setContent(
            Document.newBuilder()
                .setMediaType(item.mediaType())
                .setCharset("utf-8")
                .setBytes(ByteBuffer.wrap(text))
                .build())
        .build();
  }
}
