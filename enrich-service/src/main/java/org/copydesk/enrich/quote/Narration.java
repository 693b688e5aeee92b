package org.copydesk.enrich.quote;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Token;

/// A passage with its quotes, and the reporter's words beside each.
///
/// @param quotes in order
/// @param tokens all tokens of the passage
record Narration(Passage passage, List<Quoted> quotes, List<Token> tokens) {
  private static final int LONGEST_CLAUSE = 80;
  private static final int LEAST_WORDS = 3;

  Narration {
    quotes = List.copyOf(quotes);
    tokens = List.copyOf(tokens);
  }

  static Narration of(Passage passage, List<Quoted> quotes) {
    List<Token> tokens = new ArrayList<>();
    passage.sentences().forEach(sentence -> tokens.addAll(sentence.tokens()));
    return new Narration(passage, quotes, tokens);
  }

  /// The reporter's words from a quote to the end of their sentence or the next quote.
  List<Token> after(int quote) {
    List<Token> clause = new ArrayList<>();
    int limit = nextBound(quote);
    int from = indexAt(quotes.get(quote).close());
    for (int at = from;
        at < Math.min(tokens.size(), from + 3 * LONGEST_CLAUSE)
            && clause.size() < LONGEST_CLAUSE
            && tokens.get(at).start() < limit;
        at++) {
      Token token = tokens.get(at);
      if (isStop(token)) {
        break;
      }
      if (!quotes(token.start())) {
        clause.add(token);
      }
    }
    return clause;
  }

  /// The words of the same sentence before a quote, back to the quote before it.
  List<Token> before(int quote) {
    return clauseBefore(indexAt(quotes.get(quote).open()), previousBound(quote));
  }

  /// The sentence before a quote that begins a sentence, back to the quote before it; empty where
  /// there is none.
  List<Token> sentenceBefore(int quote) {
    int stop = indexAt(quotes.get(quote).open()) - 1;
    while (stop >= 0 && tokens.get(stop).is("(")) {
      stop--;
    }
    boolean follows = stop >= 0 && isStop(tokens.get(stop));
    return follows && tokens.get(stop).start() >= previousBound(quote)
        ? clauseBefore(stop, previousBound(quote))
        : List.of();
  }

  /// The last sentence of the passage, back to its last quote.
  List<Token> lastSentence() {
    int bound = quotes.isEmpty() ? passage.start() : quotes.getLast().close();
    int stop = tokens.size();
    while (stop > 0 && isStop(tokens.get(stop - 1))) {
      stop--;
    }
    return clauseBefore(stop, bound);
  }

  /// The sentence that begins after a quote and the end of its own.
  List<Token> sentenceAfter(int quote) {
    int at = indexAt(quotes.get(quote).close()) + after(quote).size();
    int limit = nextBound(quote);
    List<Token> clause = new ArrayList<>();
    int from = at < tokens.size() && isStop(tokens.get(at)) ? at + 1 : at;
    for (int i = from;
        i < Math.min(tokens.size(), from + LONGEST_CLAUSE)
            && tokens.get(i).start() < limit
            && !isStop(tokens.get(i));
        i++) {
      if (!quotes(tokens.get(i).start())) {
        clause.add(tokens.get(i));
      }
    }
    return clause;
  }

  /// Whether no sentence ends between a quote and the one before it.
  boolean sameSentence(int quote) {
    for (int i = indexAt(quotes.get(quote - 1).close());
        i < tokens.size() && tokens.get(i).start() < quotes.get(quote).open();
        i++) {
      if (isStop(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the passage begins with a quote.
  boolean opens() {
    return !quotes.isEmpty()
        && !tokens.isEmpty()
        && quotes.getFirst().open() <= tokens.getFirst().start();
  }

  /// How many words the reporter has in the passage, up to a limit.
  int reporterWords(int limit) {
    int words = 0;
    for (int i = 0; i < tokens.size() && words < limit && i < 4 * LONGEST_CLAUSE; i++) {
      words += tokens.get(i).word() && !quotes(tokens.get(i).start()) ? 1 : 0;
    }
    return words;
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

  /// A title or a word in quotation marks does not end the reporter's clause.
  private boolean bounds(Quoted quoted) {
    return quoted.sentence(passage)
        || (quoted.words(passage) >= LEAST_WORDS && !quoted.title(passage));
  }

  private int nextBound(int quote) {
    for (int i = quote + 1; i < Math.min(quotes.size(), quote + LONGEST_CLAUSE); i++) {
      if (bounds(quotes.get(i))) {
        return quotes.get(i).open();
      }
    }
    return passage.end();
  }

  private int previousBound(int quote) {
    for (int i = quote - 1; i >= Math.max(0, quote - LONGEST_CLAUSE); i--) {
      if (bounds(quotes.get(i))) {
        return quotes.get(i).close();
      }
    }
    return passage.start();
  }

  private List<Token> clauseBefore(int to, int limit) {
    List<Token> clause = new ArrayList<>();
    for (int at = to - 1;
        at >= Math.max(0, to - 3 * LONGEST_CLAUSE)
            && clause.size() < LONGEST_CLAUSE
            && tokens.get(at).start() >= limit;
        at--) {
      Token token = tokens.get(at);
      boolean quoted = quotes(token.start());
      if (isStop(token) && !quoted) {
        break;
      }
      if (!quoted) {
        clause.add(token);
      }
    }
    return clause.reversed();
  }

  /// The first token that begins at a position or after it.
  int indexAt(int position) {
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

  static boolean isStop(Token token) {
    return token.shape() == Token.Shape.MARK && ".!?;".contains(token.text());
  }
}
