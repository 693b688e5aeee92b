package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.quote.Stretches.Stretch;
import org.copydesk.enrich.text.Token;

/// Finds the subject of a verb of saying among the words before it.
///
/// @param tokens the clause
record Subject(Scene scene, List<Token> tokens, Cues cues, Stretches stretches) {
  private static final double UNNAMED = 0.5;
  private static final double BY_THE_NAME = 0.9;
  private static final Set<String> LEAD_TO_OBJECTS =
      Set.of(
          "in", "on", "with", "against", "about", "after", "before", "by", "than", "into", "during",
          "under", "over", "despite", "like");
  private static final Set<String> NAME = Set.of("name", "named", "identified", "called");

  static Subject of(Scene scene, List<Token> tokens) {
    return new Subject(scene, tokens, new Cues(tokens), new Stretches(scene, tokens));
  }

  /// @param from the first token that may belong to the subject
  /// @param cue the verb
  Optional<Speaker> before(int from, int cue) {
    Optional<Cue> words = Optional.of(Cue.of(tokens.get(cue)));
    int last = cue;
    while (last > from
        && Speech.ADVERB.has(tokens.get(last - 1).text())
        && tokens.get(last - 1).shape() == Token.Shape.LOWER) {
      last--;
    }
    if (last == from) {
      return Optional.empty();
    }
    boolean participle = tokens.get(cue).text().endsWith("ing");
    boolean apart = Words.isComma(tokens.get(last - 1)) || participle;
    List<Stretch> parts = stretches.between(from, last);
    if (!apart && !parts.isEmpty()) {
      Stretch nearest = parts.getLast();
      Optional<Speaker> direct = direct(nearest, words);
      if (direct.isPresent()) {
        return direct;
      }
      parts = parts.subList(0, parts.size() - 1);
      if (tokens.get(nearest.from()).is("who") && !parts.isEmpty()) {
        Optional<Speaker> head = lastNamed(parts.getLast(), words);
        if (head.isPresent()) {
          return head;
        }
      }
    }
    return apposed(parts, words);
  }

  /// "…the poet Ana Ruiz, who said": the name at the end of what stands before "who".
  private Optional<Speaker> lastNamed(Stretch stretch, Optional<Cue> cue) {
    int end = tokens.get(stretch.to() - 1).end();
    for (int i = stretch.to() - 1; i >= stretch.from(); i--) {
      Optional<Mention> mention =
          scene
              .mentions()
              .at(tokens.get(i).start())
              .filter(found -> found.person() && found.end() == end);
      if (mention.isPresent()) {
        return mention.map(
            found -> Speaker.of(found, found.start(), found.end(), cue, BY_THE_NAME));
      }
    }
    return Optional.empty();
  }

  /// The subject within one stretch without commas: the first that fits after the last verb of
  /// saying or the last conjunction.
  private Optional<Speaker> direct(Stretch stretch, Optional<Cue> cue) {
    List<Integer> starts = new ArrayList<>();
    for (int i = stretch.to() - 1; i > stretch.from(); i--) {
      Token before = tokens.get(i - 1);
      if (Words.beginsClause(before) || Words.isRelative(before) || cues.is(i - 1)) {
        starts.add(i);
      }
    }
    starts.add(stretch.from());
    for (int start : starts) {
      Optional<Speaker> found = first(new Stretch(start, stretch.to()), cue);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> first(Stretch stretch, Optional<Cue> cue) {
    for (int i = stretches.skipConjunctions(stretch); i < stretch.to(); i++) {
      Token token = tokens.get(i);
      if (i > stretch.from() && leadsToObject(tokens.get(i - 1))) {
        continue;
      }
      boolean last = i == stretch.to() - 1;
      if (last && Speech.REPORTER.has(token.text())) {
        return Optional.of(
            new Speaker(Optional.empty(), token.text(), token.start(), token.end(), cue, UNNAMED));
      }
      if (Words.isPronoun(token) || (last && Speech.IT.has(token.text()))) {
        return stretches.phrase(i, i + 1, cue).speaker();
      }
      if (canBegin(token)) {
        Optional<Speaker> found = stretches.phrase(i, stretch.to(), cue).speaker();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// "X, the head of Y, who lives in Z, said": the name before the appositions.
  private Optional<Speaker> apposed(List<Stretch> parts, Optional<Cue> cue) {
    Optional<Speaker> described = Optional.empty();
    for (Stretch part : parts.reversed()) {
      int from = stretches.skipConjunctions(part);
      if (from >= part.to()) {
        continue;
      }
      Token first = tokens.get(from);
      if (Words.isPronoun(first)) {
        return stretches.phrase(from, from + 1, cue).speaker();
      }
      Phrase phrase = stretches.phrase(from, part.to(), cue);
      if (Words.isRelative(first)) {
        Optional<Speaker> called = called(from, part.to(), cue);
        if (called.isPresent()) {
          return called;
        }
      } else if (!leadsToObject(first)) {
        if (phrase.beginsWithName()) {
          return phrase.named();
        }
        Optional<Speaker> whole = canBegin(first) ? phrase.speaker() : Optional.empty();
        described = whole.isPresent() ? whole : described;
        if (from > part.from() && described.isPresent()) {
          return described;
        }
      }
    }
    return described;
  }

  private boolean canBegin(Token token) {
    return token.capital()
        || Words.isDeterminer(token)
        || Words.isRole(token)
        || token.is(WordClass.SOMEBODY)
        || scene.mentions().at(token.start()).isPresent();
  }

  private static boolean leadsToObject(Token before) {
    return Words.isPreposition(before) || LEAD_TO_OBJECTS.contains(Words.lower(before));
  }

  /// `who gave his name only as Suresh`.
  private Optional<Speaker> called(int from, int to, Optional<Cue> cue) {
    boolean names = false;
    for (int i = from; i < to; i++) {
      names = names || NAME.contains(tokens.get(i).text());
      Optional<Mention> mention =
          scene.mentions().at(tokens.get(i).start()).filter(Mention::person);
      if (names && mention.isPresent()) {
        return mention.map(
            found -> Speaker.of(found, found.start(), found.end(), cue, BY_THE_NAME));
      }
    }
    return Optional.empty();
  }
}
