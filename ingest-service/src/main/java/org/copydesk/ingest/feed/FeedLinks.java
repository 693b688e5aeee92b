package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;

/// The addresses that a feed gives for itself.
///
/// @param self where it is to be had
/// @param next where older entries are (RFC 5005)
/// @param hubs that tell subscribers of new entries (WebSub)
public record FeedLinks(Optional<String> self, Optional<String> next, List<String> hubs) {}
