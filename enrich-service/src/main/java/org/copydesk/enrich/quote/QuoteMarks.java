package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.text.Passage;

/// Finds what stands between quotation marks in a passage, whatever marks it uses: “…”, "…", «…»,
/// „…“, ‘…’ and '…', the last two told from apostrophes.
final class QuoteMarks {
  private static final String OPENING = "“«„\"‘'";
  private static final String SINGLE = "‘'";
  private static final String SENTENCE_END = ".,!?…";
  private static final int LONGEST_SINGLE = 4_000;

  private final String text;
  private final int end;

  private QuoteMarks(Passage passage) {
    this.text = passage.field().text();
    this.end = passage.end();
  }

  /// The quoted stretches, in order; none lies within another.
  static List<Quoted> in(Passage passage) {
    QuoteMarks marks = new QuoteMarks(passage);
    List<Quoted> quotes = new ArrayList<>();
    int at = passage.start();
    while (at < marks.end) {
      int close = marks.opens(at, passage.start()) ? marks.close(at) : -1;
      boolean single = SINGLE.indexOf(marks.text.charAt(at)) >= 0;
      boolean open = OPENING.indexOf(marks.text.charAt(at)) >= 0 && !single;
      if (close < 0 && !(open && marks.opens(at, passage.start()))) {
        at++;
        continue;
      }
      Quoted quoted = marks.quoted(at, close);
      if (quoted.start() < quoted.end()) {
        quotes.add(quoted);
      }
      at = Math.max(quoted.close(), at + 1);
    }
    return quotes;
  }

  private boolean opens(int at, int start) {
    if (OPENING.indexOf(text.charAt(at)) < 0 || at + 1 >= end) {
      return false;
    }
    boolean afterWord = at > start && Character.isLetterOrDigit(text.codePointBefore(at));
    boolean wordFollows = !isSpace(text.charAt(at + 1));
    return !afterWord && (wordFollows || text.charAt(at) == '«');
  }

  private int close(int open) {
    return switch (text.charAt(open)) {
      case '“' -> first("”\"", open);
      case '«' -> first("»", open);
      case '„' -> first("“”\"", open);
      case '"' -> first("\"”", open);
      case '‘' -> single('’', open);
      default -> single('\'', open);
    };
  }

  private int first(String closing, int open) {
    for (int i = open + 1; i < end; i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /// A mark after the end of a sentence or a comma, else the first that ends a word.
  private int single(char mark, int open) {
    int wordEnd = -1;
    for (int i = open + 2; i < Math.min(end, open + LONGEST_SINGLE); i++) {
      boolean ends =
          text.charAt(i) == mark
              && (i + 1 >= end || !Character.isLetterOrDigit(text.codePointAt(i + 1)));
      if (ends && SENTENCE_END.indexOf(text.charAt(i - 1)) >= 0) {
        return wordEnd >= 0 && closesBefore(wordEnd) ? wordEnd : i;
      }
      wordEnd = ends && wordEnd < 0 ? i : wordEnd;
    }
    return wordEnd;
  }

  /// Whether a mark at the end of a word closes a quote rather than shows whose something is.
  private boolean closesBefore(int mark) {
    return text.charAt(mark - 1) != 's'
        || (mark + 1 < end && SENTENCE_END.indexOf(text.charAt(mark + 1)) >= 0);
  }

  private Quoted quoted(int open, int close) {
    int start = open + 1;
    int stop = close < 0 ? end : close;
    while (start < stop && isSpace(text.charAt(start))) {
      start++;
    }
    while (stop > start && isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return new Quoted(open, start, stop, close < 0 ? end : close + 1, close >= 0);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
