package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Takes off what is no part of a name: titles, articles, possessives, marks; and parts a place from
/// the place it lies in.
final class Trimmer {
  private static final int LONGEST_SUFFIX = 9;

  private Trimmer() {}

  /// The names that a recognised stretch holds; mostly one, none where nothing of a name is left.
  static List<Spot> names(NameSpan span, Spot.Origin origin) {
    List<Token> tokens = span.sentence().tokens();
    List<Spot> names = new ArrayList<>();
    int from = span.from();
    for (int i = span.from(); i <= span.to(); i++) {
      boolean comma =
          i < span.to()
              && span.type() != EntityType.ORGANISATION
              && (tokens.get(i).is(",") || tokens.get(i).is(";"));
      if (i == span.to() || comma) {
        name(span, from, i, origin).ifPresent(names::add);
        from = i + 1;
      }
    }
    return names;
  }

  private static Optional<Spot> name(NameSpan span, int start, int end, Spot.Origin origin) {
    List<Token> tokens = span.sentence().tokens();
    int from = start;
    int to = end;
    while (to > from && endsWithout(tokens, from, to)) {
      to--;
    }
    while (from < to && startsWithout(tokens, from, to)) {
      from++;
    }
    if (span.type() == EntityType.PERSON) {
      from = afterTitles(tokens, from, to);
      from = withParticles(tokens, from, to);
    }
    if (from >= to
        || isCurrency(tokens, to)
        || (to - from == 1 && !mayStandAlone(tokens.get(from), span))) {
      return Optional.empty();
    }
    return Optional.of(
        new Spot(
            span.passage(),
            span.sentence(),
            from,
            to,
            span.type(),
            span.confidence(),
            origin));
  }

  private static boolean endsWithout(List<Token> tokens, int from, int to) {
    Token last = tokens.get(to - 1);
    boolean role =
        to - from > 1 && WordClass.NO_ACRONYM.has(last.text()) && !isNumeral(last.text());
    return !last.word() && !(last.is(".") || last.is("!")) || last.is(".") || role
        || isHyphenated(last.text());
  }

  /// Charles III, World War II
  private static boolean isNumeral(String text) {
    return text.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }

  private static boolean startsWithout(List<Token> tokens, int from, int to) {
    Token first = tokens.get(from);
    boolean article =
        to - from > 1 && (first.text().equalsIgnoreCase("the") || first.text().equalsIgnoreCase("a"));
    boolean broken =
        to - from > 1
            && WordClass.BREAK.has(first.text())
            && !tokens.get(from + 1).text().equals("of")
            && !WordClass.isGivenName(first.text());
    return !first.word()
        || (article && !tokens.get(from + 1).is("Hague"))
        || broken
        || isHyphenated(first.text());
  }

  /// London-based, Obama-era
  static boolean isHyphenated(String text) {
    int hyphen = text.lastIndexOf('-');
    return hyphen > 0
        && text.length() - hyphen <= LONGEST_SUFFIX + 1
        && WordClass.HYPHENATED.has(text.substring(hyphen + 1));
  }

  /// The index after the last title: "Foreign Minister" Ana Ruiz.
  private static int afterTitles(List<Token> tokens, int from, int to) {
    int after = from;
    for (int i = from; i < to - 1; i++) {
      String word = tokens.get(i).text();
      boolean title = WordClass.TITLE.has(word) && !(WordClass.isGivenName(word) && i == from);
      if (title || (i == from && WordClass.ROLE.has(word.toLowerCase(Locale.ROOT)))) {
        after = i + 1;
      } else if (i > from + 2 && after == from) {
        break;
      }
    }
    return after;
  }

  /// Van der Lubbe, where a sentence begins with the particle.
  private static int withParticles(List<Token> tokens, int from, int to) {
    int first = from;
    while (first > 0
        && to > from
        && tokens.get(first - 1).capital()
        && tokens.get(first - 1).text().length() > 1
        && WordClass.PARTICLE.has(tokens.get(first - 1).text().toLowerCase(Locale.ROOT))
        && !WordClass.TITLE.has(tokens.get(first - 1).text())) {
      first--;
    }
    return first;
  }

  /// US$11 billion
  static boolean isCurrency(List<Token> tokens, int to) {
    return to < tokens.size()
        && "$€£¥".contains(tokens.get(to).text())
        && tokens.get(to).start() == tokens.get(to - 1).end();
  }

  private static boolean mayStandAlone(Token token, NameSpan span) {
    String word = token.text();
    if (!token.capital() && !word.chars().anyMatch(Character::isUpperCase)) {
      return token.shape() == Token.Shape.NUMBER && word.length() > 2 && word.endsWith("ers");
    }
    boolean title = WordClass.TITLE.has(word) && !WordClass.isGivenName(word);
    boolean ordinary =
        WordClass.BREAK.has(word) || WordClass.NO_ACRONYM.has(word) || isShouted(word);
    return !ordinary && !title && (token.shape() != Token.Shape.INITIAL || word.length() > 1)
        || span.type() == EntityType.PERSON && WordClass.isGivenName(word);
  }

  /// THE, NOW
  private static boolean isShouted(String word) {
    return word.length() > 1
        && WordClass.BREAK.has(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        && !word.equals("US");
  }
}
