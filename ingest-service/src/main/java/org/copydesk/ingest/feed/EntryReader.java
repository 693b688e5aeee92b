package org.copydesk.ingest.feed;

/// Reads an entry of a feed.
interface EntryReader {
  /// The entry that an element holds.
  FeedEntry read(XmlElement entry);
}
