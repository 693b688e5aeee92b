package org.copydesk.devstack.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.news.Demonym;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;

/// A stretch of a field that something is to be said of.
///
/// @param start the first code point, inclusive
/// @param end the code point after the last, exclusive
/// @param style what it looks like: person, organisation, place, quote, demonym
/// @param note what is said when one points at it
/// @param after what is printed behind it, for readers who cannot point
record Stretch(int start, int end, String style, String note, Optional<String> after) {
  /// The stretches of a field.
  static List<Stretch> of(Enrichment enrichment, TextField field) {
    List<Stretch> stretches = new ArrayList<>();
    for (Entity entity : enrichment.getEntities()) {
      for (EntityMention mention : entity.getMentions()) {
        if (mention.getField() == field) {
          stretches.add(
              new Stretch(
                  mention.getStart(),
                  mention.getEnd(),
                  style(entity),
                  "%s, %s".formatted(entity.getName(), style(entity)),
                  Optional.empty()));
        }
      }
    }
    for (Demonym demonym : enrichment.getDemonyms()) {
      add(
          stretches,
          field,
          demonym.getSpan(),
          "demonym",
          demonym.getCountryName(),
          Optional.empty());
    }
    for (QuoteAnnotation quote : enrichment.getQuotes()) {
      String speaker = quote.getSpeakerName().orElse("nobody named");
      add(stretches, field, quote.getSpan(), "quote", "said by " + speaker, quote.getSpeakerName());
    }
    return stretches;
  }

  private static void add(
      List<Stretch> stretches,
      TextField field,
      Span span,
      String style,
      String note,
      Optional<String> after) {
    if (span.getField() == field) {
      stretches.add(new Stretch(span.getStart(), span.getEnd(), style, note, after));
    }
  }

  static String style(Entity entity) {
    return entity.getType().name().toLowerCase(Locale.ROOT);
  }
}
