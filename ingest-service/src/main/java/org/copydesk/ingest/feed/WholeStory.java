package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a whole story from the beginning of one. Where in doubt it is a beginning: the page is
/// then fetched, which costs a request and no word.
final class WholeStory {
  private static final int SHORTEST = 800;
  private static final int SHORTEST_WITH_SUMMARY = 400;
  private static final double FULLER = 1.5;
  private static final int TAIL = 400;
  private static final Pattern GOES_ON_ELSEWHERE =
      Pattern.compile(
          "(?:\\[?(?:…|\\.\\.\\.|&hellip;|&#8230;|&#x2026;)]?|\\b(?:read|see) (?:more|on|the (?:full|rest))\\b[^.!?]{0,40}|\\bcontinue reading\\b[^!?]{0,80}|weiterlesen|lire la suite|leer más|leggi tutto|lees (?:meer|verder)|leia mais|читать (?:далее|полностью)|続きを読む|阅读全文)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Without one of these there is no need to look for what {@link #GOES_ON_ELSEWHERE} says.
  private static final List<String> SIGNS =
      List.of(
          "…",
          "...",
          "&hellip;",
          "&#8230;",
          "&#x2026;",
          "read ",
          "see ",
          "continue reading",
          "weiterlesen",
          "lire la suite",
          "leer más",
          "leggi tutto",
          "lees ",
          "leia mais",
          "читать ",
          "続きを読む",
          "阅读全文");

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

  private WholeStory() {}

  static boolean is(Optional<FeedText> content, Optional<FeedText> summary) {
    if (content.isEmpty() || goesOnElsewhere(content.get().value())) {
      return false;
    }
    int length = content.get().length();
    int shorter = summary.map(FeedText::length).orElse(0);
    return length >= SHORTEST
        || (length >= SHORTEST_WITH_SUMMARY && shorter > 0 && length > FULLER * shorter);
  }

  static boolean isBeginning(Optional<FeedText> content, Optional<FeedText> summary) {
    boolean onlySummary = content.isEmpty() || content.equals(summary);
    return content
        .or(() -> summary)
        .map(text -> goesOnElsewhere(text.value()) || (onlySummary && text.length() < SHORTEST))
        .orElse(true);
  }

  /// A text without what says at its end that it goes on elsewhere.
  static String withoutEnding(String words) {
    int from = Math.max(0, words.length() - TAIL);
    String end = GOES_ON_ELSEWHERE.matcher(words.substring(from)).replaceFirst("");
    return (words.substring(0, from) + end).strip();
  }

  private static boolean goesOnElsewhere(String text) {
    String tail = text.substring(Math.max(0, text.length() - 4 * TAIL));
    String words = TAG.matcher(tail).replaceAll(" ").strip();
    String end = words.substring(Math.max(0, words.length() - TAIL));
    return mayGoOn(end.toLowerCase(Locale.ROOT)) && GOES_ON_ELSEWHERE.matcher(end).find();
  }

  private static boolean mayGoOn(String end) {
    for (String sign : SIGNS) {
      if (end.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
