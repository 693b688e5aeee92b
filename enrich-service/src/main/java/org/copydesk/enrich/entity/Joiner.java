package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Joins what the recogniser has taken for several names and is one: people's names that touch, and
/// an organisation with what it is of.
final class Joiner {
  private static final int LEAST_OF_A_BODY = 3;
  private static final int LONGEST_ENUMERATION = 10;
  private static final int LONGEST_OFFICE = 3;
  private static final int MOST_PARTICLES = 2;
  private static final Set<String> OFFICES =
      Set.of("Office", "Department", "Bureau", "Association");
  private static final Set<String> CONNECTIVES = Set.of("y", "e", "of", "and", "the");

  private Joiner() {}

  /// The names of a sentence, joined.
  static List<NameSpan> joined(List<NameSpan> spans) {
    List<NameSpan> joined = new ArrayList<>(spans.size());
    for (NameSpan span : spans) {
      if (!joined.isEmpty() && span.from() < joined.getLast().to()) {
        continue;
      }
      if (!joined.isEmpty() && areOne(joined.getLast(), span)) {
        NameSpan before = joined.removeLast();
        joined.add(
            new NameSpan(
                before.passage(),
                before.sentence(),
                before.from(),
                span.to(),
                type(before, span),
                Math.max(before.confidence(), span.confidence())));
      } else {
        joined.add(span);
      }
      joined.add(office(enumerated(joined.removeLast())));
    }
    return joined;
  }

  /// Ministry of Trade", Industry and Energy"
  private static NameSpan enumerated(NameSpan span) {
    List<Token> tokens = span.sentence().tokens();
    if (span.type() != EntityType.ORGANISATION
        || !WordClass.ORGANISATION_HEAD.has(word(span, span.from()))
        || span.to() - span.from() < LEAST_OF_A_BODY
        || span.to() >= tokens.size()
        || !tokens.get(span.to()).is(",")) {
      return span;
    }
    int at = span.to();
    int most = Math.min(tokens.size(), at + LONGEST_ENUMERATION);
    while (at + 1 < most) {
      boolean and = tokens.get(at).is("and") || tokens.get(at).is("&");
      boolean mark = tokens.get(at).is(",");
      if (!(and || mark) || !tokens.get(at + 1).capital()) {
        return span;
      }
      at++;
      while (at < most && tokens.get(at).capital()) {
        at++;
      }
      if (and) {
        return new NameSpan(
            span.passage(), span.sentence(), span.from(), at, span.type(), span.confidence());
      }
    }
    return span;
  }

  /// Lamar County" Sheriff's Office"
  private static NameSpan office(NameSpan span) {
    List<Token> tokens = span.sentence().tokens();
    int at = span.to();
    while (at < tokens.size() && at - span.to() < LONGEST_OFFICE && tokens.get(at).capital()) {
      at++;
    }
    boolean office =
        span.type() != EntityType.PERSON
            && at > span.to()
            && at + 1 < tokens.size()
            && tokens.get(at).shape() == Token.Shape.POSSESSIVE
            && OFFICES.contains(tokens.get(at + 1).text());
    return office
        ? new NameSpan(
            span.passage(),
            span.sentence(),
            span.from(),
            at + 2,
            EntityType.ORGANISATION,
            span.confidence())
        : span;
  }

  /// Sven + van der + Velde
  private static boolean areOnePerson(NameSpan one, NameSpan next) {
    int gap = next.from() - one.to();
    if (gap < 1 || gap > MOST_PARTICLES || next.type() != EntityType.PERSON) {
      return false;
    }
    String given = word(one, one.to() - 1);
    boolean begins = one.type() == EntityType.PERSON && one.to() - one.from() <= 2;
    for (Token token : one.sentence().tokens().subList(one.to(), next.from())) {
      boolean particle = token.is(WordClass.PARTICLE) || token.is("ten");
      if (!particle || CONNECTIVES.contains(token.text())) {
        return false;
      }
    }
    return begins || WordClass.isGivenName(given);
  }

  private static boolean areOne(NameSpan one, NameSpan next) {
    if (isBody(one, next) || areOnePerson(one, next)) {
      return true;
    }
    if (touch(one, next)) {
      return (one.type() == EntityType.PERSON && isPerson(next))
          || (next.type() == EntityType.PERSON && isPerson(one));
    }
    return one.type() == EntityType.ORGANISATION
        && next.type() != EntityType.PERSON
        && WordClass.ORGANISATION_HEAD.has(word(one, one.to() - 1))
        && isOf(one.sentence().tokens(), one.to(), next.from());
  }

  private static EntityType type(NameSpan one, NameSpan next) {
    boolean person = touch(one, next) ? !isBody(one, next) : areOnePerson(one, next);
    return person ? EntityType.PERSON : EntityType.ORGANISATION;
  }

  /// Fulton County Superior + Court
  private static boolean isBody(NameSpan one, NameSpan next) {
    return touch(one, next)
        && one.type() != EntityType.PERSON
        && next.type() == EntityType.ORGANISATION
        && WordClass.ORGANISATION_ENDING.has(word(next, next.to() - 1));
  }

  private static boolean touch(NameSpan one, NameSpan next) {
    return one.to() == next.from();
  }

  private static boolean isPerson(NameSpan span) {
    return span.type() == EntityType.PERSON
        || (span.to() - span.from() == 1 && span.type() == EntityType.ORGANISATION);
  }

  private static String word(NameSpan span, int index) {
    return span.sentence().tokens().get(index).text();
  }

  private static boolean isOf(List<Token> tokens, int from, int to) {
    boolean of = from < to && (tokens.get(from).is("of") || tokens.get(from).is("for"));
    return of && (to - from == 1 || (to - from == 2 && tokens.get(from + 1).is("the")));
  }
}
