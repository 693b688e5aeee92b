package org.copydesk.ingest.feed;

import java.util.Optional;

/// The feed that an entry was taken over from.
///
/// @param title its name
/// @param url its address
public record FeedSource(Optional<String> title, Optional<String> url) {}
