package org.copydesk.enrich.name.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Cuts a sentence into known names and candidates: runs of capitalised words, titles taken off.
final class Segmenter {
  private final KnownNames knownNames;
  private final boolean nounsAreCapitalised;
  private final Set<String> lowerCase;
  private final Passage passage;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final Consumer<Find> finds;
  private final Consumer<Candidate> candidates;

  /// @param nounsAreCapitalised whether the story's language writes every noun so, as German does
  /// @param lowerCase all words of the story that begin with a small letter
  Segmenter(
      KnownNames knownNames,
      boolean nounsAreCapitalised,
      Set<String> lowerCase,
      Passage passage,
      Sentence sentence,
      Consumer<Find> finds,
      Consumer<Candidate> candidates) {
    this.knownNames = knownNames;
    this.nounsAreCapitalised = nounsAreCapitalised;
    this.lowerCase = lowerCase;
    this.passage = passage;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.finds = finds;
    this.candidates = candidates;
  }

  void cut() {
    NameRun runs = new NameRun(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int index = at;
      int end = runs.end(at);
      Optional<KnownNames.Match> known =
          tokens.get(at).word()
              ? knownNames.concept(passage, sentence, at).or(() -> shippedAcrossRuns(index, end))
              : Optional.empty();
      known.ifPresent(match -> finds.accept(match.in(passage, sentence)));
      if (known.isEmpty() && end > at) {
        titles(at, end);
      }
      at = Math.max(known.map(KnownNames.Match::to).orElse(end), at + 1);
    }
  }

  /// A known name of several words that begins here, whatever else its words could be.
  private Optional<KnownNames.Match> shippedAcrossRuns(int at, int end) {
    return end > at
        ? knownNames
            .shipped(passage, sentence, at)
            .filter(match -> match.to() - at > 1 && match.to() >= end)
        : Optional.empty();
  }

  /// Takes titles off a run: what stands before them and after them are names of their own.
  private void titles(int from, int to) {
    int first = -1;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (isTitle(i, to)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      piece(from, to, from > 0 && WordClass.TITLE.has(tokens.get(from - 1).text()));
    } else {
      beforeTitle(from, first);
      piece(last + 1, to, true);
    }
  }

  private boolean isTitle(int index, int to) {
    String word = tokens.get(index).text();
    if (!WordClass.TITLE.has(word) || WordClass.isGivenName(word) || index + 1 == to) {
      return false;
    }
    for (int i = index + 1; i < to; i++) {
      if (!isCommon(i) && !WordClass.TITLE.has(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /// "Transport" Minister, "Bank of Korea" Governor: only what is known, or more than a word.
  private void beforeTitle(int from, int to) {
    if (to - from > 1 || (to > from && knownNames.shipped(passage, sentence, from).isPresent())) {
      piece(from, to, false);
    }
  }

  private void piece(int start, int end, boolean titled) {
    int from = start;
    int to = end;
    while (to > from && WordClass.NO_ACRONYM.has(tokens.get(to - 1).text()) && to - from > 1) {
      to--;
    }
    while (to - from > 1 && strips(from, to)) {
      from++;
    }
    List<KnownNames.Match> within = within(from, to);
    boolean whole = within.size() == 1 && within.getFirst().from() == from && covers(within, to);
    if (whole && !titled) {
      finds.accept(widened(within.getFirst(), to).in(passage, sentence));
      return;
    }
    Optional<KnownNames.Match> sure =
        within.stream().filter(match -> match.to() - match.from() > 1).findFirst();
    if (sure.isPresent() && (!endsName(to) || sure.get().to() == to)) {
      if (isNational(from, sure.get())) {
        finds.accept(national(from, sure.get()));
      } else {
        rest(from, sure.get().from());
        finds.accept(sure.get().in(passage, sentence));
      }
      rest(sure.get().to(), to);
      return;
    }
    List<Find> fallback = within.stream().map(match -> match.in(passage, sentence)).toList();
    if (to - from > 1 ? !allCommon(from, to) || endsName(to) : to > from && !isCommon(from)) {
      candidates.accept(new Candidate(passage, sentence, from, to, titled, fallback));
    } else {
      fallback.forEach(finds);
    }
  }

  /// "Peruvian" Red Cross, "Israeli" Supreme Court: not the one that the name alone would mean.
  private boolean isNational(int from, KnownNames.Match match) {
    return match.known().type() == EntityType.ORGANISATION
        && match.from() == from + 1
        && knownNames.authority().isDemonym(tokens.get(from).text());
  }

  private Find national(int from, KnownNames.Match match) {
    int start = tokens.get(from).start();
    int end = tokens.get(match.to() - 1).end();
    String name = passage.field().words(start, end);
    return new Find(
        passage, start, end, Known.local(name, EntityType.ORGANISATION), match.confidence());
  }

  private void rest(int from, int to) {
    if (to > from) {
      piece(from, to, false);
    }
  }

  /// Whether the first word of a name is none of it: "Finnish", or "Striker" where a sentence
  /// begins.
  private boolean strips(int from, int to) {
    String word = tokens.get(from).text();
    if (isGivenName(from) || endsName(to)) {
      return false;
    }
    if (isGivenName(from + 1)) {
      return isCommon(from) || ((nounsAreCapitalised || from == 0) && isUnknown(from));
    }
    boolean demonym =
        to - from > 2
            && knownNames.authority().isDemonym(word)
            && knownNames.shipped(passage, sentence, from + 1).isEmpty()
            && !WordClass.ORGANISATION_HEAD.has(tokens.get(from + 1).text());
    return demonym || (from == 0 && isOrdinary(word.toLowerCase(Locale.ROOT)) && isUnknown(from));
  }

  private boolean isOrdinary(String word) {
    return lowerCase.contains(word) || WordClass.ROLE.has(word) || WordClass.SOMEBODY.has(word);
  }

  private boolean isUnknown(int index) {
    Token token = tokens.get(index);
    return token.shape() == Token.Shape.CAPITALISED
        && !WordClass.FAMILY_NAME_FIRST.has(token.text())
        && knownNames.shipped(passage, sentence, index).isEmpty();
  }

  private boolean isGivenName(int index) {
    return WordClass.isGivenName(tokens.get(index).text());
  }

  private boolean isCommon(int index) {
    String word = tokens.get(index).text();
    return WordClass.NEVER_ALONE.has(word)
        || WordClass.NO_ACRONYM.has(word)
        || knownNames.authority().isDemonym(word);
  }

  private boolean allCommon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isCommon(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsName(int to) {
    String last = tokens.get(to - 1).text();
    return WordClass.ORGANISATION_ENDING.has(last)
        || WordClass.PLACE_ENDING.has(last)
        || WordClass.EVENT_ENDING.has(last);
  }

  private List<KnownNames.Match> within(int from, int to) {
    List<KnownNames.Match> within = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<KnownNames.Match> match = knownNames.shipped(passage, sentence, at);
      match.filter(known -> known.to() <= to).ifPresent(within::add);
      at = match.filter(known -> known.to() <= to).map(KnownNames.Match::to).orElse(at + 1);
    }
    return within;
  }

  /// Whether a known name, and after it no more than the form of a company, fills a piece.
  private boolean covers(List<KnownNames.Match> within, int to) {
    for (int i = within.getFirst().to(); i < to; i++) {
      boolean form =
          within.getFirst().known().type() == EntityType.ORGANISATION
              && WordClass.LEGAL_FORM.has(tokens.get(i).text());
      if (!form) {
        return false;
      }
    }
    return true;
  }

  private static KnownNames.Match widened(KnownNames.Match match, int to) {
    return new KnownNames.Match(match.known(), match.from(), to, match.confidence());
  }
}
