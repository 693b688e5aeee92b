package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.List;

/// An article as a line of the list. Says nothing that subscribers may not know: of an article that
/// cannot be seen there is no headline.
///
/// @param headline empty where there is none, or it cannot be seen
/// @param change what the last step did to it, in the words of the lifecycle
/// @param at when that was
/// @param topics names of its topics, the surest first
/// @param entities how many people, organisations and places it names
/// @param quotes how many quotes are in it
public record Row(
    String uri,
    String source,
    long version,
    Standing standing,
    String change,
    String headline,
    String language,
    Instant at,
    List<String> topics,
    int entities,
    int quotes) {}
