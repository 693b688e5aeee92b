package org.copydesk.ingest.normalize;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one clause of a byline, names with what is printed around them, into a roster.
final class BylineClause {
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\s*[(\\[](?!\\p{Lu}[\\p{L}.]+[)\\]]\\s\\p{Lu}\\p{Ll})([^()\\[\\]]*+)[)\\]]?+");

  /// Stands in a part for what was in brackets there.
  static final String BRACKET = "\uE000";

  private static final Pattern WORD_END = Pattern.compile("\\s+");
  private static final Pattern GIVEN_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}\\.?)?|\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)*");
  private static final Pattern USER_NAME = Pattern.compile("[\\p{Ll}][\\p{L}._-]{2,30}");
  private static final Set<String> ABOUT_BODIES = Set.of("staff", "team", "desk", "editors");

  private final Roster roster;
  private final int first;
  private final Optional<String> role;
  private boolean announced;
  private boolean placed;

  private BylineClause(Roster roster, Optional<String> role) {
    this.roster = roster;
    this.first = roster.size();
    this.role = role;
    this.announced = role.isPresent();
  }

  static void read(CreditPhrases.Clause clause, Roster roster) {
    new BylineClause(roster, clause.role()).read(clause.names().strip());
  }

  private void read(String printed) {
    String names = withoutLeadIn(fromLeadInOn(printed));
    placed = Byline.from(names).lookingAt();
    names = Byline.from(names).replaceFirst("");
    if (EastAsianByline.isOne(names)) {
      EastAsianByline.names(names, EastAsianByline.isChinese(printed))
          .forEach(named -> roster.name(named.name(), named.role().or(() -> role)));
      return;
    }
    boolean nobody = Credited.isNobody(names) && !BylineNoise.without(names).isEmpty();
    if (nobody || Credited.isBodyForSomething(names)) {
      roster.name(names, role);
      return;
    }
    boolean bracketed = names.indexOf('(') >= 0 || names.indexOf('[') >= 0;
    List<String> inBrackets =
        bracketed
            ? IN_BRACKETS.matcher(names).results().map(found -> found.group(1)).toList()
            : List.of();
    List<BylinePart> parts =
        parts(bracketed ? IN_BRACKETS.matcher(names).replaceAll(BRACKET) : names);
    if (isInverted(parts)) {
      roster.name(parts.get(1).text() + " " + parts.get(0).text(), role);
      return;
    }
    Iterator<String> brackets = inBrackets.iterator();
    boolean listed = parts.size() > 2 && parts.get(parts.size() - 2).another();
    boolean opensWithPlace = parts.size() > 1 && Places.isPlace(parts.getFirst().text());
    for (int i = opensWithPlace ? 1 : 0; i < parts.size(); i++) {
      BylinePart part = parts.get(i);
      boolean closing = listed && i == parts.size() - 1 && !part.another();
      boolean bodyFollows = i + 1 < parts.size() && isBody(parts.get(i + 1).text(), false);
      String text = part.text().replace(BRACKET, "").strip();
      if (!text.isEmpty()) {
        add(new BylinePart(text, part.another(), part.with()), closing, bodyFollows);
      }
      for (int at = part.text().indexOf(BRACKET);
          at >= 0 && brackets.hasNext();
          at = part.text().indexOf(BRACKET, at + 1)) {
        bracketed(brackets.next());
      }
    }
  }

  /// Drops what stands before a "By" in the middle of a line where it is a date or a button.
  private static String fromLeadInOn(String printed) {
    Matcher word = WORD_END.matcher(printed);
    while (word.find()) {
      String rest = printed.substring(word.end());
      boolean announced = CreditPhrases.leadIn(rest).isPresent();
      if (announced && BylineNoise.without(printed.substring(0, word.end())).isEmpty()) {
        return rest;
      }
    }
    return printed;
  }

  private String withoutLeadIn(String printed) {
    String lead = CreditPhrases.leadIn(printed).orElse("");
    if (lead.isEmpty()) {
      return printed;
    }
    String rest = printed.substring(lead.length()).strip();
    String phrase = lead.strip();
    boolean particle = Set.of("Von", "von", "Di", "di").contains(phrase);
    if (particle && (rest.indexOf(' ') < 0 && !Credited.isNobody(rest))) {
      return printed;
    }
    announced = true;
    return rest;
  }

  /// The parts without noise. Where a later part begins with "By", what stands before it is a
  /// section or a headline.
  private List<BylinePart> parts(String names) {
    List<BylinePart> parts = BylinePart.of(names);
    for (int i = 1; i < parts.size() && !announced; i++) {
      String text = parts.get(i).text();
      String lead = CreditPhrases.leadIn(text).orElse("");
      String name = text.substring(lead.length()).strip();
      if (!lead.isEmpty() && Credited.isFullName(name)) {
        announced = true;
        List<BylinePart> later = parts.subList(i + 1, parts.size());
        parts =
            Stream.concat(Stream.of(new BylinePart(name, false, false)), later.stream()).toList();
      }
    }
    return parts.stream()
        .map(part -> new BylinePart(BylineNoise.without(part.text()), part.another(), part.with()))
        .filter(part -> !part.text().isEmpty())
        .toList();
  }

  /// Whether two parts are "Surname, Given", as catalogues write names.
  private boolean isInverted(List<BylinePart> parts) {
    if (announced || parts.size() != 2 || parts.get(1).another()) {
      return false;
    }
    String surname = parts.get(0).text();
    String given = parts.get(1).text();
    return surname.indexOf(' ') < 0
        && Credited.isPerson(surname)
        && GIVEN_NAME.matcher(given).matches()
        && !Credited.isOrganisation(surname)
        && !isBody(given, false, true)
        && !Credited.isRoleBehindName(given)
        && !Credited.isDegree(given)
        && !Credited.isSuffix(given)
        && !Places.isPlace(given);
  }

  private void add(BylinePart part, boolean closing, boolean bodyFollows) {
    String text = part.text();
    boolean any = roster.size() > first;
    Optional<Matcher> employed = Byline.employed(text);
    Optional<Matcher> located = Byline.placed(text);
    if (any && Credited.isSuffix(text)) {
      roster.suffix(text);
    } else if ((any && !part.another() && Credited.isNobody(text) && !isBody(text, false))) {
      return;
    } else if (any && (Credited.isDegree(text) || Places.isPlace(text))) {
      return;
    } else if (any && isTitle(part)) {
      roster.title(first, text);
    } else if (employed.isPresent()) {
      person(employed.get().group("name"), any);
      roster.employ(first, employed.get().group("body"));
    } else if (located.isPresent()) {
      person(located.get().group("name"), any);
      if (Credited.isOrganisation(located.get().group("place"))) {
        roster.employ(first, located.get().group("place"));
      }
    } else if (any
        && part.another()
        && Credited.isOrganisation(text)
        && CreditedName.employed(text).isEmpty()) {
      if (!part.with()) {
        person(text, false);
      }
    } else if (any
        && !part.another()
        && CreditedName.employed(text).isEmpty()
        && isBody(text, closing)) {
      roster.employ(first, text);
    } else if (!any || isAnother(part, bodyFollows)) {
      person(text, any);
    }
  }

  private static boolean isTitle(BylinePart part) {
    return (!part.another() && Credited.isRoleBehindName(part.text()))
        || (Credited.isRole(part.text()) && !isStaff(part.text()));
  }

  private static boolean isStaff(String text) {
    return ABOUT_BODIES.contains(text.toLowerCase(Locale.ROOT));
  }

  /// What follows an affiliation is a place, unless an "and" announces another author or an
  /// affiliation of its own follows.
  private boolean isAnother(BylinePart part, boolean bodyFollows) {
    boolean free = !roster.lastIsEmployed() || bodyFollows;
    return (part.another() || (free && !placed)) && Credited.isPerson(part.text());
  }

  private static boolean isBody(String part, boolean closing) {
    return isBody(part, closing, false);
  }

  private static boolean isBody(String part, boolean closing, boolean strict) {
    boolean agency = part.indexOf(' ') < 0 && Credited.isOrganisation(part);
    boolean capital = Character.isUpperCase(part.codePointAt(0)) || part.startsWith("the ");
    boolean word = !strict && !part.contains(" ") && Character.isUpperCase(part.codePointAt(0));
    return agency || (capital && (closing || word || Credited.isOrganisation(part)));
  }

  private void person(@Nullable String printed, boolean any) {
    if (printed == null) {
      return;
    }
    String text = BylineNoise.without(printed);
    Optional<CreditedName.Employed> employed = CreditedName.employed(text);
    String name = employed.map(CreditedName.Employed::name).orElse(text);
    Optional<CreditedName.Titled> titled =
        CreditedName.titled(name).or(() -> CreditedName.titledBefore(name));
    String bare = titled.map(CreditedName.Titled::name).orElse(name);
    if (!isName(bare, any)) {
      return;
    }
    roster.name(bare, titled.map(CreditedName.Titled::role).or(() -> role));
    employed.ifPresent(body -> roster.employ(roster.size() - 1, body.organisation()));
  }

  private boolean isName(String text, boolean any) {
    return Credited.isPerson(text)
        || Credited.isOrganisation(text)
        || Credited.isNobody(text)
        || (!any
            && (Credited.isRole(text)
                || USER_NAME.matcher(text).matches()
                || isNameInSmallLetters(text)));
  }

  /// After a "By", two or three small words can be a carelessly typed name.
  private boolean isNameInSmallLetters(String text) {
    return announced
        && text.matches("\\p{Ll}[\\p{L}'’-]+(?: \\p{Ll}[\\p{L}'’-]+){0,2}")
        && !text.startsWith("the ");
  }

  private void bracketed(String text) {
    boolean any = roster.size() > first;
    if (any && Credited.isRoleBehindName(text)) {
      roster.title(first, text);
    } else if (any && Credited.isOrganisation(text)) {
      roster.employ(first, text);
    }
  }
}
