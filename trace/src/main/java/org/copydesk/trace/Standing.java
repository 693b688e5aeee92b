package org.copydesk.trace;

import java.time.Instant;
import java.util.Optional;

/// What a compacted topic holds last under a key.
///
/// @param asserts whether it says something of the article; a tombstone does not, nor does a record
///   of others that names it no more
/// @param tombstone whether it is a tombstone
/// @param version of the article, where it says one
public record Standing(
    String key,
    Place place,
    Instant at,
    boolean asserts,
    boolean tombstone,
    Optional<Long> version) {}
