package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Takes off what is no part of a name: titles, articles, possessives, marks.
final class Trimmer {
  private static final int LONGEST_SUFFIX = 9;
  private static final double SURE = 0.75;
  private static final Set<String> ARTICLES = Set.of("la", "le", "el", "e", "y", "do", "te", "al");
  private static final Pattern AMOUNT =
      Pattern.compile("\\p{L}{0,4}\\d[\\d.,]*(?:bn|mn|tn|m|k)?|[DRI]-\\p{L}+");

  /// No name has more words and marks.
  private static final int LONGEST = 30;

  private final Setting setting;
  private final List<Token> tokens;
  private final Parting parting;

  Trimmer(Setting setting, List<Token> tokens) {
    this.setting = setting;
    this.tokens = tokens;
    this.parting = new Parting(setting, tokens);
  }

  /// The names that a recognised stretch holds; mostly one, none where nothing of a name is left.
  List<Spot> names(NameSpan span, Spot.Origin origin) {
    List<Spot> names = new ArrayList<>();
    if (span.to() - span.from() > LONGEST) {
      return names;
    }
    Optional<Parting.Two> two = parting.two(span);
    if (two.isPresent()) {
      add(names, part(span, span.from(), two.get().to(), two.get().first()), origin);
      add(names, part(span, two.get().next(), span.to(), two.get().second()), origin);
      return names;
    }
    int from = span.from();
    for (int i = from; i <= span.to(); i++) {
      if (i == span.to() || parting.parts(span, from, i)) {
        name(span, from, i).ifPresent(spot -> names.add(spot.foundBy(origin)));
        from = i + 1;
      }
    }
    return names;
  }

  private void add(List<Spot> names, NameSpan span, Spot.Origin origin) {
    name(span, span.from(), span.to()).ifPresent(spot -> names.add(spot.foundBy(origin)));
  }

  private static NameSpan part(NameSpan span, int from, int to, EntityType type) {
    return new NameSpan(span.passage(), span.sentence(), from, to, type, span.confidence());
  }

  private Optional<Spot> name(NameSpan span, int start, int end) {
    int from = start;
    int to = end;
    while (to > from && endsWithout(from, to, span.type())) {
      to--;
    }
    while (from < to && startsWithout(from, to)) {
      from++;
    }
    boolean honorific = to - from > 1 && tokens.get(from).is(WordClass.HONORIFIC);
    EntityType type =
        honorific
            ? EntityType.PERSON
            : whole(span, start, end) ? span.type() : part(span, from, to);
    if (type == EntityType.PERSON) {
      from = afterTitles(from, to);
    }
    if (from >= to || isCurrency(tokens, to)) {
      return Optional.empty();
    }
    from = withParticles(from);
    from = withPeople(from, to, type);
    if (type == EntityType.PLACE && isBody(from - 1)) {
      from--;
      type = EntityType.ORGANISATION;
    }
    if (to - from == 1 && !mayStandAlone(from, span)) {
      return Optional.empty();
    }
    return Optional.of(
        new Spot(
            span.passage(),
            span.sentence(),
            from,
            to,
            type,
            span.confidence(),
            Spot.Origin.RECOGNISED));
  }

  private static boolean whole(NameSpan span, int from, int to) {
    return from == span.from() && to == span.to();
  }

  private EntityType part(NameSpan span, int from, int to) {
    return from < to && parting.isPlace(span, from, to) ? EntityType.PLACE : span.type();
  }

  private boolean endsWithout(int from, int to, EntityType type) {
    Token last = tokens.get(to - 1);
    if (!last.word() || isHyphenated(last.text())) {
      return true;
    }
    if (to - from == 1) {
      return false;
    }
    boolean role = last.is(WordClass.NO_ACRONYM) && !isNumeral(last.text());
    boolean title = type == EntityType.ORGANISATION && isTitle(to - 1);
    boolean lower =
        last.shape() == Token.Shape.LOWER && last.text().chars().noneMatch(Character::isUpperCase);
    boolean number =
        last.shape() == Token.Shape.NUMBER
            && (type == EntityType.PERSON || tokens.get(to - 2).is(WordClass.BREAK));
    return role || title || number || (lower && !isForeign(from, to));
  }

  /// Médecins sans frontières: a small word that is not alone.
  private boolean isForeign(int from, int to) {
    return to - from > 2 && tokens.get(to - 2).shape() == Token.Shape.LOWER;
  }

  /// Charles III, World War II
  private static boolean isNumeral(String text) {
    return text.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }

  private boolean startsWithout(int from, int to) {
    Token first = tokens.get(from);
    String word = first.text();
    if (!first.word() || isHyphenated(word)) {
      return true;
    }
    if (to - from == 1) {
      return false;
    }
    Token next = tokens.get(from + 1);
    boolean article = word.equalsIgnoreCase("the") && !next.is("Hague");
    boolean broken =
        WordClass.BREAK.has(word)
            && !next.is("of")
            && !WordClass.isGivenName(word)
            && !setting.lookup().authority().mayStart(word);
    boolean lower =
        first.shape() == Token.Shape.LOWER
            && word.chars().noneMatch(Character::isUpperCase)
            && !WordClass.PARTICLE.has(word);
    boolean ordinary =
        from == 0
            && first.shape() == Token.Shape.CAPITALISED
            && !WordClass.isGivenName(word)
            && !WordClass.NEVER_ALONE.has(word)
            && next.capital()
            && !tokens.get(to - 1).is(WordClass.ORGANISATION_ENDING)
            && setting.lowerCase().contains(word.toLowerCase(Locale.ROOT));
    return article || broken || lower || ordinary || isNational(word, next);
  }

  /// Dutchman Sjoerd
  private boolean isNational(String word, Token next) {
    return WordClass.isGivenName(next.text())
        && !WordClass.isGivenName(word)
        && (setting.isDemonym(word) || word.endsWith("man") || word.endsWith("woman"));
  }

  /// London-based, Obama-era
  static boolean isHyphenated(String text) {
    int hyphen = text.lastIndexOf('-');
    return hyphen > 0
        && text.length() - hyphen <= LONGEST_SUFFIX + 1
        && WordClass.HYPHENATED.has(text.substring(hyphen + 1));
  }

  private boolean isTitle(int index) {
    return tokens.get(index).is(WordClass.TITLE);
  }

  /// The index after the last title: "Foreign Minister" Ana Ruiz.
  private int afterTitles(int from, int to) {
    int after = from;
    for (int i = from; i < to - 1; i++) {
      String word = tokens.get(i).text();
      boolean given =
          WordClass.isGivenName(word)
              && !(i == from && WordClass.isGivenName(tokens.get(i + 1).text()));
      boolean title = isTitle(i) && !given;
      if (title || (i == from && WordClass.ROLE.has(word.toLowerCase(Locale.ROOT)))) {
        after = i + 1;
      } else if (i > from + 2 && after == from) {
        break;
      }
    }
    return after;
  }

  /// Van der Lubbe, where a sentence begins with the particle.
  private int withParticles(int from) {
    int first = from;
    while (first > 0
        && tokens.get(first - 1).shape() == Token.Shape.CAPITALISED
        && WordClass.PARTICLE.has(tokens.get(first - 1).text().toLowerCase(Locale.ROOT))
        && !ARTICLES.contains(tokens.get(first - 1).text().toLowerCase(Locale.ROOT))
        && !isTitle(first - 1)) {
      first--;
    }
    return first;
  }

  /// "Police" Scotland, "Real" Madrid
  private boolean isBody(int index) {
    return index >= 0
        && tokens.get(index).shape() == Token.Shape.CAPITALISED
        && tokens.get(index).is(WordClass.ORGANISATION_BEGINNING);
  }

  /// "Korean" Metal Workers' Union: the people are a part of the name.
  private int withPeople(int from, int to, EntityType type) {
    boolean organisation =
        type == EntityType.ORGANISATION
            && to - from > 1
            && from > 0
            && setting.isDemonym(tokens.get(from - 1).text());
    String last = tokens.get(to - 1).text();
    boolean body = WordClass.ORGANISATION_ENDING.has(last) && !WordClass.LEGAL_FORM.has(last);
    return organisation && (body || isAbbreviated(from - 1, to)) ? from - 1 : from;
  }

  /// Turkish Petroleum Corporation (TPAO)
  private boolean isAbbreviated(int from, int to) {
    return to + 2 < tokens.size()
        && tokens.get(to).is("(")
        && tokens.get(to + 2).is(")")
        && tokens.get(to + 1).shape() == Token.Shape.CAPITALS
        && tokens.get(to + 1).text().charAt(0) == tokens.get(from).text().charAt(0);
  }

  /// US$11 billion
  static boolean isCurrency(List<Token> tokens, int to) {
    return to < tokens.size()
        && "$€£¥".contains(tokens.get(to).text())
        && tokens.get(to).start() == tokens.get(to - 1).end();
  }

  private boolean mayStandAlone(int index, NameSpan span) {
    Token token = tokens.get(index);
    String word = token.text();
    if (!token.capital() && word.chars().noneMatch(Character::isUpperCase)) {
      return token.shape() == Token.Shape.NUMBER && word.length() > 2 && word.endsWith("ers");
    }
    boolean given = span.type() == EntityType.PERSON && WordClass.isGivenName(word);
    boolean month = WordClass.BREAK.has(word) && isNumber(index + 1);
    boolean known =
        !setting.lookup().entries(span.passage(), span.sentence(), index, index + 1).isEmpty();
    boolean body = index > 0 && WordClass.ORGANISATION_ENDING.has(word);
    boolean common =
        WordClass.NEVER_ALONE.has(word)
            && (span.confidence() < SURE
                || span.type() != EntityType.ORGANISATION
                || !(known || body));
    boolean ordinary =
        WordClass.BREAK.has(word)
            || WordClass.NO_ACRONYM.has(word)
            || isTitle(index)
            || common
            || setting.isDemonym(word)
            || (isShouted(word) && !known && !isThe(index - 1));
    return (given && !month) || (!ordinary && word.length() > 1 && !AMOUNT.matcher(word).matches());
  }

  private boolean isThe(int index) {
    return index >= 0 && tokens.get(index).text().equalsIgnoreCase("the");
  }

  private boolean isNumber(int index) {
    return index < tokens.size() && tokens.get(index).shape() == Token.Shape.NUMBER;
  }

  /// THE, NOW
  private static boolean isShouted(String word) {
    return word.length() > 1
        && WordClass.BREAK.has(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        && word.chars().noneMatch(Character::isLowerCase)
        && !word.equals("US");
  }
}
