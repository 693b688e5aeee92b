package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.WordList;

/// Tells names of authors from what else stands where names stand.
final class PrintedName {
  /// How far a text can be trusted to name an author.
  enum Kind {
    /// A share button, a date, a sentence.
    NONE,
    /// A handle, an account of the content management system, a job title.
    WEAK,
    /// The site itself.
    SITE,
    /// A person or a body.
    NAME
  }

  private static final Set<String> NEVER = WordList.of(PrintedName.class, "no-author.txt");
  private static final Set<String> ROLES = WordList.of(PrintedName.class, "role-words.txt");
  private static final Phrases BY = Phrases.of("by-words.txt");
  private static final Phrases OTHER_WORK = Phrases.of("other-work.txt");
  private static final Pattern BY_MARK =
      Pattern.compile("^(?:文|作者|撰文|記者|记者|取材・文|執筆|글)\\s*[/／|｜:：・]\\s*");
  private static final Pattern CLOSING_REPORTER = Pattern.compile("\\s*(?:기자|記者|记者)$");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\"“”„«»'‘’|,;:·•–—/(\\[-]+|[\\s\"“”„«»|,;:·•–—/\\]-]+$");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\S+@\\S+|https?:|www\\.|\\.com\\b|\\.html?\\b");
  private static final Pattern HANDLE =
      Pattern.compile(
          "@\\S+|\\p{Lu}[\\p{Ll}]+\\p{Lu}\\p{Alpha}{4,}|[\\p{Ll}\\d][\\p{Ll}\\d._-]*|\\p{Alnum}*\\d{2,}\\p{Alnum}*|\\w+[._]\\w+");
  private static final Pattern DATE =
      Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}:\\d{2}\\b|\\d{1,2}[./]\\d{1,2}[./]");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3,}[.!?]$");
  private static final Pattern QUOTED = Pattern.compile("\\s['‘\"“«]\\p{L}");
  private static final Set<String> NO_BEGINNINGS =
      Set.of("of", "in", "on", "at", "to", "for", "this", "with", "as", "from", "and", "or", "a");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2}");
  private static final Set<String> SHORT_AGENCIES = Set.of("AP", "PA");
  private static final int MOST_QUOTED = 4;
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 9;

  private PrintedName() {}

  /// A name without "By" before it, quotation marks around it and the like.
  static String clean(String printed) {
    String name = EDGES.matcher(CleanText.line(printed)).replaceAll("");
    name = BY_MARK.matcher(name).replaceFirst("");
    name = withoutBy(name);
    name = CLOSING_REPORTER.matcher(name).replaceFirst("");
    return EDGES.matcher(name).replaceAll("");
  }

  /// Whether a text is nothing but the words that stand before a name.
  static boolean isBy(String text) {
    return !text.isBlank() && withoutBy(CleanText.line(text)).isBlank();
  }

  /// Whether a text begins with such words.
  static boolean startsWithBy(String text) {
    String line = CleanText.line(text);
    return withoutBy(line).length() < line.length() || BY_MARK.matcher(line).find();
  }

  private static String withoutBy(String text) {
    return text.substring(BY.begin(text));
  }

  /// Whether a text announces, or names, somebody who did other work than writing.
  static boolean isOtherWork(String text) {
    return OTHER_WORK.begin(EDGES.matcher(CleanText.line(text)).replaceAll("")) > 0;
  }

  /// Whether the names behind a text are those of people who did other work than writing: it ends
  /// with their announcement, or with others of them.
  static boolean announcesOtherWork(String text) {
    if (OTHER_WORK.end(text)) {
      return true;
    }
    int other = OTHER_WORK.last(text);
    return other >= 0 && BY.last(text) < other + OTHER_WORK.begin(text.substring(other));
  }

  /// Whether a text is a job title: "Senior Reporter", "Chief marketing officer, AI".
  static boolean isRole(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[\\s,/&()]+", 20);
    return Stream.of(words).anyMatch(ROLES::contains);
  }

  static Kind kind(String name, SiteNames site) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> words = List.of(lower.split("[\\s,/|()]+", -1));
    boolean none =
        name.isEmpty()
            || name.length() > LONGEST
            || words.size() > MOST_WORDS
            || name.codePoints().noneMatch(Character::isLetter)
            || (name.codePointCount(0, name.length()) < 2)
            || ADDRESS.matcher(name).find()
            || DATE.matcher(name).find()
            || (name.indexOf(' ') > 0 && name.codePoints().anyMatch(Character::isDigit))
            || isSentence(name)
            || words.stream().anyMatch(NEVER::contains);
    if (none) {
      return Kind.NONE;
    }
    if (site.contain(name)) {
      return Kind.SITE;
    }
    boolean initials = INITIALS.matcher(name).matches() && !SHORT_AGENCIES.contains(name);
    return initials || HANDLE.matcher(name).matches() || isRole(name) ? Kind.WEAK : Kind.NAME;
  }

  private static boolean isSentence(String name) {
    boolean ends = SENTENCE.matcher(name).find() || name.endsWith("…");
    return (ends && name.contains(" "))
        || inLowerCase(name) > 3
        || isFragment(name)
        || (QUOTED.matcher(name).find() && Words.count(name) > MOST_QUOTED);
  }

  /// Whether a text in small letters begins as no name does: "of this article".
  private static boolean isFragment(String name) {
    int space = name.indexOf(' ');
    return space > 0 && NO_BEGINNINGS.contains(name.substring(0, space));
  }

  private static long inLowerCase(String name) {
    return Stream.of(name.split("\\s+", -1))
        .filter(word ->
            !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && word.length() > 3)
        .count();
  }

  /// What two spellings of a name have in common.
  static String key(String name) {
    return Words.folded(name.replaceFirst("(?i)^(?:dr|prof|mr|mrs|ms|sir)\\.?\\s+", ""));
  }

  static Optional<String> nonBlank(Optional<String> text) {
    return text.map(CleanText::line).filter(line -> !line.isEmpty());
  }
}
