package org.copydesk.enrich.name;

import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.news.EntityType;

/// A name in a sentence.
///
/// @param from the index of its first token
/// @param to the index after its last
/// @param confidence how sure the recogniser is of span and type, 0 to 1
public record NameSpan(
    Passage passage, Sentence sentence, int from, int to, EntityType type, double confidence) {}
