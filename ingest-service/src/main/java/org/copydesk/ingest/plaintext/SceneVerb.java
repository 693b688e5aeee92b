package org.copydesk.ingest.plaintext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.WordList;

/// The kind of verb in the present that a line begins with, as the description of a picture does:
/// "A man walks his dog", "The bridge links two islands".
enum SceneVerb {
  /// What is done at one moment.
  MOMENT,
  /// What lasts.
  LASTING,
  /// None of them, or one that tells of what is over comes first.
  NONE;

  private static final int BEGINNING_WORDS = 14;
  private static final Set<String> PAST =
      Set.of(
          "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "became",
          "began", "saw", "found", "gave", "won", "lost", "has", "have", "will", "would", "could",
          "should", "may", "might", "can", "is", "are", "spent", "held", "stood", "sat", "wrote",
          "met", "ran");
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "the", "a", "an", "to", "of", "for", "in", "on", "at", "with", "his", "her", "their",
          "its", "no", "and", "or", "by", "this", "that");
  private static final Pattern AFTER_ASIDE = Pattern.compile(".*[,)\\]]");
  private static final Pattern PLURAL =
      Pattern.compile("(?!.*['’]s$).*s|people|men|women|children|police|crew|others|who");
  private static final Set<String> MOMENTS = present("scene-verbs.txt");
  private static final Set<String> LASTS = present("lasting-verbs.txt");

  /// The verb that a line begins with.
  static SceneVerb of(String line) {
    SceneVerb found = NONE;
    String before = "";
    boolean several = false;
    int start = 0;
    for (int i = 0; i < BEGINNING_WORDS && start <= line.length(); i++) {
      int space = line.indexOf(' ', start);
      int end = space < 0 ? line.length() : space;
      String printed = line.substring(start, end);
      String word = withoutMark(printed);
      if (i > 0) {
        boolean moment = MOMENTS.contains(word);
        if ((moment || LASTS.contains(word)) && agrees(before, several, word)) {
          if (moment) {
            return MOMENT;
          }
          found = LASTING;
        }
        if (PAST.contains(word)) {
          return found;
        }
        several = several || before.equals("and");
      }
      before = printed;
      start = end + 1;
    }
    return found;
  }

  private static String withoutMark(String word) {
    boolean marked = !word.isEmpty() && ",.;:".indexOf(word.charAt(word.length() - 1)) >= 0;
    return marked ? word.substring(0, word.length() - 1) : word;
  }

  /// Whether a word can be the verb of the one before it: "a man walks", "voters queue", "smoke and
  /// ash rise"; not "the walks", "next year's race".
  ///
  /// @param several whether an "and" stands before
  private static boolean agrees(String before, boolean several, String verb) {
    String subject = before.toLowerCase(Locale.ROOT);
    if (subject.isEmpty() || NO_SUBJECT.contains(subject)) {
      return false;
    }
    return several
        || verb.endsWith("s")
        || AFTER_ASIDE.matcher(subject).matches()
        || PLURAL.matcher(subject).matches()
        || Character.isUpperCase(before.codePointAt(0));
  }

  private static Set<String> present(String table) {
    Set<String> forms = new HashSet<>();
    for (String verb : WordList.of(SceneVerb.class, table)) {
      forms.add(verb);
      forms.add(
          verb.matches(".*(?:s|sh|ch|x|z)")
              ? verb + "es"
              : verb.matches(".*[^aeiou]y") ? verb.replaceFirst("y$", "ies") : verb + "s");
    }
    return forms;
  }
}
