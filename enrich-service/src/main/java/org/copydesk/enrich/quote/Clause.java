package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Token;

/// The reporter's words beside a quote, asked for who speaks.
///
/// @param tokens the words, no quotes among them
/// @param mentions the people and organisations of the story
/// @param antecedents tells whom a pronoun means
record Clause(FieldText text, List<Token> tokens, Mentions mentions, Antecedents antecedents) {
  private static final double NAMED = 0.95;
  private static final double PRONOUN = 0.7;
  private static final double DESCRIBED = 0.65;
  private static final int FARTHEST_CUE = 16;
  private static final int LONGEST_DESCRIPTION = 9;

  Clause {
    tokens = List.copyOf(tokens);
  }

  /// The speaker where the clause follows the quote: "X said", "said X", "according to X".
  Optional<Speaker> afterQuote() {
    int from = !tokens.isEmpty() && tokens.getFirst().is(",") ? 1 : 0;
    if (accordingTo(from)) {
      return inverted(from + 1, "according to");
    }
    int cue = firstCue(from, Math.min(tokens.size(), from + FARTHEST_CUE));
    if (cue < 0) {
      return Optional.empty();
    }
    boolean first = cue == from || (cue == from + 1 && isAuxiliary(from));
    return first
        ? inverted(cue, word(cue))
        : subject(from, cue, word(cue)).filter(_ -> startsWithSubject(from, cue));
  }

  /// The speaker where the clause leads to the quote: "X said:", "according to X,".
  Optional<Speaker> beforeQuote() {
    if (accordingTo(0)) {
      return inverted(1, "according to");
    }
    int cue = lastCue();
    if (cue >= 0) {
      return subject(0, cue, word(cue));
    }
    boolean colon = !tokens.isEmpty() && tokens.getLast().is(":");
    return colon
        ? subject(0, tokens.size() - 1, ":").filter(found -> found.id().isPresent())
        : Optional.empty();
  }

  private boolean accordingTo(int at) {
    return at + 2 < tokens.size()
        && word(at).equalsIgnoreCase("according")
        && tokens.get(at + 1).is("to");
  }

  private boolean isAuxiliary(int at) {
    return List.of("a", "ha", "hat", "has", "had", "have").contains(word(at));
  }

  /// Nothing but the speaker may stand between a quote and its verb.
  private boolean startsWithSubject(int from, int cue) {
    for (int i = from; i < cue; i++) {
      if (WordClass.CLAUSE_BEGINNING.has(word(i))) {
        return false;
      }
    }
    return true;
  }

  private int firstCue(int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordClass.CUE.has(word(i))) {
        return i;
      }
    }
    return -1;
  }

  private int lastCue() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (WordClass.CUE.has(word(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The one named after a cue: "said X, the head of Y", "according to the head of Y, X".
  private Optional<Speaker> inverted(int cue, String words) {
    int end = phraseEnd(cue + 1);
    Optional<Speaker> named = nounPhrase(cue + 1, end, words);
    boolean described = named.isEmpty() || named.get().id().isEmpty();
    if (described && end + 1 < tokens.size() && tokens.get(end).is(",")) {
      int position = tokens.get(end + 1).start();
      Optional<Speaker> apposed =
          mentions.within(position, tokens.getLast().end()).stream()
              .findFirst()
              .filter(mention -> mention.person() && mention.start() == position)
              .filter(mention -> !isOwner(mention))
              .map(mention -> named(mention, words));
      return apposed.or(() -> named);
    }
    return named;
  }

  /// The subject of a verb of saying among the words before it: the nearest name or pronoun that
  /// can be one.
  private Optional<Speaker> subject(int from, int cue, String verb) {
    for (int i = cue - 1; i >= from; i--) {
      String pronoun = word(i).toLowerCase(Locale.ROOT);
      if (isPronoun(pronoun) && canBeSubject(i)) {
        return pronoun(i, pronoun, verb);
      }
      Optional<Mention> mention = mentionAt(i).filter(Mention::person);
      if (mention.isPresent() && canBeSubject(i) && !isOwner(mention.get())) {
        return Optional.of(named(mention.get(), verb));
      }
    }
    return nounPhrase(phraseStart(from, cue), cue, verb);
  }

  private Optional<Mention> mentionAt(int index) {
    Token token = tokens.get(index);
    return mentions.within(token.start(), tokens.getLast().end()).stream()
        .findFirst()
        .filter(mention -> mention.start() == token.start());
  }

  private boolean canBeSubject(int index) {
    if (index == 0) {
      return true;
    }
    Token before = tokens.get(index - 1);
    return !before.word()
        || before.capital()
        || WordClass.ROLE.has(before.text())
        || WordClass.CLAUSE_BEGINNING.has(before.text());
  }

  private boolean isOwner(Mention mention) {
    return tokens.stream()
        .filter(token -> token.start() == mention.end())
        .anyMatch(
            token -> token.shape() == Token.Shape.POSSESSIVE || token.is("'") || token.is("’"));
  }

  private static boolean isPronoun(String word) {
    return word.equals("he") || word.equals("she") || word.equals("it");
  }

  private Optional<Speaker> pronoun(int index, String pronoun, String verb) {
    Token token = tokens.get(index);
    return antecedents
        .of(pronoun, token.start())
        .map(mention -> Speaker.of(mention, token.start(), token.end(), verb, PRONOUN));
  }

  /// The one whom a phrase names, or whom it describes: "the judge".
  private Optional<Speaker> nounPhrase(int from, int to, String verb) {
    if (from >= to) {
      return Optional.empty();
    }
    String first = word(from).toLowerCase(Locale.ROOT);
    if (isPronoun(first)) {
      return pronoun(from, first, verb);
    }
    int ofAnother = preposition(from, to);
    List<Mention> named =
        mentions.within(tokens.get(from).start(), tokens.get(ofAnother - 1).end());
    Optional<Mention> person =
        named.stream().filter(mention -> mention.person() && !isOwner(mention)).findFirst();
    Optional<Mention> whole =
        named.stream()
            .filter(mention -> mention.end() == tokens.get(ofAnother - 1).end())
            .filter(mention -> mention.start() <= tokens.get(Math.min(from + 1, to - 1)).start())
            .filter(mention -> !isOwner(mention))
            .findFirst();
    return person
        .or(() -> whole)
        .map(mention -> named(mention, verb))
        .or(() -> described(from, to, verb));
  }

  /// Where a phrase goes on about somebody else: a spokesman "for" the ministry.
  private int preposition(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (WordClass.PREPOSITION.has(word(i))) {
        return i;
      }
    }
    return to;
  }

  private Optional<Speaker> described(int from, int to, String verb) {
    boolean person = false;
    for (int i = from; i < to; i++) {
      person = person || WordClass.ROLE.has(word(i)) || WordClass.SOMEBODY.has(word(i));
    }
    boolean phrase = WordClass.DETERMINER.has(word(from)) || mentionAt(from).isPresent();
    if (!phrase || !person || to - from > LONGEST_DESCRIPTION || to - from < 2) {
      return Optional.empty();
    }
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    return Optional.of(
        new Speaker(
            Optional.empty(), text.text().substring(start, end), start, end, verb, DESCRIBED));
  }

  private int phraseStart(int from, int cue) {
    int at = cue;
    while (at > from && tokens.get(at - 1).shape() != Token.Shape.MARK) {
      at--;
    }
    return at;
  }

  private int phraseEnd(int from) {
    int at = from;
    while (at < tokens.size()
        && tokens.get(at).shape() != Token.Shape.MARK
        && !(at > from && WordClass.PHRASE_END.has(word(at)))) {
      at++;
    }
    return at;
  }

  private Speaker named(Mention mention, String verb) {
    return Speaker.of(mention, mention.start(), mention.end(), verb, NAMED);
  }

  private String word(int index) {
    return tokens.get(index).text();
  }
}
