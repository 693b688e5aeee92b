package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// The reporter's words beside a quote, asked for who speaks.
///
/// @param tokens the words, no quotes among them
record Clause(Scene scene, List<Token> tokens) {
  private static final int FARTHEST_CUE = 32;
  private static final int LONGEST_PHRASE = 24;

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
    Optional<Speaker> source = source(from);
    if (source.isPresent()) {
      return source;
    }
    boolean putIt = word(from).equals("as") || word(from).equals("wie");
    if (Words.beginsClause(tokens.get(from)) && !putIt) {
      return Optional.empty();
    }
    Optional<Speaker> fused = fused(from);
    if (fused.isPresent()) {
      return fused;
    }
    int cue = firstCue(putIt ? from + 1 : from);
    if (cue < 0) {
      return Optional.empty();
    }
    return inverts(from, cue) ? inverted(cue) : subject(from, cue);
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
    int cue = lastCue();
    Optional<Speaker> source =
        source(start).or(() -> tokens.size() > 1 ? sourceWithin() : Optional.empty());
    if (cue < 0) {
      return source.or(this::beforeColon);
    }
    Optional<Speaker> found = spoken(start, cue);
    return found.or(() -> source).or(this::beforeColon);
  }

  /// Whether the clause leads straight into a quote: `said:`, `she said,`.
  boolean leadsIn() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.getLast();
    int cue = lastCue();
    return (last.is(":") && cue >= 0)
        || (last.is(",") && cue >= tokens.size() - 4)
        || cue == tokens.size() - 1;
  }

  /// Whether it has a verb of saying at all.
  boolean hasCue() {
    return lastCue() >= 0 || source(0).isPresent();
  }

  /// The person whom a sentence is about: the name it begins with.
  Optional<Speaker> topic() {
    for (int[] segment : segments(0, tokens.size())) {
      int from = skipClauseBeginning(segment[0], segment[1]);
      if (from < segment[1] && Words.isPronoun(tokens.get(from))) {
        return phrase(from, from + 1, Optional.empty()).speaker();
      }
      int auxiliary = from + 1;
      if (auxiliary < segment[1] && Words.isPronoun(tokens.get(auxiliary))
          && tokens.get(from).capital()) {
        return phrase(auxiliary, auxiliary + 1, Optional.empty()).speaker();
      }
      Phrase phrase = phrase(from, segment[1], Optional.empty());
      if (phrase.beginsWithName()) {
        return phrase.person();
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> spoken(int start, int cue) {
    if (passive(cue)) {
      return by(cue);
    }
    Optional<Speaker> subject = subject(start, cue);
    if (subject.isPresent()) {
      return subject;
    }
    boolean first = cue == start || Speech.ADVERB.has(word(cue - 1));
    return first ? inverted(cue) : Optional.empty();
  }

  /// `described by Ana Ruiz as`.
  private Optional<Speaker> by(int cue) {
    for (int i = cue + 1; i < tokens.size() - 1; i++) {
      if (tokens.get(i).is("by") || tokens.get(i).is("por") || tokens.get(i).is("von")) {
        return phrase(i + 1, phraseEnd(i + 1), Optional.of(Cue.of(tokens.get(cue)))).speaker();
      }
    }
    return Optional.empty();
  }

  /// Whether the subject is judged or told, not speaking.
  private boolean passive(int cue) {
    if (!Speech.CALL.has(word(cue)) && !Speech.TOLD.has(word(cue))) {
      return false;
    }
    int at = cue - 1;
    while (at >= 0
        && Speech.ADVERB.has(word(at))
        && !Speech.WAS.has(word(at))) {
      at--;
    }
    boolean was = at >= 0 && Speech.WAS.has(word(at));
    boolean french = was && (word(at).equals("est") || word(at).equals("a"));
    return was && !french && !word(cue).equals("quoted") && !word(cue).endsWith("ing");
  }

  /// "according to X", "laut X", "selon X", "según X", "so X".
  private Optional<Speaker> source(int at) {
    if (at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    String first = Words.lower(tokens.get(at));
    boolean according =
        first.equals("according") && tokens.get(at + 1).is("to") && at + 2 < tokens.size();
    boolean one =
        List.of("laut", "selon", "según", "so", "pour", "segundo", "secondo", "volgens")
            .contains(first);
    boolean two =
        at + 2 < tokens.size()
            && (first + " " + word(at + 1)).matches("d'après .*|nach angaben|nach ansicht|zufolge");
    if (!according && !one && !two) {
      return Optional.empty();
    }
    int from = according ? at + 2 : at + 1;
    Cue cue =
        according
            ? new Cue(
                scene.text().text().substring(tokens.get(at).start(), tokens.get(at + 1).end()),
                tokens.get(at).start(),
                tokens.get(at + 1).end())
            : Cue.of(tokens.get(at));
    Optional<Speaker> found = afterCue(from, Optional.of(cue));
    boolean strict = one && (first.equals("so") || first.equals("pour"));
    return strict ? found.filter(speaker -> speaker.id().isPresent()) : found;
  }

  private Optional<Speaker> sourceWithin() {
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (Words.lower(tokens.get(i)).equals("according")) {
        return source(i);
      }
    }
    return Optional.empty();
  }

  /// French and Portuguese verbs that carry their subject: a-t-elle dit, dit-il.
  private Optional<Speaker> fused(int from) {
    String word = Words.lower(tokens.get(from)).replace('‐', '-');
    String pronoun = word.substring(word.lastIndexOf('-') + 1);
    boolean fused = word.indexOf('-') > 0 && (pronoun.equals("il") || pronoun.equals("elle"));
    if (!fused) {
      return Optional.empty();
    }
    Token token = tokens.get(from);
    return scene
        .antecedents()
        .of(pronoun, token.start())
        .map(
            mention ->
                Speaker.of(mention, token.start(), token.end(), Optional.of(Cue.of(token)), 0.8));
  }

  /// The speaker where a quote of French kind is interrupted: "a-t-elle dit", "explique Ana Ruiz".
  Optional<Speaker> incise() {
    boolean named =
        tokens.size() > 1
            && isCue(0)
            && scene.mentions().at(tokens.get(1).start()).filter(Mention::person).isPresent();
    return fused(0).or(() -> named ? inverted(0) : Optional.empty());
  }

  private Optional<Speaker> beforeColon() {
    if (!tokens.getLast().is(":")) {
      return Optional.empty();
    }
    Optional<Cue> cue = Optional.of(Cue.of(tokens.getLast()));
    List<int[]> segments = segments(0, tokens.size() - 1);
    for (int i = segments.size() - 1; i >= 0; i--) {
      int from = skipClauseBeginning(segments.get(i)[0], segments.get(i)[1]);
      Phrase phrase = phrase(from, segments.get(i)[1], cue);
      if (phrase.beginsWithName()) {
        return phrase.person();
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

  private int firstCue(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + FARTHEST_CUE); i++) {
      if (isCue(i)) {
        return i;
      }
      if (word(i).equals("put") && i + 1 < tokens.size() && tokens.get(i + 1).is("it")) {
        return i;
      }
    }
    return -1;
  }

  private int lastCue() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (isCue(i)) {
        return i;
      }
    }
    return -1;
  }

  /// A verb of saying, not a noun of the same form, nor a part of a name.
  private boolean isCue(int index) {
    Token token = tokens.get(index);
    if (!Speech.isCue(token.text())) {
      return false;
    }
    if (index == 0) {
      return true;
    }
    Token before = tokens.get(index - 1);
    boolean noun =
        (Words.isDeterminer(before) && Speech.NOUN.has(token.text()))
            || List.of("of", "no", "any", "these", "those", "this", "as", "be", "with")
                .contains(before.text())
            || (before.is("to") && Speech.CALL.has(token.text()))
            || before.shape() == Token.Shape.POSSESSIVE;
    boolean quotedAs = before.is("as") && token.text().endsWith("ing");
    return !noun || quotedAs;
  }

  private Optional<Speaker> inverted(int cue) {
    return afterCue(cue + 1, Optional.of(Cue.of(tokens.get(cue))));
  }

  /// The one named after a cue: "said X, the head of Y", "according to the head of Y, X".
  private Optional<Speaker> afterCue(int from, Optional<Cue> cue) {
    int end = phraseEnd(from);
    if (from >= end) {
      return Optional.empty();
    }
    Phrase first = phrase(from, end, cue);
    Optional<Speaker> named = first.person();
    if (named.isPresent()) {
      return named;
    }
    int clauseEnd = commaAfter(from);
    if (clauseEnd + 1 < tokens.size()) {
      int next = commaAfter(clauseEnd + 1);
      Phrase apposed = phrase(clauseEnd + 1, next, cue);
      if (apposed.beginsWithName()
          && !Words.isPronoun(tokens.get(from))
          && Words.isRole(anyRole(from, clauseEnd))) {
        return apposed.person();
      }
    }
    Optional<Speaker> whole = first.speaker();
    return whole.or(() -> phrase(from, commaAfter(from), cue).speaker());
  }

  private Token anyRole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Words.isRole(tokens.get(i))) {
        return tokens.get(i);
      }
    }
    return tokens.get(from);
  }

  private int commaAfter(int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).shape() != Token.Shape.MARK) {
      at++;
    }
    return at;
  }

  /// The subject of a verb of saying among the words before it.
  private Optional<Speaker> subject(int from, int cue) {
    Optional<Cue> words = Optional.of(Cue.of(tokens.get(cue)));
    int last = cue;
    while (last > from
        && Speech.ADVERB.has(word(last - 1))
        && tokens.get(last - 1).shape() == Token.Shape.LOWER) {
      last--;
    }
    if (last == from) {
      return Optional.empty();
    }
    boolean participle = word(cue).endsWith("ing");
    boolean apposition = Words.isComma(tokens.get(last - 1)) || participle;
    List<int[]> segments = segments(from, last);
    if (!apposition && !segments.isEmpty()) {
      int[] segment = segments.getLast();
      Optional<Speaker> direct = direct(segment[0], segment[1], words);
      if (direct.isPresent()) {
        return direct;
      }
      if (WordClass.SOMEBODY.has(word(segment[1] - 1))) {
        return phrase(segment[0], segment[1], words).speaker();
      }
      segments = segments.subList(0, segments.size() - 1);
    }
    return apposed(segments, words);
  }

  /// The subject within one stretch without commas: the first that fits after the last verb of
  /// saying or the last conjunction.
  private Optional<Speaker> direct(int from, int to, Optional<Cue> cue) {
    List<Integer> starts = new ArrayList<>();
    for (int i = to - 1; i > from; i--) {
      Token before = tokens.get(i - 1);
      if (Words.beginsClause(before) || Words.isRelative(before) || isCue(i - 1)
          || before.is(":")) {
        starts.add(i);
      }
    }
    starts.add(from);
    for (int start : starts) {
      Optional<Speaker> found = first(start, to, cue);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> first(int from, int to, Optional<Cue> cue) {
    int at = skipClauseBeginning(from, to);
    for (int i = at; i < to; i++) {
      Token token = tokens.get(i);
      boolean object = i > from && isObject(tokens.get(i - 1));
      if (object) {
        continue;
      }
      if (Speech.REPORTER.has(Words.lower(token)) && i == to - 1) {
        return Optional.of(
            new Speaker(Optional.empty(), token.text(), token.start(), token.end(), cue, 0.5));
      }
      if (Words.isPronoun(token) || (Speech.IT.has(token.text()) && i == to - 1)) {
        return phrase(i, i + 1, cue).speaker();
      }
      Phrase phrase = phrase(i, to, cue);
      boolean begins = scene.mentions().at(token.start()).isPresent() || Words.isDeterminer(token)
          || Words.isRole(token) || token.capital();
      if (begins) {
        Optional<Speaker> found = phrase.speaker();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isObject(Token before) {
    return Words.isPreposition(before)
        || List.of("in", "on", "with", "against", "about", "after", "before", "by", "than", "into")
            .contains(before.text());
  }

  /// "X, the head of Y, who lives in Z, said": the name before the appositions.
  private Optional<Speaker> apposed(List<int[]> segments, Optional<Cue> cue) {
    Optional<Speaker> described = Optional.empty();
    for (int i = segments.size() - 1; i >= 0; i--) {
      int[] segment = segments.get(i);
      int from = skipClauseBeginning(segment[0], segment[1]);
      if (from >= segment[1]) {
        continue;
      }
      Token first = tokens.get(from);
      if (Words.isPronoun(first)) {
        return phrase(from, from + 1, cue).speaker();
      }
      Optional<Speaker> called = called(from, segment[1], cue);
      if (called.isPresent()) {
        return called;
      }
      if (!Words.isRelative(first) && !Words.isPreposition(first) && !isObject(first)) {
        Phrase phrase = phrase(from, segment[1], cue);
        if (phrase.beginsWithName()) {
          return phrase.person();
        }
        boolean noun = first.capital() || Words.isDeterminer(first) || Words.isRole(first)
            || scene.mentions().at(first.start()).isPresent();
        Optional<Speaker> whole = noun ? phrase.speaker() : Optional.empty();
        described = whole.isPresent() ? whole : described;
        if (from > segment[0] && described.isPresent()) {
          return described;
        }
      }
    }
    return described;
  }

  /// `who gave his name only as Suresh`.
  private Optional<Speaker> called(int from, int to, Optional<Cue> cue) {
    boolean names = false;
    for (int i = from; i < to && Words.isRelative(tokens.get(from)); i++) {
      names = names || List.of("name", "named", "identified", "called").contains(word(i));
      Optional<Mention> mention = scene.mentions().at(tokens.get(i).start());
      if (names && mention.filter(Mention::person).isPresent()) {
        return mention.map(found -> Speaker.of(found, found.start(), found.end(), cue, 0.9));
      }
    }
    return Optional.empty();
  }

  private int skipClauseBeginning(int from, int to) {
    int at = from;
    while (at < to && (Words.beginsClause(tokens.get(at)) || tokens.get(at).is("that"))) {
      at++;
    }
    return at;
  }

  /// Stretches between commas, dashes, brackets and colons.
  private List<int[]> segments(int from, int to) {
    List<int[]> segments = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean ends = i == to || Words.isComma(tokens.get(i)) || tokens.get(i).is(":");
      if (ends) {
        if (start < i) {
          segments.add(new int[] {start, i});
        }
        start = i + 1;
      }
    }
    return segments;
  }

  private int phraseEnd(int from) {
    int at = from;
    while (at < Math.min(tokens.size(), from + LONGEST_PHRASE)
        && tokens.get(at).shape() != Token.Shape.MARK
        && !(at > from && WordClass.PHRASE_END.has(word(at)) && !withinName(from, at))) {
      at++;
    }
    return at;
  }

  private boolean withinName(int from, int at) {
    int index = tokens.get(at).start();
    return scene.mentions().within(tokens.get(from).start(), scene.text().text().length()).stream()
        .limit(4)
        .anyMatch(mention -> mention.start() < index && index < mention.end());
  }

  private Phrase phrase(int from, int to, Optional<Cue> cue) {
    return new Phrase(scene, tokens, from, to, cue);
  }

  private String word(int index) {
    return tokens.get(index).text();
  }
}
