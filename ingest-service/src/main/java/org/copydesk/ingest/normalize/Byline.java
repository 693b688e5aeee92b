package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Author;

/// Reads bylines as printed: "By A. Reporter , B. Writer and C. Editor , Example News, with
/// additional reporting from D. Stringer in Lagos".
public final class Byline {
  private static final int LONGEST = 300;
  private static final String WORK =
      "(?:(?:additional|further)\\s+)?(?:reporting|research|contributions?|inputs?|files"
          + "|photographs?|photos?|photography|pictures|illustrations?|graphics?|video"
          + "|editing|edited|data\\s+analysis)";
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:(?:words|story|written|reported|analysis|opinion|commentary|review|report"
              + "|interview|text|compiled|posted|published|authored?)\\s+)?by\\b\\s*:?\\s*");
  private static final Pattern FROM = Pattern.compile("(?i)^from:?\\s+(?=\\p{L})");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)(?:^|[\\s,;|(]+)(?:(?:and|with)\\s+)?(?<work>"
              + WORK
              + "(?:\\s+and\\s+"
              + WORK
              + ")?|as\\s+told)\\s+(?:by|from|to)\\b\\s*:?\\s*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
  private static final Pattern HANDLE = Pattern.compile("(?:^|\\s)@\\w+");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)?");
  private static final Pattern EMPLOYED =
      Pattern.compile(
          "^(?:(?<name>.*?\\S)\\s+)?(?:for|of|[Ss]pecial to)\\s+(?<body>(?:[Tt]he\\s+)?\\p{Lu}.*)$");
  private static final Pattern PLACED =
      Pattern.compile(
          "^(?:(?<name>.*?\\S)\\s+)?(?:in|at|from)\\s+(?<place>(?:the\\s+)?\\p{Lu}.*)$");
  private static final Set<String> DEGREES = Set.of("phd", "md", "jr", "jr.", "sr.", "ii", "iii");

  private final List<Author> authors = new ArrayList<>();

  /// A byline, read.
  ///
  /// @param raw as printed
  /// @param authors in their order
  public record Read(String raw, List<Author> authors) {}

  private record Clause(Optional<String> work, String names) {}

  private Byline() {}

  /// Whether a line can be a byline: it starts with "By" or "Reporting by" and goes on with names,
  /// not with a sentence.
  public static boolean startsLikeOne(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    Matcher lead = LEAD_IN.matcher(line);
    return lead.find() ? isNames(line.substring(lead.end())) : isContribution(line);
  }

  /// Whether a line says who did what for the story: "(Additional reporting by D. Stringer)".
  public static boolean isContribution(String line) {
    Matcher clause = CLAUSE.matcher(line);
    return line.length() <= LONGEST && clause.lookingAt() && isNames(line.substring(clause.end()));
  }

  private static boolean isNames(String rest) {
    List<BylinePart> parts = BylinePart.of(rest);
    if (parts.isEmpty()
        || rest.matches(".*\\p{Ll}{3}[.!?](?:\\s.*)?")
        || wordsInLowerCase(rest) > 0.5) {
      return false;
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
  public static boolean isBareName(String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return false;
    }
    List<BylinePart> parts = BylinePart.of(FROM.matcher(line).replaceFirst(""));
    String first = parts.isEmpty() ? "" : bare(parts.getFirst().text());
    boolean named = Credited.isFullName(first) || Credited.titled(first).isPresent();
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

  private static boolean isOfAuthor(String part) {
    return Credited.isRole(part)
        || (Credited.isOrganisation(part)
            && Character.isUpperCase(part.codePointAt(0))
            && wordsInLowerCase(part) == 0);
  }

  private static String bare(String part) {
    Matcher employed = EMPLOYED.matcher(part);
    Matcher placed = PLACED.matcher(part);
    String name =
        employed.matches()
            ? employed.group("name")
            : placed.matches() ? placed.group("name") : part;
    return name == null ? part : name;
  }

  /// Reads a byline, with or without its "By".
  public static Read read(String raw) {
    String line = CleanText.line(raw);
    Byline byline = new Byline();
    String names = HANDLE.matcher(EMAIL.matcher(shortened(line)).replaceAll(" ")).replaceAll(" ");
    for (Clause clause : clauses(names)) {
      byline.read(clause);
    }
    byline.address(EMAIL.matcher(shortened(line)).results().map(found -> found.group()).toList());
    return new Read(line, List.copyOf(byline.authors));
  }

  private static String shortened(String line) {
    return line.length() <= 4 * LONGEST ? line : line.substring(0, 4 * LONGEST);
  }

  private static List<Clause> clauses(String line) {
    List<Clause> clauses = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(line);
    Optional<String> work = Optional.empty();
    int from = 0;
    while (matcher.find()) {
      clauses.add(new Clause(work, line.substring(from, matcher.start())));
      work =
          Optional.of(matcher.group("work").toLowerCase(Locale.ROOT).replace("edited", "editing"));
      from = matcher.end();
    }
    clauses.add(new Clause(work, line.substring(from)));
    return clauses;
  }

  private void read(Clause clause) {
    String lead = LEAD_IN.matcher(clause.names.strip()).replaceFirst("");
    String names = FROM.matcher(lead).replaceFirst("");
    int first = authors.size();
    List<String> inBrackets =
        IN_BRACKETS.matcher(names).results().map(found -> found.group(1)).toList();
    if (Credited.isNobody(names)) {
      person(names, clause.work);
      return;
    }
    List<BylinePart> parts = BylinePart.of(IN_BRACKETS.matcher(names).replaceAll(""));
    boolean listed = parts.size() > 2 && parts.get(parts.size() - 2).another();
    boolean placed = FROM.matcher(lead).lookingAt();
    for (int i = 0; i < parts.size(); i++) {
      BylinePart part = parts.get(i);
      boolean closing = listed && i == parts.size() - 1 && !part.another();
      boolean place = placed && i > 0 && !part.another() && !isOfAuthor(part.text());
      if (!place) {
        add(part, first, closing, clause.work);
      }
    }
    inBrackets.stream().filter(Credited::isOrganisation).forEach(body -> employ(first, body));
  }

  /// Adds what one part says to the authors from `first` on.
  private void add(BylinePart part, int first, boolean closing, Optional<String> work) {
    String text = part.text();
    Matcher employed = EMPLOYED.matcher(text);
    Matcher placed = PLACED.matcher(text);
    boolean any = authors.size() > first;
    if (any && Credited.isRole(text)) {
      title(first, text);
    } else if (employed.matches()) {
      person(employed.group("name"), work);
      employ(first, employed.group("body"));
    } else if (placed.matches()) {
      person(placed.group("name"), work);
      if (Credited.isOrganisation(placed.group("place"))) {
        employ(first, placed.group("place"));
      }
    } else if (any && isBody(text, closing)) {
      employ(first, text);
    } else if (!any || (isAnother(part) && Credited.isPerson(text))) {
      person(text, work);
    }
  }

  /// What follows an affiliation is a place, unless an "and" announces another author.
  private boolean isAnother(BylinePart part) {
    return !DEGREES.contains(part.text().toLowerCase(Locale.ROOT))
        && (part.another() || authors.getLast().getAffiliation().isEmpty());
  }

  private static boolean isBody(String part, boolean closing) {
    boolean capital = Character.isUpperCase(part.codePointAt(0)) || part.startsWith("the ");
    return capital
        && (closing
            || Credited.isOrganisation(part)
            || (!part.contains(" ") && !DEGREES.contains(part.toLowerCase(Locale.ROOT))));
  }

  private void person(@org.jspecify.annotations.Nullable String name, Optional<String> work) {
    if (name == null) {
      return;
    }
    Optional<Credited.Titled> titled = Credited.titled(name);
    Author.Builder author =
        Author.newBuilder().setName(titled.map(Credited.Titled::name).orElse(name));
    titled.map(Credited.Titled::role).or(() -> work).ifPresent(author::setRole);
    authors.add(author.build());
  }

  private void title(int first, String printed) {
    boolean plural = Credited.isPlural(printed);
    String role = plural ? printed.substring(0, printed.length() - 1) : printed;
    int from = plural ? first : authors.size() - 1;
    for (int i = from; i < authors.size(); i++) {
      if (authors.get(i).getRole().isEmpty()) {
        authors.set(i, Author.newBuilder(authors.get(i)).setRole(role).build());
      }
    }
  }

  private void employ(int first, String body) {
    for (int i = first; i < authors.size(); i++) {
      if (authors.get(i).getAffiliation().isEmpty()) {
        authors.set(i, Author.newBuilder(authors.get(i)).setAffiliation(body).build());
      }
    }
  }

  /// Gives an address to the author whose surname it holds, or to the only one.
  private void address(List<String> emails) {
    for (String email : emails) {
      for (int i = 0; i < authors.size(); i++) {
        String surname =
            authors.get(i).getName().toLowerCase(Locale.ROOT).replaceFirst("^.*\\s", "");
        boolean named =
            email
                .toLowerCase(Locale.ROOT)
                .contains(surname.substring(0, Math.min(4, surname.length())));
        if (authors.get(i).getEmail().isEmpty() && (named || authors.size() == 1)) {
          authors.set(i, Author.newBuilder(authors.get(i)).setEmail(email).build());
          break;
        }
      }
    }
  }
}
