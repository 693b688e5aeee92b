package org.copydesk.ingest.feed;

import java.util.Optional;

/// Who owns an entry and what may be done with it.
///
/// @param holder who holds the copyright
/// @param notice the notice to print
/// @param license the address of the licence, or its words
public record FeedRights(
    Optional<String> holder, Optional<String> notice, Optional<String> license) {
  /// Nothing is said of it.
  static final FeedRights NONE =
      new FeedRights(Optional.empty(), Optional.empty(), Optional.empty());
}
