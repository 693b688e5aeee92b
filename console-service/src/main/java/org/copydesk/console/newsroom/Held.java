package org.copydesk.console.newsroom;

import java.time.Instant;

/// An article that is held under an embargo, as far as everybody may know: not a word of it.
///
/// @param until when the embargo ends
/// @param since when publish-service told so
public record Held(
    String uri, String source, String itemId, long version, Instant until, Instant since) {}
