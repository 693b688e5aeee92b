package org.copydesk.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of a byline between commas and "and".
///
/// @param text its words, none empty
/// @param another whether an "and" before it announces another author
/// @param with whether that is a "with", which may announce an agency's material as well
record BylinePart(String text, boolean another, boolean with) {
  private static final String AND =
      "and|And|AND|&|\\+|und|UND|et|ET|och|OCH|og|OG|и|И|та|ТА|ja|ve|VE|và|dan|şi|și|ȘI|και|مع";
  private static final String WITH = "with|With|WITH|w/|mit|MIT|avec|AVEC|con|com|met|med|ile";
  private static final String WEAK_AND = "y|e|i|en|u|a|й|Y|E|I";
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:[,;|•·∙⋅‧—–、，；،؛\\n]|\\s/\\s|\\s-\\s|(?<=\\p{Ll})/(?=\\p{L}{2}))\\s*(?:(?:"
              + AND
              + ")\\s+)?|\\s+(?:"
              + AND
              + "|"
              + WITH
              + "|"
              + WEAK_AND
              + ")\\s+|\\s+و\\s*(?=\\p{IsArabic}{2,})");
  private static final String MARKS = ",;|•·∙⋅‧—–-/、，；،؛\nو";
  private static final Set<String> CONNECTIVES =
      Set.copyOf(List.of((AND + "|" + WITH + "|" + WEAK_AND).replace("\\", "").split("\\|", -1)));
  private static final Pattern ENDS_WITH_AND =
      Pattern.compile("(?:" + AND + "|" + WITH + "|" + WEAK_AND + "|و)\\s*$");
  private static final Pattern IS_WITH = Pattern.compile("\\s+(?:" + WITH + ")\\s+");
  private static final Pattern IS_WEAK = Pattern.compile("\\s+(?:" + WEAK_AND + ")\\s+");
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[（【]+|[\\s)\\]）】]+$");

  /// Arabic given names that begin with the letter that also means "and".
  private static final Set<String> NOT_AND =
      Set.of(
          "وليد", "وائل", "وسام", "وفاء", "وجدي", "وديع", "وسيم", "وردة", "وداد", "وحيد", "وهبة",
          "وجيه", "وضاح", "وهيب", "وصفي", "والي", "وكالة", "وكالات", "ورود", "وعد", "وئام",
          "واشنطن");

  /// The parts of a byline in their order.
  static List<BylinePart> of(String names) {
    List<BylinePart> parts = new ArrayList<>();
    if (!mayBeParted(names)) {
      add(parts, names, Optional.empty());
      return parts;
    }
    Matcher separator = SEPARATOR.matcher(names);
    Optional<String> before = Optional.empty();
    int from = 0;
    int search = 0;
    while (separator.find(search)) {
      search = Math.max(separator.end() - 1, separator.start() + 1);
      if (separates(names, from, separator)) {
        before =
            add(parts, names.substring(from, separator.start()), before)
                .or(() -> Optional.of(separator.group()));
        from = separator.end();
        search = from;
      }
    }
    add(parts, names.substring(from), before);
    return parts;
  }

  private static boolean mayBeParted(String names) {
    for (int i = 0; i < names.length(); i++) {
      if (MARKS.indexOf(names.charAt(i)) >= 0) {
        return true;
      }
    }
    return Words.any(names, CONNECTIVES);
  }

  /// Adds a part.
  ///
  /// @return the separator that still waits for a part
  private static Optional<String> add(
      List<BylinePart> parts, String text, Optional<String> separator) {
    String bare = Words.isBare(text) ? text : AROUND.matcher(text).replaceAll("");
    if (bare.isEmpty()) {
      return separator.filter(mark -> ENDS_WITH_AND.matcher(mark).find());
    }
    parts.add(
        new BylinePart(
            bare,
            separator.filter(mark -> ENDS_WITH_AND.matcher(mark).find()).isPresent(),
            separator.filter(mark -> IS_WITH.matcher(mark).matches()).isPresent()));
    return Optional.empty();
  }

  /// A word of one letter that means "and" in some language stands inside names in another: "José
  /// Ortega y Gasset", "Anna Berg i New York". It separates two full names only, or two single
  /// ones.
  private static boolean separates(String names, int from, Matcher separator) {
    String mark = separator.group();
    String left = names.substring(from, separator.start()).strip();
    if (mark.strip().startsWith("و")) {
      return !NOT_AND.contains(firstWord(names.substring(separator.start()).strip()))
          && words(left) >= 2;
    }
    if (!IS_WEAK.matcher(mark).matches()) {
      return true;
    }
    Matcher next = SEPARATOR.matcher(names);
    int end = next.find(separator.end()) ? next.start() : names.length();
    String right = names.substring(separator.end(), end).strip();
    boolean full = words(left) >= 2 && words(right) >= 2;
    boolean single = words(left) == 1 && words(right) == 1;
    boolean small = Character.isLowerCase(mark.strip().codePointAt(0));
    boolean balanced = full || (single && small);
    return balanced
        && !right.isEmpty()
        && !left.isEmpty()
        && !Character.isLowerCase(right.codePointAt(0))
        && !Places.isPlace(right);
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private static int words(String text) {
    return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
  }
}
