package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.text.Passage;

/// Words within quotation marks.
///
/// @param start the UTF-16 index of the first character after the opening mark
/// @param end the UTF-16 index of the closing mark, or the end of the passage
/// @param closed whether there is a closing mark; a quote that goes on in the next paragraph has
///   none
record Quoted(int start, int end, boolean closed) {
  private static final String OPENING = "“«„\"";
  private static final int LEAST_WORDS = 3;

  /// The quotes of a passage, in order; a word or two within marks are no quote.
  static List<Quoted> in(Passage passage) {
    String text = passage.field().text();
    List<Quoted> quotes = new ArrayList<>();
    int at = passage.start();
    while (at < passage.end()) {
      char mark = text.charAt(at);
      if (OPENING.indexOf(mark) < 0) {
        at++;
        continue;
      }
      int close = close(text, at + 1, passage.end(), mark);
      Quoted quoted = trimmed(text, at + 1, close < 0 ? passage.end() : close, close >= 0);
      if (isQuote(text, quoted)) {
        quotes.add(quoted);
      }
      at = close < 0 ? passage.end() : close + 1;
    }
    return quotes;
  }

  private static int close(String text, int from, int end, char mark) {
    String closing =
        switch (mark) {
          case '“' -> "”\"";
          case '«' -> "»";
          case '„' -> "“”";
          default -> "\"”";
        };
    for (int i = from; i < end; i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static Quoted trimmed(String text, int from, int to, boolean closed) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Quoted(start, end, closed);
  }

  private static boolean isQuote(String text, Quoted quoted) {
    if (quoted.start >= quoted.end) {
      return false;
    }
    String words = text.substring(quoted.start, quoted.end);
    boolean sentence = ".,!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    int count = words.split("\\s+", -1).length;
    return count >= LEAST_WORDS || (sentence && count >= 1 && words.length() > 2);
  }

  boolean opensPassage(Passage passage) {
    return start - passage.start() <= 2;
  }
}
