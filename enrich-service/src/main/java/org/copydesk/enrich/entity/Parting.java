package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Finds where a recognised stretch holds several names: a place and what lies in it, two
/// companies, a place and somebody who spoke there.
///
/// @param tokens the sentence
record Parting(Setting setting, List<Token> tokens) {
  private static final double PROMINENT = 0.3;

  /// Whether a token parts two names: Denver "," Colorado, Italy "'s" Ministry of Culture, Energy
  /// Authority "in" Oxfordshire.
  boolean parts(NameSpan span, int from, int at) {
    Token token = tokens.get(at);
    if (span.type() != EntityType.ORGANISATION && (token.is(",") || token.is(";"))) {
      return true;
    }
    if (at == from || at + 1 >= span.to()) {
      return false;
    }
    return (token.is("and") && areTwo(span, from, at))
        || (token.shape() == Token.Shape.POSSESSIVE && isPlace(span, from, at))
        || (token.is("in")
            && span.type() == EntityType.ORGANISATION
            && isPlace(span, at + 1, span.to()));
  }

  /// Two names of different kinds that were taken for one.
  ///
  /// @param to the index after the first name's last token
  /// @param next the index of the second name's first token
  record Two(EntityType first, int to, EntityType second, int next) {}

  /// The two names of different kinds that a stretch holds, where it does.
  Optional<Two> two(NameSpan span) {
    return personOfBody(span).or(() -> personAfterPlace(span));
  }

  /// said Lotte van der Meer | of Swissaid
  private Optional<Two> personOfBody(NameSpan span) {
    int begin = span.from();
    boolean spoke = begin > 0 && WordClass.CUE.has(tokens.get(begin - 1).text());
    for (int i = begin + 2; spoke && i + 1 < span.to(); i++) {
      if (tokens.get(i).is("of")) {
        boolean person =
            WordClass.isGivenName(tokens.get(begin).text())
                || WordClass.PARTICLE.has(tokens.get(begin + 1).text());
        return person && !isKnown(span, begin, span.to())
            ? Optional.of(new Two(EntityType.PERSON, i, EntityType.ORGANISATION, i + 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// In London | Ana Ruiz said
  private Optional<Two> personAfterPlace(NameSpan span) {
    boolean in = span.from() > 0 && tokens.get(span.from() - 1).text().equalsIgnoreCase("in");
    for (int i = span.from() + 1; in && i + 2 <= span.to(); i++) {
      boolean person =
          WordClass.isGivenName(tokens.get(i).text())
              || setting.lookup().entries(span.passage(), span.sentence(), i, span.to()).stream()
                  .anyMatch(entry -> entry.type() == EntityType.PERSON);
      if (person
          && isPlace(span, span.from(), i)
          && !tokens.get(span.to() - 1).is(WordClass.PLACE_ENDING)
          && !isKnown(span, span.from(), span.to())) {
        return Optional.of(new Two(EntityType.PLACE, i, EntityType.PERSON, i));
      }
    }
    return Optional.empty();
  }

  /// Shell "and" Unilever: one of them is known, and nobody is called by both.
  private boolean areTwo(NameSpan span, int from, int and) {
    return span.type() == EntityType.ORGANISATION
        && !isKnown(span, from, span.to())
        && (isOrganisation(span, from, and)
            || isOrganisation(span, and + 1, span.to())
            || (isBody(from, and) && isBody(and + 1, span.to())))
        && tokens.get(and + 1).capital();
  }

  /// Jubilee Bank
  private boolean isBody(int from, int to) {
    return to - from == 2
        && tokens.get(from).capital()
        && !tokens.get(from).is(WordClass.ORGANISATION_HEAD)
        && tokens.get(to - 1).is(WordClass.ORGANISATION_ENDING);
  }

  private boolean isKnown(NameSpan span, int from, int to) {
    return !setting.lookup().entries(span.passage(), span.sentence(), from, to).isEmpty();
  }

  private boolean isOrganisation(NameSpan span, int from, int to) {
    return setting.lookup().entries(span.passage(), span.sentence(), from, to).stream()
        .anyMatch(entry -> entry.type() == EntityType.ORGANISATION);
  }

  boolean isPlace(NameSpan span, int from, int to) {
    return setting.lookup().entries(span.passage(), span.sentence(), from, to).stream()
        .anyMatch(entry -> entry.type() == EntityType.PLACE && entry.prominence() >= PROMINENT);
  }
}
