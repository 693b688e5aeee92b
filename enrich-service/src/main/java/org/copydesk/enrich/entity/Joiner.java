package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Joins what the recogniser has taken for several names and is one: people's names that touch, and
/// an organisation with what it is of.
final class Joiner {
  private static final int LEAST_OF_A_BODY = 3;
  private static final int LONGEST_ENUMERATION = 10;

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
      joined.add(enumerated(joined.removeLast()));
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

  private static boolean areOne(NameSpan one, NameSpan next) {
    if (isBody(one, next)) {
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
    return touch(one, next) && !isBody(one, next) ? EntityType.PERSON : EntityType.ORGANISATION;
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
