package org.copydesk.peers;

import org.copydesk.news.EntityType;

/// A name in a text.
///
/// @param start the first UTF-16 unit, inclusive
/// @param end the unit after the last, exclusive
record Name(EntityType type, int start, int end) {}
