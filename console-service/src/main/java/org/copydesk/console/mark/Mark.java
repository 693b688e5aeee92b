package org.copydesk.console.mark;

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

/// A stretch of a text that something is said of.
///
/// @param start the first code point, inclusive
/// @param end the code point after the last, exclusive
/// @param kind person, organisation, place, event, object, topic, demonym, quote, speaker or cue
/// @param name of the entity or the speaker
/// @param id of the entity; empty where there is none
/// @param confidence 0 to 1; below 0 where none is given
public record Mark(int start, int end, String kind, String name, String id, double confidence) {
  private static final double NONE = -1;

  /// All marks of a field.
  public static List<Mark> of(Enrichment enrichment, TextField field) {
    List<Mark> marks = new ArrayList<>();
    for (QuoteAnnotation quote : enrichment.getQuotes()) {
      String speaker = quote.getSpeakerName().orElse("");
      String id = quote.getSpeakerId().orElse("");
      add(marks, field, quote.getSpan(), "quote", speaker, id, quote.getConfidence());
      Optional<Span> said = quote.getSpeakerSpan();
      said.ifPresent(
          span -> add(marks, field, span, "speaker", speaker, id, quote.getConfidence()));
      quote
          .getCueSpan()
          .ifPresent(span -> add(marks, field, span, "cue", quote.getCue().orElse(""), "", NONE));
    }
    for (Entity entity : enrichment.getEntities()) {
      String kind = entity.getType().name().toLowerCase(Locale.ROOT);
      for (EntityMention at : entity.getMentions()) {
        if (at.getField() == field) {
          marks.add(
              new Mark(
                  at.getStart(),
                  at.getEnd(),
                  kind,
                  entity.getName(),
                  entity.getId(),
                  entity.getConfidence()));
        }
      }
    }
    for (Demonym demonym : enrichment.getDemonyms()) {
      add(
          marks,
          field,
          demonym.getSpan(),
          "demonym",
          demonym.getCountryName(),
          demonym.getCountryId(),
          NONE);
    }
    return marks;
  }

  private static void add(
      List<Mark> marks,
      TextField field,
      Span span,
      String kind,
      String name,
      String id,
      double confidence) {
    if (span.getField() == field) {
      marks.add(new Mark(span.getStart(), span.getEnd(), kind, name, id, confidence));
    }
  }
}
