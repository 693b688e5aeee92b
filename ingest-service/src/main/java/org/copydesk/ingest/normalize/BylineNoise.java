package org.copydesk.ingest.normalize;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What pages print beside the names in a byline: dates, reading times, buttons, addresses. None of
/// it is ever an author.
final class BylineNoise {
  private static final int MOST_WORDS = 9;

  /// No sentence has fewer words.
  private static final int FEWEST_WORDS = 4;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<!\\S)(?:\\S{0,8}(?:https?:|www\\.)\\S*|\\S{1,80}\\.\\p{L}{2,6}/\\S*)");
  private static final Pattern NO_LETTERS_AROUND = Pattern.compile("^\\P{L}+|\\P{L}+$");
  private static final String BEGINS_NAME = "('\"’“";
  private static final String ENDS_NAME = ".)'’®!";
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[\\p{Ll}\\d]{4,}[.!?:]$");
  private static final Pattern NUMBERED_NAME =
      Pattern.compile("\\d{1,3}\\s?\\p{Lu}.*|.*\\p{Lu}\\d.*");
  private static final Set<String> WHOLE = new HashSet<>();
  private static final Set<String> BEGINNINGS = new HashSet<>();
  private static final Set<String> ENDS = new HashSet<>();
  private static final Set<String> DATE_LABELS = WordList.of(DateReader.class, "date-labels.txt");
  private static final Set<String> UPDATED =
      Set.of(
          "updated",
          "published",
          "posted",
          "modified",
          "aktualisiert",
          "veröffentlicht",
          "publié",
          "actualizado",
          "publicado",
          "atualizado",
          "aggiornato",
          "pubblicato",
          "bijgewerkt",
          "gepubliceerd",
          "publicerad",
          "uppdaterad",
          "publisert",
          "oppdatert",
          "opdateret",
          "опубликовано",
          "обновлено",
          "опубліковано",
          "follow",
          "share",
          "subscribe");

  static {
    for (String entry : WordList.of(BylineNoise.class, "never-authors.txt")) {
      String phrase = entry.replace("…", "").strip();
      (entry.endsWith("…") ? BEGINNINGS : entry.startsWith("…") ? ENDS : WHOLE).add(phrase);
    }
  }

  private BylineNoise() {}

  /// A line without the addresses of pages in it.
  static String withoutAddresses(String line) {
    boolean some = line.indexOf('/') >= 0 || line.contains("www.");
    return some ? ADDRESS.matcher(line).replaceAll(" ") : line;
  }

  /// A text without the marks around it that belong to no name.
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isOfName(text.charAt(start), BEGINS_NAME)) {
      start++;
    }
    while (end > start && !isOfName(text.charAt(end - 1), ENDS_NAME)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isOfName(char c, String marks) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == BylineClause.BRACKET.charAt(0)
        || marks.indexOf(c) >= 0;
  }

  /// What is left of a part of a byline without noise.
  ///
  /// @return empty where it is nothing but noise
  static String without(String part) {
    String text = trimmed(part);
    if (text.isEmpty() || isNoise(text)) {
      return "";
    }
    String kept = trimmed(untilDate(text));
    return kept.equals(text) || !isNoise(kept) ? kept : "";
  }

  private static boolean isNoise(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return text.codePoints().noneMatch(Character::isLetter)
        || WHOLE.contains(lower)
        || DATE_LABELS.contains(lower)
        || DateWords.isWeekday(lower)
        || beginsLikeNoise(lower)
        || ENDS.stream().anyMatch(lower::endsWith)
        || isSentence(text);
  }

  private static boolean beginsLikeNoise(String lower) {
    if (lower.codePointAt(0) >= 0x3040 && BEGINNINGS.stream().anyMatch(lower::startsWith)) {
      return true;
    }
    int words = 0;
    for (int end = lower.indexOf(' '); words < 4; end = lower.indexOf(' ', end + 1), words++) {
      if (BEGINNINGS.contains(end < 0 ? lower : lower.substring(0, end))) {
        return true;
      }
      if (end < 0) {
        break;
      }
    }
    return false;
  }

  private static boolean isSentence(String text) {
    if (Words.spaces(text) < FEWEST_WORDS - 1) {
      return false;
    }
    List<String> words = List.of(SPACES.split(text, -1));
    long small =
        words.stream()
            .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
            .count();
    return (words.size() > MOST_WORDS && small * 3 > words.size())
        || (words.size() > 4 && small * 2 > words.size() && !Credited.isRole(text))
        || (words.size() >= FEWEST_WORDS && small > 0 && ENDS_SENTENCE.matcher(text).find());
  }

  /// Cuts a text before the date, time or count that it goes on with.
  private static String untilDate(String text) {
    String[] words = SPACES.split(text, -1);
    int end = 0;
    while (end < words.length && !isDate(words, end)) {
      end++;
    }
    boolean named = NUMBERED_NAME.matcher(text).matches() && Credited.isOrganisation(text);
    if (end == words.length || (named && !saysDate(words))) {
      return text;
    }
    while (end > 0 && belongsToDate(words[end - 1])) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end));
  }

  private static boolean isDate(String[] words, int at) {
    return words[at].chars().anyMatch(Character::isDigit)
        || (at > 0 && UPDATED.contains(bare(words[at])))
        || (at > 1 && at < words.length - 1 && beginsLikeNoise(from(words, at)));
  }

  private static String from(String[] words, int at) {
    return String.join(" ", List.of(words).subList(at, Math.min(words.length, at + 4)))
        .toLowerCase(Locale.ROOT);
  }

  private static boolean saysDate(String[] words) {
    for (String word : words) {
      if (DateWords.isMonth(bare(word)) || DateWords.isWeekday(bare(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean belongsToDate(String word) {
    String bare = bare(word);
    return bare.isEmpty()
        || DateWords.isMonth(bare)
        || DateWords.isWeekday(bare)
        || DateWords.isFiller(bare)
        || DATE_LABELS.contains(bare)
        || UPDATED.contains(bare)
        || Set.of("last", "first", "about").contains(bare);
  }

  private static String bare(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Words.isBare(lower) ? lower : NO_LETTERS_AROUND.matcher(lower).replaceAll("");
  }
}
