package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.jspecify.annotations.Nullable;

/// Finds what stands between quotation marks in a passage, whatever marks it uses: “…”, "…", «…»,
/// »…«, „…“, ‚…‘, ‘…’ and '…', the last two told from apostrophes. A mark within a quote belongs to
/// the quote.
final class QuoteMarks {
  private static final String SENTENCE_END = ".,!?…;—–";
  private static final int LONGEST_SINGLE = 4_000;
  private static final int MOST_MARKS = 400;
  private static final int NONE = -1;

  private final Passage passage;
  private final String text;
  private final List<Mark> marks;
  private final boolean outwards;

  private QuoteMarks(Passage passage) {
    this.passage = passage;
    this.text = passage.field().text();
    this.marks = Marks.in(text, passage.start(), passage.end());
    this.outwards = firstGuillemet() != '»';
  }

  /// The quoted stretches, in order; none lies within another.
  static List<Quoted> in(Passage passage) {
    return new QuoteMarks(passage).all();
  }

  private List<Quoted> all() {
    List<Quoted> quotes = new ArrayList<>();
    int next = 0;
    while (next < marks.size()) {
      Mark open = marks.get(next);
      int close = open.opens() ? close(next) : NONE;
      boolean unclosed = open.opens() && close == NONE && goesOn(next);
      if (close == NONE && !unclosed) {
        next++;
        continue;
      }
      Quoted quoted = quoted(open, unclosed ? null : marks.get(close));
      if (quoted.start() < quoted.end()) {
        quotes.add(quoted);
      }
      next = unclosed ? marks.size() : close + 1;
    }
    return quotes;
  }

  private int close(int open) {
    return switch (marks.get(open).kind()) {
      case '"' -> first("\"”“", open);
      case '“', '‟' -> first("”\"“", open);
      case '”' -> first("”", open);
      case '„' -> first("“”\"", open);
      case '«' -> outwards ? first("»", open) : NONE;
      case '»' -> outwards ? NONE : first("«", open);
      case '‹' -> first("›", open);
      case '‚' -> first("‘’", open);
      case '‘', '‛' -> single("’‘'", open);
      case '\'' -> single("'’", open);
      default -> NONE;
    };
  }

  /// The first of the marks that closes, beyond quotes within the quote that use the same marks.
  private int first(String closing, int open) {
    int depth = 0;
    for (int i = open + 1; i < limit(open); i++) {
      Mark mark = marks.get(i);
      if (mark.kind() == marks.get(open).kind() && mark.opensOnly()) {
        if (!closesTwice(i, closing)) {
          return NONE;
        }
        depth++;
      } else if (closing.indexOf(mark.kind()) >= 0 && mark.closes() && !inches(i)) {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return NONE;
  }

  /// Whether the next two marks after one close, so that it opens a quote within a quote.
  private boolean closesTwice(int at, String closing) {
    int closed = 0;
    for (int i = at + 1; i < limit(at) && closed < 2; i++) {
      if (closing.indexOf(marks.get(i).kind()) >= 0) {
        if (!marks.get(i).closes()) {
          return false;
        }
        closed++;
      }
    }
    return closed == 2;
  }

  /// 40" within a quote: a straight mark after a digit, with one to close the quote still to come.
  private boolean inches(int at) {
    Mark mark = marks.get(at);
    if (mark.kind() != '"' || !Character.isDigit(text.charAt(mark.at() - 1))) {
      return false;
    }
    for (int i = at + 1; i < limit(at); i++) {
      if (marks.get(i).kind() == '"') {
        return !marks.get(i).opens();
      }
    }
    return false;
  }

  /// A mark that ends a word and is no possessive: after the end of a sentence or a comma, before
  /// one, or where no other mark could close the quote.
  private int single(String closing, int open) {
    for (int i = open + 1; i < limit(open); i++) {
      Mark mark = marks.get(i);
      if (mark.at() > marks.get(open).at() + LONGEST_SINGLE) {
        return NONE;
      }
      if (closing.indexOf(mark.kind()) >= 0 && mark.closes() && !possessive(i, closing)) {
        return i;
      }
    }
    return NONE;
  }

  private boolean possessive(int at, String closing) {
    Mark mark = marks.get(at);
    int after = mark.end();
    boolean stopBefore = SENTENCE_END.indexOf(text.charAt(mark.at() - 1)) >= 0;
    boolean stopAfter = after >= passage.end() || SENTENCE_END.indexOf(text.charAt(after)) >= 0;
    char last = Character.toLowerCase(text.charAt(mark.at() - 1));
    boolean canOwn = "sxz".indexOf(last) >= 0 || text.startsWith("in", mark.at() - 2);
    if (stopBefore || stopAfter || !canOwn) {
      return false;
    }
    for (int i = at + 1; i < limit(at); i++) {
      if (marks.get(i).single()) {
        Mark next = marks.get(i);
        return closing.indexOf(next.kind()) >= 0 && next.closes() && !next.opens();
      }
    }
    return false;
  }

  /// Whether a quote without a closing mark may go on in the next paragraph.
  private boolean goesOn(int open) {
    Mark mark = marks.get(open);
    if (mark.kind() == '»' || mark.kind() == '”') {
      return mark.at() == passage.start();
    }
    if (!mark.single()) {
      return !opensAgain(open);
    }
    int before = mark.at() - 1;
    while (before > passage.start() && Marks.isSpace(text.charAt(before))) {
      before--;
    }
    return mark.at() == passage.start() || text.charAt(before) == ':';
  }

  /// Whether the next mark of the kind opens, so that this one was left open by mistake.
  private boolean opensAgain(int open) {
    for (int i = open + 1; i < limit(open); i++) {
      if (marks.get(i).kind() == marks.get(open).kind()) {
        return marks.get(i).opensOnly();
      }
    }
    return false;
  }

  private int limit(int at) {
    return Math.min(marks.size(), at + MOST_MARKS);
  }

  private char firstGuillemet() {
    for (Mark mark : marks) {
      if (mark.kind() == '«' || mark.kind() == '»') {
        boolean spaceBefore = mark.at() == passage.start();
        return spaceBefore && mark.kind() == '»' && !closedInwards() ? '«' : mark.kind();
      }
    }
    return '«';
  }

  private boolean closedInwards() {
    return marks.stream().anyMatch(mark -> mark.kind() == '«');
  }

  private Quoted quoted(Mark open, @Nullable Mark close) {
    int start = open.end();
    int stop = close == null ? passage.end() : close.at();
    int after = close == null ? passage.end() : close.end();
    while (start < stop && Marks.isSpace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Marks.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return new Quoted(open.at(), start, stop, after, close != null);
  }
}
