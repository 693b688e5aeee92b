package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;

/// A feed or sitemap, read.
///
/// @param kind what it is written in
/// @param title its name
/// @param link the address of the site or section that it is about
/// @param language as declared
/// @param links the addresses that it gives for itself
/// @param hints how often it asks to be fetched
/// @param entries in the document's order; every entry of a well-formed feed
/// @param repairs what is wrong with the document and how it was read all the same, a sentence each
public record Feed(
    FeedKind kind,
    Optional<String> title,
    Optional<String> link,
    Optional<String> language,
    FeedLinks links,
    PollHints hints,
    List<FeedEntry> entries,
    List<String> repairs) {}
