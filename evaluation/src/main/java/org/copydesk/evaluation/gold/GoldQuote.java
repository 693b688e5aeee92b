package org.copydesk.evaluation.gold;

import java.util.Optional;
import org.copydesk.news.QuoteKind;

/// Somebody's words in the text, without their quotation marks.
///
/// @param start the first code point of the text, inclusive
/// @param end the code point after the last, exclusive
/// @param speaker the key of the speaking entity; absent where the article does not name it
/// @param speakerName its name
public record GoldQuote(
    int start, int end, QuoteKind kind, Optional<String> speaker, Optional<String> speakerName) {}
