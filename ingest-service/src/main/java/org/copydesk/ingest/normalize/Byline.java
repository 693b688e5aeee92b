package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Author;

/// Reads bylines as printed: "By A. Reporter , B. Writer and C. Editor , Example News".
public final class Byline {
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:words|story|written|reported|edited|analysis|opinion|review|report|photographs?|text|video)\\s+)?"
              + "by\\b\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|•·]\\s*(?:and\\s+)?");
  private static final Pattern FOR =
      Pattern.compile("^(.+?)\\s+(?:for|of|at|with)\\s+((?:the\\s+)?\\p{Lu}.*)$");
  private static final Pattern IN_PLACE = Pattern.compile("^(.+?)\\s+in\\s+\\p{Lu}[\\p{L} .'’-]*$");
  private static final Pattern EMAIL =
      Pattern.compile("\\(?\\b([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)\\)?");
  private static final String ROLE_NOUN =
      "(?:correspondent|reporter|editor|writer|analyst|columnist|producer|photographer|journalist"
          + "|contributor|critic|intern|staff|bureau chief)s?";
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:.*\\s)?"
              + ROLE_NOUN
              + "(?:\\s(?:at|for|in|of)\\s.*)?"
              + "|(?i:(?:(?:political|senior|chief|foreign|staff|science|health|business|sports?|associate|managing|deputy"
              + "|world|national|diplomatic|technology|economics?|culture|arts|environment|climate|legal|defen[cs]e|royal|city)\\s)*"
              + ROLE_NOUN
              + ")");
  private static final Pattern PERSON_NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|di|del|della|der|den|van|von|bin|bint|al|el|la|le|du|dos|ter|y|e)"
              + "(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|di|del|della|der|den|van|von|bin|bint|al|el|la|le|du|dos|ter|y|e)){0,4}");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}(?:\\s.*)?");
  private static final Set<String> ORGANISATION_WORDS =
      Set.of(
          "news",
          "times",
          "post",
          "press",
          "herald",
          "tribune",
          "journal",
          "gazette",
          "chronicle",
          "telegraph",
          "guardian",
          "observer",
          "mail",
          "mirror",
          "standard",
          "star",
          "sun",
          "daily",
          "weekly",
          "magazine",
          "agency",
          "associated",
          "reuters",
          "bloomberg",
          "business",
          "media",
          "network",
          "radio",
          "television",
          "tv",
          "wire",
          "today",
          "digital",
          "online",
          "service",
          "university",
          "institute",
          "group",
          "the",
          "bureau",
          "desk",
          "sport",
          "sports",
          "travel",
          "style",
          "staff",
          "team",
          "opinion",
          "politics",
          "health");

  /// A byline, read.
  ///
  /// @param raw as printed
  /// @param authors in their order
  public record Read(String raw, List<Author> authors) {}

  private Byline() {}

  /// Whether a line can be a byline: it starts with "By" and goes on with names, not with a
  /// sentence.
  public static boolean startsLikeOne(String line) {
    Matcher lead = LEAD_IN.matcher(line);
    if (!lead.find() || line.length() > 220) {
      return false;
    }
    String rest = line.substring(lead.end());
    List<String> first = parts(rest);
    return !first.isEmpty()
        && !rest.matches(".*[.!?]\\s+\\p{Lu}\\p{Ll}+\\s\\p{Ll}+\\s\\p{Ll}+.*")
        && lowerCaseShare(rest) < 0.5
        && (isPerson(first.getFirst())
            || isOrganisation(first.getFirst())
            || isRole(first.getFirst()));
  }

  private static double lowerCaseShare(String text) {
    String[] words = text.strip().split("\\s+", -1);
    long lower =
        java.util.Arrays.stream(words)
            .filter(word -> Character.isLowerCase(word.codePointAt(0)))
            .filter(word -> !Set.of("and", "for", "in", "of", "the", "at").contains(word))
            .count();
    return (double) lower / words.length;
  }

  /// Reads a byline, with or without its "By".
  public static Read read(String raw) {
    String line = CleanText.line(raw);
    Optional<String> email = find(EMAIL, line);
    String names = LEAD_IN.matcher(EMAIL.matcher(line).replaceAll(" ")).replaceFirst("").strip();
    List<Author> authors = new ArrayList<>();
    boolean afterAnd = false;
    Optional<String> affiliation = Optional.empty();
    for (String group : AND.splitAsStream(names).toList()) {
      List<String> parts = parts(group);
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        boolean last = afterAnd && i > 0;
        if (!authors.isEmpty() && isRole(part)) {
          authors.set(authors.size() - 1, withRole(authors.getLast(), part));
        } else if (!authors.isEmpty()
            && !isPersonFor(part)
            && (last || isOrganisation(part) || !isPerson(part))) {
          affiliation = Optional.of(part);
        } else {
          authors.add(person(part));
        }
      }
      afterAnd = true;
    }
    return new Read(line, complete(authors, affiliation, email));
  }

  private static List<String> parts(String group) {
    return SEPARATOR
        .splitAsStream(group)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Author person(String part) {
    Matcher at = FOR.matcher(part);
    Optional<String> affiliation = at.matches() ? Optional.of(at.group(2)) : Optional.empty();
    String name = at.matches() ? at.group(1) : part;
    Matcher place = IN_PLACE.matcher(name);
    return author(
        place.matches() ? place.group(1) : name, Optional.empty(), affiliation, Optional.empty());
  }

  private static Author withRole(Author author, String role) {
    return author(author.getName(), Optional.of(role), author.getAffiliation(), author.getEmail());
  }

  private static List<Author> complete(
      List<Author> authors, Optional<String> affiliation, Optional<String> email) {
    return authors.stream()
        .map(author ->
            author(
                author.getName(),
                author.getRole(),
                author.getAffiliation().or(() -> affiliation),
                authors.size() == 1 ? email : Optional.empty()))
        .toList();
  }

  private static Author author(
      String name, Optional<String> role, Optional<String> affiliation, Optional<String> email) {
    return Author.newBuilder()
        .setName(name)
        .setRole(role.orElse(null))
        .setAffiliation(affiliation.orElse(null))
        .setEmail(email.orElse(null))
        .build();
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isPersonFor(String part) {
    Matcher at = FOR.matcher(part);
    return at.matches()
        && PERSON_NAME.matcher(at.group(1)).matches()
        && !isOrganisation(at.group(1));
  }

  private static boolean isRole(String part) {
    return ROLE.matcher(part).matches();
  }

  private static boolean isOrganisation(String part) {
    return ACRONYM.matcher(part).matches()
        || java.util.Arrays.stream(part.toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(ORGANISATION_WORDS::contains);
  }

  /// Whether a text looks like the name of one person: up to five capitalised words, particles
  /// aside.
  public static boolean isPerson(String text) {
    Matcher at = FOR.matcher(text);
    String name = at.matches() ? at.group(1) : text;
    return PERSON_NAME.matcher(IN_PLACE.matcher(name).replaceFirst("$1")).matches();
  }
}
