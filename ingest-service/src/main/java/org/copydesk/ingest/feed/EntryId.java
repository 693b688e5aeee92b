package org.copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha-256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
