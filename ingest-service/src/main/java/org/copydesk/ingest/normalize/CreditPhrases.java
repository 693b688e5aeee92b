package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The phrases that announce names in a byline, in many languages: "By", "Von", "Texto:", and those
/// that say who did what besides: "Additional reporting by", "Fotos:".
final class CreditPhrases {
  private static final Map<String, String> WORK_ROLES = new HashMap<>();
  private static final List<String> BY = new ArrayList<>();
  private static final List<String> LABELS = new ArrayList<>();
  private static final List<String> WORKS = new ArrayList<>();
  private static final List<String> WORK_LABELS = new ArrayList<>();

  static {
    for (String line : WordList.of(CreditPhrases.class, "credit-phrases.txt")) {
      int at = line.lastIndexOf(" = ");
      String phrase = line.substring(0, at);
      String kind = line.substring(at + " = ".length());
      switch (kind) {
        case "by" -> BY.add(phrase);
        case "label" -> LABELS.add(phrase);
        default -> {
          (kind.endsWith(":") ? WORK_LABELS : WORKS).add(phrase);
          WORK_ROLES.put(phrase, kind.replace(":", ""));
        }
      }
    }
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MARK =
      "(?:\\s*[:：/／・丨｜=＝]\\s*|(?<=\\p{IsHan})\\|\\s*|(?<=[\\p{IsHan}\\p{IsHangul}])\\s+)";

  /// What a line can begin with, by its first word: most lines have few phrases to be compared
  /// with.
  private static final Map<String, Pattern> LEAD_INS =
      Stream.of(BY, LABELS)
          .flatMap(List::stream)
          .map(CreditPhrases::firstWord)
          .distinct()
          .collect(Collectors.toUnmodifiableMap(word -> word, CreditPhrases::leadIns));

  private static final String ENGLISH_WORK =
      "(?:(?:additional|further|with)\\s+)?(?:reporting|reported|research|contributions?|contributed"
          + "|inputs?|files|photographs?|photographed|photos?|photography|pictures|images|illustrations?"
          + "|illustrated|graphics?|video|editing|edited|writing|produced|production|translated"
          + "|translation|data\\s+analysis|fact[ -]checked|(?:medically\\s+)?reviewed)";
  private static final Pattern WORK =
      Pattern.compile(
          "(?<work>"
              + ENGLISH_WORK
              + "(?:\\s+(?:and|&)\\s+"
              + ENGLISH_WORK
              + ")?|as\\s+told)\\s+(?:by|from|to)\\b\\s*:?\\s*|(?<phrase>"
              + any(WORKS)
              + ")(?![\\p{L}\\p{N}])\\s*[:：]?\\s*|(?<label>"
              + any(WORK_LABELS)
              + ")"
              + MARK,
          FLAGS);
  private static final Pattern BEFORE_WORK =
      Pattern.compile(
          "(?:(?<![\\p{L}\\p{N}])(?:and|with|und|mit|et|avec|y|con|e|com|och|og|med|en|met))?"
              + "[\\s,;|(\\[/–—•·、，-]*$",
          FLAGS);
  private static final Set<String> WORK_WORDS =
      Stream.concat(
              Stream.of(WORKS, WORK_LABELS).flatMap(List::stream),
              Stream.of(
                  "additional",
                  "further",
                  "with",
                  "reporting",
                  "reported",
                  "research",
                  "contribution",
                  "contributions",
                  "contributed",
                  "input",
                  "inputs",
                  "file",
                  "files",
                  "photograph",
                  "photographs",
                  "photographed",
                  "photo",
                  "photos",
                  "photography",
                  "pictures",
                  "images",
                  "illustration",
                  "illustrations",
                  "illustrated",
                  "graphic",
                  "graphics",
                  "video",
                  "editing",
                  "edited",
                  "writing",
                  "produced",
                  "production",
                  "translated",
                  "translation",
                  "data",
                  "fact",
                  "medically",
                  "reviewed",
                  "as"))
          .map(CreditPhrases::firstWord)
          .collect(Collectors.toUnmodifiableSet());
  private static final List<Map.Entry<String, String>> STEMS =
      List.of(
          Map.entry("as told", "as told to"),
          Map.entry("report", "reporter"),
          Map.entry("writing", "writer"),
          Map.entry("research", "researcher"),
          Map.entry("data", "data analyst"),
          Map.entry("photo", "photographer"),
          Map.entry("picture", "photographer"),
          Map.entry("image", "photographer"),
          Map.entry("illustrat", "illustrator"),
          Map.entry("graphic", "graphic artist"),
          Map.entry("video", "videographer"),
          Map.entry("edit", "editor"),
          Map.entry("produc", "producer"),
          Map.entry("translat", "translator"),
          Map.entry("check", "fact checker"),
          Map.entry("review", "reviewer"));

  /// A stretch of a byline that names people for the same work.
  ///
  /// @param role the role that the phrase before it gives them; absent for the authors proper
  record Clause(Optional<String> role, String names) {}

  private CreditPhrases() {}

  private static Pattern leadIns(String firstWord) {
    List<String> by = BY.stream().filter(phrase -> firstWord(phrase).equals(firstWord)).toList();
    List<String> labels =
        LABELS.stream().filter(phrase -> firstWord(phrase).equals(firstWord)).toList();
    String announced = "(?:" + any(by) + ")(?![\\p{L}\\p{N}'’-])\\s*[:：]?\\s*";
    String labelled = "(?:" + any(labels) + ")" + MARK;
    return Pattern.compile(
        "^[\\s\\p{P}]*(?:"
            + (by.isEmpty() ? labelled : labels.isEmpty() ? announced : announced + "|" + labelled)
            + ")",
        FLAGS);
  }

  private static String any(List<String> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|"));
  }

  private static String firstWord(String phrase) {
    int start = 0;
    while (start < phrase.length() && !Character.isLetter(phrase.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
      end++;
    }
    boolean eastAsian = end > start && phrase.charAt(start) >= 0x3040;
    return phrase.substring(start, eastAsian ? start + 1 : end).toLowerCase(Locale.ROOT);
  }

  /// The phrase that a line begins with, for example `By: `.
  static Optional<String> leadIn(String line) {
    Pattern phrases = LEAD_INS.get(firstWord(line));
    if (phrases == null) {
      return Optional.empty();
    }
    Matcher matcher = phrases.matcher(line);
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /// The phrase of work that a line begins with, for example `(Editing by `.
  static Optional<String> work(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetter(line.charAt(start))) {
      start++;
    }
    return workAt(line, start).map(matcher -> line.substring(0, matcher.end()));
  }

  private static Optional<Matcher> workAt(String line, int start) {
    if (!WORK_WORDS.contains(
        firstWord(line.substring(start, Math.min(start + 24, line.length()))))) {
      return Optional.empty();
    }
    Matcher matcher = WORK.matcher(line).region(start, line.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /// Takes a line apart at the phrases of work.
  static List<Clause> clauses(String line) {
    List<Clause> clauses = new ArrayList<>();
    Optional<String> role = Optional.empty();
    int from = 0;
    for (int i = leadIn(line).map(String::length).orElse(0); i < line.length(); i++) {
      boolean begins = Character.isLetter(line.charAt(i)) && isBoundary(line, i);
      Optional<Matcher> work = begins ? workAt(line, i) : Optional.empty();
      if (work.isPresent()) {
        String names = BEFORE_WORK.matcher(line.substring(from, i)).replaceFirst("");
        clauses.add(new Clause(role, names));
        role = Optional.of(role(work.get()));
        from = work.get().end();
        i = from - 1;
      }
    }
    clauses.add(new Clause(role, line.substring(from)));
    return clauses;
  }

  /// Whether a word can begin at a position.
  private static boolean isBoundary(String line, int at) {
    return at == 0
        || !(Character.isLetterOrDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '.');
  }

  private static String role(Matcher matcher) {
    String phrase =
        matcher.group("phrase") == null ? matcher.group("label") : matcher.group("phrase");
    if (phrase != null) {
      return WORK_ROLES.getOrDefault(
          phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), "contributor");
    }
    String work = matcher.group("work").toLowerCase(Locale.ROOT);
    return STEMS.stream()
        .filter(stem -> work.contains(stem.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("contributor");
  }
}
