package org.copydesk.accurate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.enrich.name.feature.Casing;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;

/// Packs the sentences of a story into windows, as many as fit into each. What comes after some
/// nine thousand words is not read, so that no text takes longer than a second or two.
final class Windows {
  private static final int MOST = 128;
  private static final int MOST_WINDOWS = 80;

  private final WordPieces pieces;
  private final List<Window> windows = new ArrayList<>();
  private long[] numbers = new long[MOST];
  private long[] looks = new long[MOST];
  private int[] firsts = new int[MOST];
  private int filled;
  private int words;
  private int begin;

  private Windows(WordPieces pieces) {
    this.pieces = pieces;
    start();
  }

  static List<Window> of(StoryText text, WordPieces pieces) {
    Windows windows = new Windows(pieces);
    for (Passage passage : text.passages()) {
      Casing casing = Casing.of(passage);
      for (Sentence sentence : passage.sentences()) {
        if (windows.full()) {
          return windows.windows;
        }
        windows.add(sentence, casing);
      }
    }
    windows.close();
    return windows.windows;
  }

  private boolean full() {
    return windows.size() >= MOST_WINDOWS;
  }

  private void start() {
    numbers[0] = WordPieces.START;
    looks[0] = Looks.NONE;
    filled = 1;
    words = 0;
  }

  private void add(Sentence sentence, Casing casing) {
    List<Token> tokens = sentence.tokens();
    int[][] cut = new int[Math.min(tokens.size(), MOST * MOST_WINDOWS)][];
    int length = 0;
    for (int i = 0; i < cut.length; i++) {
      cut[i] = pieces.of(tokens.get(i).text());
      length += cut[i].length;
    }
    if (filled + Math.min(length, MOST - 1) > MOST) {
      close();
    }
    for (int i = 0; i < cut.length; i++) {
      if (filled + cut[i].length > MOST) {
        close();
      }
      if (full()) {
        return;
      }
      add(cut[i], Looks.of(tokens.get(i).text(), i == 0, casing));
    }
  }

  private void add(int[] word, int look) {
    firsts[words++] = filled;
    for (int piece : word) {
      numbers[filled] = piece;
      looks[filled++] = look;
    }
  }

  private void close() {
    if (words > 0) {
      windows.add(
          new Window(
              Arrays.copyOf(numbers, filled),
              Arrays.copyOf(looks, filled),
              Arrays.copyOf(firsts, words),
              begin));
      begin += words;
    }
    start();
  }
}
