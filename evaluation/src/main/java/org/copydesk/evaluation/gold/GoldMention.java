package org.copydesk.evaluation.gold;

import org.copydesk.news.TextField;

/// A name in an article.
///
/// @param start the first code point of the field, inclusive
/// @param end the code point after the last, exclusive
/// @param entity the key of the entity named
public record GoldMention(TextField field, int start, int end, String entity) {}
