package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Author;

/// Reads bylines as printed, in the languages of {@link CreditPhrases}: "By A. Reporter , B. Writer
/// and C. Editor , Example News, with additional reporting from D. Stringer in Lagos". Also reads
/// what pages give as authors: a bare name, a list of names, or junk, which has no authors.
public final class Byline {
  private static final int LONGEST = 300;
  private static final Pattern FROM = Pattern.compile("(?i)^from:?\\s+(?=\\p{L})");
  private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern SENTENCE = Pattern.compile(".*\\p{Ll}{3}[.!?](?:\\s.*)?");
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
  private static final Pattern HANDLE = Pattern.compile("(?:^|\\s)@\\w+");
  private static final Pattern EMPLOYED =
      Pattern.compile(
          "^(?:(?<name>.*?\\S)\\s+)?(?:[Ff]or|of|[Ss]pecial to|für|pour|para|per|voor|dla|для)"
              + "\\s+(?<body>(?:[Tt]he\\s+|die\\s+|le\\s+|la\\s+|el\\s+)?\\p{Lu}.*)$");
  private static final Pattern PLACED =
      Pattern.compile(
          "^(?:(?<name>.*?\\S)\\s+)?(?:in|at|from|à|au|en|em|aus|vanuit|из)\\s+"
              + "(?<place>(?:the\\s+)?\\p{Lu}.*)$");
  private static final Pattern WEAKLY_PLACED =
      Pattern.compile("^(?<name>\\S+\\s.*?\\S)\\s+(?:i|a|w|z|в|з)\\s+(?<place>\\p{Lu}.*)$");

  private static final Set<String> EMPLOYS =
      Set.of(
          "for", "For", "of", "special", "Special", "für", "pour", "para", "per", "voor", "dla",
          "для");
  private static final Set<String> PLACES =
      Set.of("in", "at", "from", "à", "au", "en", "em", "aus", "vanuit", "из");
  private static final Set<String> PLACES_WEAKLY = Set.of("i", "a", "w", "z", "в", "з");

  /// A byline, read.
  ///
  /// @param raw as printed
  /// @param authors in their order
  public record Read(String raw, List<Author> authors) {}

  private Byline() {}

  /// Whether a line can be a byline: it starts with "By" or "Reporting by" and goes on with names,
  /// not with a sentence.
  public static boolean startsLikeOne(String printed) {
    if (printed.length() > LONGEST) {
      return false;
    }
    String line = CleanText.plainSpaces(printed);
    return CreditPhrases.leadIn(line)
        .map(lead -> isNames(line.substring(lead.length())))
        .orElseGet(() -> isContribution(line));
  }

  /// Whether a line says who did what for the story: "(Additional reporting by D. Stringer)".
  public static boolean isContribution(String printed) {
    String line = printed.length() <= LONGEST ? CleanText.plainSpaces(printed) : printed;
    return line.length() <= LONGEST
        && CreditPhrases.work(line)
            .filter(work -> isNames(line.substring(work.length())))
            .isPresent();
  }

  private static boolean isNames(String rest) {
    List<BylinePart> parts = BylinePart.of(spaced(rest));
    if (parts.isEmpty() || SENTENCE.matcher(rest).matches() || wordsInLowerCase(rest) > 0.5) {
      return false;
    }
    if (EastAsianByline.isOne(rest)) {
      return !EastAsianByline.names(rest, false).isEmpty();
    }
    String first = bare(parts.getFirst().text());
    return Credited.isPerson(first)
        || Credited.isOrganisation(first)
        || Credited.isRole(first)
        || Credited.isNobody(first);
  }

  private static double wordsInLowerCase(String text) {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    long lower =
        words.stream()
            .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
            .filter(word -> !Set.of("and", "for", "in", "of", "the", "at", "with").contains(word))
            .filter(word -> !Credited.isRole(word) && !Credited.isNobody(word))
            .filter(word -> !word.contains("@"))
            .count();
    return (double) lower / words.size();
  }

  /// Whether a line is the name of one person, with or without a job title or a place, or says that
  /// nobody in particular wrote it, so that it can be a byline without "By" below a headline.
  public static boolean isBareName(String printed) {
    if (printed.length() > LONGEST || printed.isEmpty()) {
      return false;
    }
    String line = CleanText.plainSpaces(printed);
    List<BylinePart> parts = BylinePart.of(FROM.matcher(line).replaceFirst(""));
    String first = parts.isEmpty() ? "" : bare(parts.getFirst().text());
    boolean named = Credited.isFullName(first) || CreditedName.titled(first).isPresent();
    boolean placed = FROM.matcher(line).lookingAt();
    return (named && parts.stream().skip(1).allMatch(part -> placed || isOfAuthor(part.text())))
        || (line.contains(" ") && Credited.isRole(line))
        || (Credited.isNobody(line) && line.toLowerCase(Locale.ROOT).contains("staff"));
  }

  /// Whether a line below a byline goes on with it: a job title, an organisation, an address.
  public static boolean continues(String line) {
    return line.length() <= 80
        && !line.matches(".*[.!?:][\"”’)]*")
        && (EMAIL.matcher(line).matches()
            || HANDLE.matcher(line).matches()
            || BylinePart.of(line).stream()
                .findFirst()
                .filter(part -> isOfAuthor(part.text()))
                .isPresent());
  }

  private static String bare(String part) {
    return employed(part)
        .or(() -> placedIn(part))
        .flatMap(found -> Optional.ofNullable(found.group("name")))
        .orElse(part);
  }

  /// Reads a byline, with or without its "By".
  ///
  /// @return no authors where the line names none
  public static Read read(String raw) {
    String start = raw.length() <= 4 * LONGEST ? raw : raw.substring(0, 4 * LONGEST);
    String stripped = start.strip();
    String line =
        spaced(
            stripped.indexOf('\n') < 0 ? stripped : LINE_END.matcher(stripped).replaceAll(" | "));
    boolean addressed = line.indexOf('@') >= 0;
    String open = addressed ? EMAIL.matcher(line).replaceAll(" ") : line;
    String plain = BylineNoise.withoutAddresses(open);
    String names = addressed ? HANDLE.matcher(plain).replaceAll(" ") : plain;
    Roster roster = new Roster();
    for (CreditPhrases.Clause clause : CreditPhrases.clauses(names)) {
      BylineClause.read(clause, roster);
    }
    if (addressed) {
      roster.address(EMAIL.matcher(line).results().map(found -> found.group()).toList());
    }
    return new Read(CleanText.line(raw), roster.authors());
  }

  /// A line whose only white space is spaces.
  private static String spaced(String line) {
    return CleanText.plainSpaces(CleanText.line(line));
  }

  /// A name and whom its bearer works for.
  static Optional<Matcher> employed(String part) {
    return matched(EMPLOYED, EMPLOYS, part);
  }

  /// A name and the place behind it; words of one letter announce known places only.
  static Optional<Matcher> placed(String part) {
    return matched(WEAKLY_PLACED, PLACES_WEAKLY, part)
        .filter(weakly -> Places.isPlace(weakly.group("place")))
        .or(() -> placedIn(part));
  }

  private static Optional<Matcher> placedIn(String part) {
    return matched(PLACED, PLACES, part);
  }

  /// A match of a pattern, which needs one of several words.
  private static Optional<Matcher> matched(Pattern pattern, Set<String> words, String part) {
    return Words.any(part, words)
        ? Optional.of(pattern.matcher(part)).filter(Matcher::matches)
        : Optional.empty();
  }

  static Matcher from(String part) {
    return FROM.matcher(part);
  }

  static boolean isOfAuthor(String part) {
    return Credited.isRole(part)
        || (Credited.isOrganisation(part)
            && Character.isUpperCase(part.codePointAt(0))
            && wordsInLowerCase(part) == 0);
  }
}
