package org.copydesk.ingest.receive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;
import org.copydesk.ingest.normalize.Sha256;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Ids of events that follow from what is sent, so that sending the same again is the same event,
/// whichever instance takes it and however often one was restarted in between. They are UUIDs of
/// version 8: the first bits of a SHA-256.
public final class EventIds {
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private EventIds() {}

  /// The id of an event: everything that its sender says, but neither the way nor the time it came.
  public static String of(RawEvent event) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, "event");
    Sha256.add(digest, event.getSource());
    Sha256.add(digest, event.getItemId());
    Sha256.add(digest, event.getAction().toString());
    Sha256.add(digest, event.getItemVersion().orElse(""));
    Sha256.add(digest, event.getUrl().orElse(""));
    Sha256.add(digest, event.getReason().orElse(""));
    switch (event.getContent().orElse(null)) {
      case null -> Sha256.add(digest, "");
      case Document document -> {
        Sha256.add(digest, document.getMediaType());
        Sha256.add(digest, document.getCharset().orElse(""));
        digest.update(document.getBytes().duplicate());
      }
      case Object fields -> Sha256.add(digest, fields.toString());
    }
    return uuid(digest);
  }

  /// The id of an event whose sender named it himself.
  ///
  /// @param key unique within the source
  public static String of(String source, String key) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, "key");
    Sha256.add(digest, source);
    Sha256.add(digest, key);
    return uuid(digest);
  }

  private static String uuid(MessageDigest digest) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | VERSION_8;
    long low = (hash.getLong() & ~0xC000_0000_0000_0000L) | VARIANT;
    return new UUID(high, low).toString();
  }
}
