package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.quote.Stretches.Stretch;
import org.copydesk.enrich.text.Token;

/// The reporter's words beside a quote, asked for who speaks.
///
/// @param tokens the words, no quotes among them
record Clause(Scene scene, List<Token> tokens) {
  private static final double FUSED = 0.8;
  private static final Set<String> SOURCES =
      Set.of("laut", "selon", "según", "segundo", "secondo", "volgens", "so", "pour", "para");
  private static final Set<String> SOURCES_OF_NAMES = Set.of("so", "pour", "para");

  Clause {
    tokens = List.copyOf(tokens);
  }

  /// The speaker where the clause follows the quote: "X said", "said X", "according to X".
  Optional<Speaker> afterQuote() {
    int from = 0;
    while (from < tokens.size() && Words.isComma(tokens.get(from))) {
      from++;
    }
    if (from >= tokens.size()) {
      return Optional.empty();
    }
    int start = from;
    Optional<Speaker> brief = source(start).or(() -> fused(start));
    if (brief.isPresent()) {
      return brief;
    }
    boolean as = word(from).equals("as");
    if (Words.beginsClause(tokens.get(from)) && !as) {
      return Optional.empty();
    }
    int cue = cues().first(as ? from + 1 : from);
    if (cue == Cues.NONE) {
      return Optional.empty();
    }
    return inverts(from, cue) ? inverted(cue) : subject().before(from, cue);
  }

  /// The speaker where the clause leads to the quote: "X said:", "according to X,".
  Optional<Speaker> beforeQuote() {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    int start = 0;
    while (start < tokens.size() - 1 && Words.isComma(tokens.get(start))) {
      start++;
    }
    int cue = cues().last();
    Optional<Speaker> spoken = cue == Cues.NONE ? Optional.empty() : spoken(start, cue);
    return spoken.or(this::sourceWithin).or(this::beforeColon);
  }

  /// Whether the clause leads straight into a quote: `said:`, `she said,`.
  boolean leadsIn() {
    int cue = cues().last();
    return !tokens.isEmpty()
        && cue != Cues.NONE
        && (tokens.getLast().is(":")
            || (tokens.getLast().is(",") && cue >= tokens.size() - 4)
            || cue == tokens.size() - 1);
  }

  /// Whether there is a verb of saying at all.
  boolean hasCue() {
    return cues().last() != Cues.NONE || sourceWithin().isPresent();
  }

  /// The person whom a sentence is about: the name or the pronoun it begins with.
  Optional<Speaker> topic() {
    for (Stretch stretch : stretches().between(0, tokens.size())) {
      int from = stretches().skipConjunctions(stretch);
      if (from >= stretch.to()) {
        continue;
      }
      boolean asks =
          from + 1 < stretch.to()
              && tokens.get(from).capital()
              && Words.isPronoun(tokens.get(from + 1));
      int pronoun = asks ? from + 1 : from;
      if (Words.isPronoun(tokens.get(pronoun))) {
        return phrase(pronoun, pronoun + 1, Optional.empty()).speaker();
      }
      Phrase phrase = phrase(from, stretch.to(), Optional.empty());
      if (phrase.beginsWithName()) {
        return phrase.named();
      }
    }
    return Optional.empty();
  }

  /// The speaker where a quote of French kind is interrupted: "a-t-elle dit", "explique Ana Ruiz".
  Optional<Speaker> incise() {
    boolean named =
        tokens.size() > 1
            && cues().is(0)
            && scene.mentions().at(tokens.get(1).start()).filter(Mention::person).isPresent();
    return fused(0).or(() -> named ? inverted(0) : Optional.empty());
  }

  private Optional<Speaker> spoken(int start, int cue) {
    if (cues().passive(cue)) {
      return by(cue);
    }
    Optional<Speaker> subject = subject().before(start, cue);
    boolean first = cue == start || Speech.ADVERB.has(word(cue - 1));
    return subject.isPresent() || !first ? subject : inverted(cue);
  }

  /// `described by Ana Ruiz as`.
  private Optional<Speaker> by(int cue) {
    for (int i = cue + 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).is("by") || tokens.get(i).is("por") || tokens.get(i).is("von")) {
        return phrase(i + 1, stretches().phraseEnd(i + 1), Optional.of(Cue.of(tokens.get(cue))))
            .speaker();
      }
    }
    return Optional.empty();
  }

  /// "according to X", "laut X", "selon X", "nach Angaben von X".
  private Optional<Speaker> source(int at) {
    if (at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    String first = Words.lower(tokens.get(at));
    String second = Words.lower(tokens.get(at + 1));
    boolean two =
        (first.equals("according") && second.equals("to"))
            || (first.equals("nach") && (second.equals("angaben") || second.equals("ansicht")))
            || (first.equals("de") && second.equals("acuerdo"));
    if (!two && !SOURCES.contains(first)) {
      return Optional.empty();
    }
    int last = two ? at + 1 : at;
    int start = tokens.get(at).start();
    int end = tokens.get(last).end();
    Cue cue = new Cue(scene.text().text().substring(start, end), start, end);
    int from = last + 1;
    while (from < tokens.size() && Words.isPreposition(tokens.get(from))) {
      from++;
    }
    return afterCue(from, Optional.of(cue))
        .filter(found -> !SOURCES_OF_NAMES.contains(first) || found.id().isPresent());
  }

  private Optional<Speaker> sourceWithin() {
    for (int i = tokens.size() - 2; i >= 0; i--) {
      Optional<Speaker> found =
          i == 0 || tokens.get(i).text().length() >= 4 ? source(i) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// French and Portuguese verbs that carry their subject: a-t-elle dit, dit-il.
  private Optional<Speaker> fused(int from) {
    String word = from < tokens.size() ? Words.lower(tokens.get(from)) : "";
    String pronoun = word.substring(word.lastIndexOf('-') + 1);
    if (word.indexOf('-') <= 0 || !(pronoun.equals("il") || pronoun.equals("elle"))) {
      return Optional.empty();
    }
    Token token = tokens.get(from);
    return scene
        .antecedents()
        .of(pronoun, token.start())
        .map(found ->
            Speaker.of(found, token.start(), token.end(), Optional.of(Cue.of(token)), FUSED));
  }

  private Optional<Speaker> beforeColon() {
    if (!tokens.getLast().is(":")) {
      return Optional.empty();
    }
    Optional<Cue> cue = Optional.of(Cue.of(tokens.getLast()));
    for (Stretch stretch : stretches().between(0, tokens.size() - 1).reversed()) {
      Phrase phrase = phrase(stretches().skipConjunctions(stretch), stretch.to(), cue);
      if (phrase.beginsWithName()) {
        return phrase.named();
      }
    }
    return topic();
  }

  /// Whether the verb stands before its subject.
  private boolean inverts(int from, int cue) {
    for (int i = from; i < cue; i++) {
      if (!Speech.ADVERB.has(word(i)) && !word(i).equals("so")) {
        return false;
      }
    }
    return true;
  }

  private Optional<Speaker> inverted(int cue) {
    return afterCue(cue + 1, Optional.of(Cue.of(tokens.get(cue))));
  }

  /// The one named after a cue: "said X, the head of Y", "according to the head of Y, X".
  private Optional<Speaker> afterCue(int from, Optional<Cue> cue) {
    int end = from < tokens.size() ? stretches().phraseEnd(from) : from;
    if (from >= end) {
      return Optional.empty();
    }
    Phrase first = phrase(from, end, cue);
    Optional<Speaker> named = first.person();
    if (named.isPresent()) {
      return named;
    }
    int comma = stretches().markAfter(from);
    if (comma + 1 < tokens.size() && hasRole(from, comma)) {
      Phrase apposed = phrase(comma + 1, stretches().markAfter(comma + 1), cue);
      if (apposed.beginsWithName()) {
        return apposed.named();
      }
    }
    return first.speaker().or(() -> phrase(from, comma, cue).speaker());
  }

  private boolean hasRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Words.isRole(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private Cues cues() {
    return new Cues(tokens);
  }

  private Subject subject() {
    return Subject.of(scene, tokens);
  }

  private Stretches stretches() {
    return new Stretches(scene, tokens);
  }

  private Phrase phrase(int from, int to, Optional<Cue> cue) {
    return new Phrase(scene, tokens, from, to, cue);
  }

  private String word(int index) {
    return tokens.get(index).text();
  }
}
