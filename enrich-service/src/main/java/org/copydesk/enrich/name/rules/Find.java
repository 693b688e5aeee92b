package org.copydesk.enrich.name.rules;

import org.copydesk.enrich.text.Passage;

/// A name found in a passage.
///
/// @param passage where
/// @param start the UTF-16 index of its first character in the passage's field
/// @param end the UTF-16 index after its last
/// @param known what it means
/// @param confidence 0 to 1
record Find(Passage passage, int start, int end, Known known, double confidence) {}
