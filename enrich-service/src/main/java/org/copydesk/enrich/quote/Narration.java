package org.copydesk.enrich.quote;

import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Token;

/// A passage with its quotes, and the reporter's words beside each.
///
/// @param quotes in order
/// @param tokens all tokens of the passage
record Narration(Passage passage, List<Quoted> quotes, List<Token> tokens) {
  private static final int LONGEST_CLAUSE = 60;

  Narration {
    quotes = List.copyOf(quotes);
    tokens = List.copyOf(tokens);
  }

  static Narration of(Passage passage) {
    List<Token> tokens =
        passage.sentences().stream().flatMap(sentence -> sentence.tokens().stream()).toList();
    return new Narration(passage, QuoteMarks.in(passage), tokens);
  }

  /// The words from a quote to the end of their sentence or the next quote.
  List<Token> after(int quote) {
    int from = indexAt(quotes.get(quote).close());
    int limit = quote + 1 < quotes.size() ? quotes.get(quote + 1).open() : passage.end();
    int to = from;
    while (to < tokens.size()
        && to - from < LONGEST_CLAUSE
        && tokens.get(to).start() < limit
        && !isStop(tokens.get(to))) {
      to++;
    }
    return tokens.subList(from, to);
  }

  /// The words of the same sentence before a quote, back to the quote before it.
  List<Token> before(int quote) {
    return clauseBefore(indexAt(quotes.get(quote).open()), previousEnd(quote));
  }

  /// The sentence before a quote that begins a sentence, back to the quote before it; empty where
  /// there is none.
  List<Token> sentenceBefore(int quote) {
    int stop = indexAt(quotes.get(quote).open()) - 1;
    boolean follows = stop >= 0 && isStop(tokens.get(stop));
    return follows && tokens.get(stop).start() >= previousEnd(quote)
        ? clauseBefore(stop, previousEnd(quote))
        : List.of();
  }

  /// Whether nothing but the sentence that goes on from the quote before stands between the two.
  boolean directlyFollows(int quote) {
    int attribution = indexAt(quotes.get(quote - 1).close()) + after(quote - 1).size();
    return indexAt(quotes.get(quote).open()) - attribution <= 1;
  }

  /// Where the quote before ends, or the passage begins.
  int previousEnd(int quote) {
    return quote == 0 ? passage.start() : quotes.get(quote - 1).close();
  }

  /// Whether a character lies within one of the quotes.
  boolean quotes(int index) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).close() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < quotes.size() && quotes.get(low).open() <= index;
  }

  private List<Token> clauseBefore(int to, int limit) {
    int from = to;
    while (from > 0
        && to - from < LONGEST_CLAUSE
        && tokens.get(from - 1).start() >= limit
        && !isStop(tokens.get(from - 1))) {
      from--;
    }
    return tokens.subList(from, to);
  }

  private int indexAt(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isStop(Token token) {
    return token.shape() == Token.Shape.MARK && ".!?;".contains(token.text());
  }
}
