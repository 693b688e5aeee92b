package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds people and organisations that no file knows, by the shape of their names and the words
/// around them.
final class NameRules {
  private static final int LONGEST = 5;
  private static final double TITLED = 0.9;
  private static final double GIVEN = 0.85;
  private static final double SAID = 0.65;
  private static final double ORGANISATION = 0.75;

  private NameRules() {}

  /// The name that starts at a token.
  static Optional<Find> at(Passage passage, Sentence sentence, int index) {
    if (passage.shouting()) {
      return Optional.empty();
    }
    List<Token> tokens = sentence.tokens();
    int run = run(tokens, index);
    if (run == 0) {
      return Optional.empty();
    }
    Optional<Integer> organisation = organisationEnd(tokens, index, run);
    if (organisation.isPresent()) {
      return Optional.of(
          find(passage, tokens, index, organisation.get(), EntityType.ORGANISATION, ORGANISATION));
    }
    return personConfidence(passage, tokens, index, run)
        .map(
            confidence -> find(passage, tokens, index, index + run, EntityType.PERSON, confidence));
  }

  /// How many tokens from here on look like one name.
  private static int run(List<Token> tokens, int index) {
    int end = index;
    while (end < tokens.size() && end - index < LONGEST && continues(tokens, index, end)) {
      end++;
    }
    while (end > index && !NameWords.isNamePart(tokens.get(end - 1))) {
      end--;
    }
    return end - index;
  }

  private static boolean continues(List<Token> tokens, int start, int at) {
    Token token = tokens.get(at);
    if (NameWords.isNamePart(token)) {
      return !NameWords.isTitle(token) || at > start;
    }
    boolean nameFollows = at + 1 < tokens.size() && NameWords.isNamePart(tokens.get(at + 1));
    boolean initial = token.shape() == Token.Shape.INITIAL && !token.is("I") && !token.is("A");
    boolean dottedA = token.is("A.");
    boolean abbreviatedGiven =
        token.shape() == Token.Shape.CAPITALS
            && token.text().matches("(?:\\p{Lu}\\.){2}")
            && at == start;
    boolean particle = at > start && NameWords.PARTICLES.contains(token.text());
    return (initial || dottedA || particle || abbreviatedGiven)
        && (nameFollows
            || (particle
                && at + 2 < tokens.size()
                && NameWords.PARTICLES.contains(tokens.get(at + 1).text())));
  }

  private static Optional<Integer> organisationEnd(List<Token> tokens, int index, int run) {
    for (int end = index + run; end > index + 1; end--) {
      if (NameWords.ORGANISATION_ENDINGS.contains(tokens.get(end - 1).text())) {
        return Optional.of(end);
      }
    }
    int after = index + run;
    boolean head =
        run <= 3 && NameWords.ORGANISATION_HEADS.contains(tokens.get(index + run - 1).text());
    if (head && after + 1 < tokens.size() && tokens.get(after).is("of")) {
      int from = after + 1 + (tokens.get(after + 1).is("the") ? 1 : 0);
      int place = from < tokens.size() ? run(tokens, from) : 0;
      return place > 0 ? Optional.of(from + place) : Optional.empty();
    }
    boolean ending =
        after < tokens.size()
            && NameWords.ORGANISATION_ENDINGS.contains(tokens.get(after).text())
            && tokens.get(after).capital();
    return ending ? Optional.of(after + 1) : Optional.empty();
  }

  private static Optional<Double> personConfidence(
      Passage passage, List<Token> tokens, int index, int run) {
    Token first = tokens.get(index);
    boolean titled = index > 0 && NameWords.isTitle(tokens.get(index - 1));
    if (titled && !passage.titleCase()) {
      return Optional.of(TITLED);
    }
    boolean initials = first.shape() != Token.Shape.CAPITALISED;
    if (run >= 2 && (NameWords.isGiven(first) || initials)) {
      return Optional.of(GIVEN);
    }
    boolean twoOrThree = run == 2 || run == 3;
    return twoOrThree && !passage.titleCase() && isSpoken(tokens, index, run)
        ? Optional.of(SAID)
        : Optional.empty();
  }

  /// Whether the words around say that a person is meant: "said X Y", "X Y said", "X Y, 54,", "X Y,
  /// who".
  private static boolean isSpoken(List<Token> tokens, int index, int run) {
    int after = index + run;
    boolean said = index > 0 && NameWords.SAYING.contains(tokens.get(index - 1).text());
    boolean says = after < tokens.size() && NameWords.SAYING.contains(tokens.get(after).text());
    boolean aged =
        after + 1 < tokens.size()
            && tokens.get(after).is(",")
            && (tokens.get(after + 1).text().matches("\\d{1,2}")
                || tokens.get(after + 1).is("who")
                || tokens.get(after + 1).is("whose"));
    return said || says || aged;
  }

  private static Find find(
      Passage passage, List<Token> tokens, int from, int to, EntityType type, double confidence) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    String name = passage.field().text().substring(start, end);
    String kind = type == EntityType.PERSON ? "person" : "organisation";
    Known known =
        new Known(
            "urn:copydesk:entity:" + kind + ":" + Authority.Slug.of(name),
            name,
            type,
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Find(passage, start, end, known, confidence);
  }
}
