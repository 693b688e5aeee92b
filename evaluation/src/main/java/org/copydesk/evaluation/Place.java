package org.copydesk.evaluation;

import org.copydesk.evaluation.gold.GoldMention;
import org.copydesk.evaluation.gold.GoldQuote;
import org.copydesk.news.EntityMention;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.TextField;

/// A stretch of an article, in code points.
public record Place(TextField field, int start, int end) {
  static Place of(GoldMention mention) {
    return new Place(mention.field(), mention.start(), mention.end());
  }

  static Place of(EntityMention mention) {
    return new Place(mention.getField(), mention.getStart(), mention.getEnd());
  }

  static Place of(GoldQuote quote) {
    return new Place(TextField.TEXT, quote.start(), quote.end());
  }

  static Place of(QuoteAnnotation quote) {
    return new Place(
        quote.getSpan().getField(), quote.getSpan().getStart(), quote.getSpan().getEnd());
  }

  boolean overlaps(Place other) {
    return field == other.field && start < other.end && other.start < end;
  }
}
