package org.copydesk.ingest.feed;

import java.util.Optional;
import org.copydesk.ingest.normalize.Sha256;

/// What an entry is known by within its feed.
final class EntryId {
  private static final int LONGEST = 2000;

  private EntryId() {}

  /// The guid, else the link, else a digest of the title, else one of the whole entry: never its
  /// place in the feed, which changes with each new entry. A guid too long for a key is digested.
  static String of(
      Optional<String> guid, Optional<String> link, Optional<String> title, String raw) {
    return guid.or(() -> link)
        .map(id -> id.length() > LONGEST ? digest(id) : id)
        .orElseGet(() -> digest(title.orElse(raw)));
  }

  private static String digest(String text) {
    return "sha-256:" + Sha256.hex(text);
  }
}
