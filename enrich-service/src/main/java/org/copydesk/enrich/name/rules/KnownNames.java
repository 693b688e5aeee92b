package org.copydesk.enrich.name.rules;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds names of the newsroom's concepts and of the shipped authority file in one story; the
/// newsroom's outrank the shipped ones.
///
/// @param sport whether the story is a sports report
record KnownNames(Authority authority, ConceptLookup newsroom, boolean sport) {
  private static final double NEWSROOM = 0.98;
  private static final double SEVERAL_WORDS = 0.95;
  private static final double ONE_WORD = 0.9;

  /// A known name in a sentence.
  ///
  /// @param to the index after its last token
  record Match(Known known, int from, int to, double confidence) {
    Find in(Passage passage, Sentence sentence) {
      List<Token> tokens = sentence.tokens();
      return new Find(
          passage, tokens.get(from).start(), tokens.get(to - 1).end(), known, confidence);
    }
  }

  /// The newsroom's concept whose name starts at a token.
  Optional<Match> concept(Passage passage, Sentence sentence, int index) {
    String text = passage.field().text();
    for (ConceptLookup.Name name : newsroom.startingWith(firstWord(sentence, index))) {
      int to = end(text, sentence, index, name.text());
      if (to > index) {
        return Optional.of(new Match(Known.of(name.concept()), index, to, NEWSROOM));
      }
    }
    return Optional.empty();
  }

  /// The shipped name that starts at a token, the longest.
  Optional<Match> shipped(Passage passage, Sentence sentence, int index) {
    String text = passage.field().text();
    for (Authority.Name name : authority.startingWith(firstWord(sentence, index))) {
      int to = end(text, sentence, index, name.text());
      if (to > index && isMeant(name, sentence, index)) {
        double confidence = to - index > 1 ? SEVERAL_WORDS : ONE_WORD;
        return Optional.of(new Match(name.known(), index, to, confidence));
      }
    }
    return Optional.empty();
  }

  /// Whether a known place's name starts at a token and does not only tell whose something is.
  boolean isPlace(Passage passage, Sentence sentence, int index) {
    if (index < 0 || index >= sentence.tokens().size() || !sentence.tokens().get(index).capital()) {
      return false;
    }
    return shipped(passage, sentence, index)
        .filter(match -> match.known.type() == EntityType.PLACE)
        .filter(match ->
            match.to == sentence.tokens().size()
                || sentence.tokens().get(match.to).shape() != Token.Shape.POSSESSIVE)
        .isPresent();
  }

  private boolean isMeant(Authority.Name name, Sentence sentence, int index) {
    String before = index == 0 ? "" : sentence.tokens().get(index - 1).text();
    return switch (name.context()) {
      case ANYWHERE -> true;
      case THE -> before.equalsIgnoreCase("the");
      case IN -> WordClass.PLACE_CUE.has(before) || WordClass.WAY_CUE.has(before);
      case SPORT -> sport;
    };
  }

  private static String firstWord(Sentence sentence, int index) {
    return ConceptIndex.firstWord(sentence.tokens().get(index).text());
  }

  /// The index after the last token of a name; -1 where other words stand, or only a part of one.
  private static int end(String text, Sentence sentence, int index, String name) {
    List<Token> tokens = sentence.tokens();
    int start = tokens.get(index).start();
    if (!text.startsWith(name, start)) {
      return -1;
    }
    int to = index;
    while (to < tokens.size() && tokens.get(to).end() < start + name.length()) {
      to++;
    }
    return to < tokens.size() && tokens.get(to).end() == start + name.length() ? to + 1 : -1;
  }
}
