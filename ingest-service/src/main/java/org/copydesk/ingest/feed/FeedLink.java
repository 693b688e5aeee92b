package org.copydesk.ingest.feed;

import java.util.Optional;

/// An address that an entry gives.
///
/// @param rel its relation, in the words of the IANA registry
/// @param href the absolute address
/// @param type its media type
/// @param title its words
public record FeedLink(String rel, String href, Optional<String> type, Optional<String> title) {}
