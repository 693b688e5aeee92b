package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.Layer;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Concept;

/// Finds names of the newsroom's own concepts.
record Newsroom(ConceptLookup concepts) {
  /// A concept's name in a sentence.
  ///
  /// @param to the index after its last token
  record Match(int to, Entry entry) {}

  /// The longest concept's name that starts at a token.
  Optional<Match> longest(Passage passage, Sentence sentence, int from) {
    List<Token> tokens = sentence.tokens();
    String first = ConceptIndex.firstWord(tokens.get(from).text());
    for (ConceptLookup.Name name : concepts.startingWith(first)) {
      int to = end(passage.field().text(), tokens, from, name.text());
      if (to > from) {
        return Optional.of(new Match(to, entry(name.concept())));
      }
    }
    return Optional.empty();
  }

  /// The index after the last token of a name; -1 where other words stand, or only a part of one.
  private static int end(String text, List<Token> tokens, int from, String name) {
    int start = tokens.get(from).start();
    if (!text.startsWith(name, start)) {
      return -1;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() < start + name.length()) {
      to++;
    }
    return to < tokens.size() && tokens.get(to).end() == start + name.length() ? to + 1 : -1;
  }

  private static Entry entry(Concept concept) {
    return new Entry(
        concept.getId(),
        concept.getName(),
        concept.getType(),
        "",
        concept.getCountry(),
        concept.getCoordinates(),
        concept.getExternalIds(),
        concept.getPopulation().orElse(0L),
        1,
        concept.getRoles(),
        Layer.NEWSROOM);
  }
}
