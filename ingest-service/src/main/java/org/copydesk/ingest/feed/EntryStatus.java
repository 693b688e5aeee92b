package org.copydesk.ingest.feed;

/// Whether a feed says that an entry may be used.
public enum EntryStatus {
  /// It may.
  USABLE,
  /// It is a draft that was not to be seen yet (`app:draft`).
  DRAFT,
  /// It was withdrawn (`at:deleted-entry`, RFC 6721).
  DELETED
}
