package org.copydesk.console.newsroom;

import java.time.Instant;

/// A record that could not be processed, as a line of the list.
///
/// @param id what the letter is called: ingest/0/17
/// @param service the service that could not process it
/// @param origin where the record was read from: topic/partition/offset, or ?
/// @param key of the record; empty where it has none
/// @param source the source that its key names; empty where it names none
/// @param error the class of the exception, without its package
/// @param cause what went wrong
public record LetterLine(
    String id,
    String service,
    String origin,
    String key,
    String source,
    String error,
    String cause,
    Instant at) {}
