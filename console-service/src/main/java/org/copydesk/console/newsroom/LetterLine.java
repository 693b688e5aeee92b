package org.copydesk.console.newsroom;

import java.time.Instant;

/// A record that could not be processed, as a line of the list.
///
/// @param place where the dead letter lies: topic/partition/offset
/// @param service the service that could not process it
/// @param origin where the record was read from: topic/partition/offset
/// @param source the source that its key names; empty where it names none
/// @param error the class of the exception, without its package
/// @param cause what went wrong
public record LetterLine(
    String place,
    String service,
    String origin,
    String key,
    String source,
    String error,
    String cause,
    Instant at) {}
