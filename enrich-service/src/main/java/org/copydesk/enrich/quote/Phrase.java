package org.copydesk.enrich.quote;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;

/// A stretch of a clause that should name the speaker: a name, a pronoun, or words such as "the
/// minister".
///
/// @param tokens the clause
/// @param from the first token of the stretch
/// @param to the token after its last
record Phrase(Scene scene, List<Token> tokens, int from, int to, Optional<Cue> cue) {
  private static final double NAMED = 0.95;
  private static final double PRONOUN = 0.85;
  private static final double ORGANISATION = 0.9;
  private static final int LONGEST_POSITION = 4;

  /// Whoever the phrase means.
  Optional<Speaker> speaker() {
    if (from >= to) {
      return Optional.empty();
    }
    Token first = tokens.get(from);
    if (Words.isPronoun(first) || Speech.IT.has(first.text())) {
      return scene
          .antecedents()
          .of(Words.lower(first), first.start())
          .map(found -> Speaker.of(found, first.start(), first.end(), cue, PRONOUN));
    }
    int head = headEnd();
    Description description = new Description(scene, tokens, from, head, to, cue);
    return person(head).or(() -> organisation(head)).or(description::speaker);
  }

  /// A person named in the phrase, before anything is said about somebody else.
  Optional<Speaker> person() {
    return from >= to ? Optional.empty() : person(headEnd());
  }

  /// The first person named in the phrase.
  Optional<Speaker> named() {
    return person(to);
  }

  /// Whether the phrase begins with a name, after a title or a role at most.
  boolean beginsWithName() {
    for (int i = from; i < to; i++) {
      Optional<Mention> mention = scene.mentions().at(tokens.get(i).start());
      if (mention.isPresent() && mention.get().person()) {
        return !isOwner(mention.get());
      }
      if (mention.isEmpty() && !leadsToName(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean leadsToName(int at) {
    Token token = tokens.get(at);
    return token.capital()
        || Words.isRole(token)
        || Words.isDeterminer(token)
        || token.is("and")
        || token.shape() == Token.Shape.POSSESSIVE
        || token.shape() == Token.Shape.NUMBER
        || scene.mentions().cover(token.start())
        || roleFollows(at + 1)
        || describes(at)
        || position(at);
  }

  /// Leader of the Opposition Ana Ruiz.
  private boolean position(int at) {
    boolean of = tokens.get(at).is("of") && at > from && tokens.get(at - 1).capital();
    return of
        && at - from < LONGEST_POSITION
        && at + 1 < to
        && scene.mentions().at(tokens.get(at + 1).start()).isEmpty();
  }

  private boolean roleFollows(int at) {
    for (int i = at; i < Math.min(to, at + 2); i++) {
      if (Words.isRole(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// rancher Boyd Kessler: whatever word stands right before a name.
  private boolean describes(int at) {
    Token token = tokens.get(at);
    return at + 1 < to
        && token.shape() == Token.Shape.LOWER
        && !Words.isPreposition(token)
        && !token.is(WordClass.PHRASE_END)
        && !Words.beginsClause(token)
        && !Speech.isCue(token.text())
        && scene.mentions().at(tokens.get(at + 1).start()).isPresent();
  }

  private Optional<Speaker> person(int head) {
    for (int i = from; i < head; i++) {
      Optional<Mention> mention =
          scene.mentions().at(tokens.get(i).start()).filter(Mention::person);
      if (mention.isPresent() && !isOwner(mention.get())) {
        return mention.map(found -> Speaker.of(found, found.start(), found.end(), cue, NAMED));
      }
    }
    return Optional.empty();
  }

  /// An organisation or a country that is all of the phrase's head.
  private Optional<Speaker> organisation(int head) {
    for (int i = from; i < Math.min(head, from + LONGEST_POSITION); i++) {
      Optional<Mention> mention =
          scene
              .mentions()
              .at(tokens.get(i).start())
              .filter(found -> !found.person() && !isOwner(found));
      if (mention.isPresent()) {
        return mention
            .filter(found -> nothingFollows(found, head))
            .map(found -> Speaker.of(found, found.start(), found.end(), cue, ORGANISATION));
      }
    }
    return Optional.empty();
  }

  /// Whether no role follows a name: "Leeds manager" is not Leeds.
  private boolean nothingFollows(Mention mention, int head) {
    for (int i = from; i < head; i++) {
      Token token = tokens.get(i);
      if (token.start() >= mention.end() && token.word() && !Speech.COMPANY.has(token.text())) {
        return false;
      }
    }
    return true;
  }

  /// Where the phrase goes on about somebody else: a spokesman "for" the ministry.
  private int headEnd() {
    for (int i = from + 1; i < to; i++) {
      Token token = tokens.get(i);
      boolean ends =
          Words.isPreposition(token) || Words.isRelative(token) || token.is(WordClass.PHRASE_END);
      if (ends && !scene.mentions().cover(token.start()) && !token.capital()) {
        return i;
      }
    }
    return to;
  }

  private boolean isOwner(Mention mention) {
    for (int i = from; i < Math.min(tokens.size(), to + 1); i++) {
      Token token = tokens.get(i);
      if (token.start() == mention.end()) {
        return token.shape() == Token.Shape.POSSESSIVE || token.is("'") || token.is("’");
      }
    }
    return false;
  }
}
