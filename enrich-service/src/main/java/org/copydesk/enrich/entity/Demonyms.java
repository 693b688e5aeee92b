package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Demonym;

/// Finds words for the people, the language or the ways of a country, which name no place.
///
/// @param annotator what they carry as their finder
record Demonyms(Function<String, Optional<Entry>> peoples, String annotator) {
  /// Those of a story that lie in no name, in order.
  List<Demonym> in(Story story, Taken names) {
    List<Demonym> demonyms = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      for (Sentence sentence : passage.sentences()) {
        for (Token token : sentence.tokens()) {
          if (token.capital() && names.free(passage, token.start(), token.end())) {
            add(passage, token, demonyms);
          }
        }
      }
    }
    return demonyms;
  }

  private void add(Passage passage, Token token, List<Demonym> demonyms) {
    Optional<Entry> country = peoples.apply(token.text());
    country
        .flatMap(Entry::country)
        .ifPresent(code ->
            demonyms.add(
                Demonym.newBuilder()
                    .setSpan(passage.field().span(token.start(), token.end()))
                    .setSurface(token.text())
                    .setCountry(code)
                    .setCountryId(country.get().id())
                    .setCountryName(country.get().name())
                    .setAnnotator(annotator)
                    .build()));
  }
}
