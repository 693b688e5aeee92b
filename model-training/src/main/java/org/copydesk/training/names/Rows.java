package org.copydesk.training.names;

import java.util.Arrays;

/// The numbers of the features of each token of a sentence, in one array that is used again.
final class Rows {
  private int[] numbers = new int[1 << 14];
  private int[] ends = new int[256];
  private int tokens;

  void clear() {
    tokens = 0;
  }

  /// Begins another token.
  void next() {
    if (tokens == ends.length) {
      ends = Arrays.copyOf(ends, tokens * 2);
    }
    ends[tokens] = tokens == 0 ? 0 : ends[tokens - 1];
    tokens++;
  }

  /// Adds features to the last token, but for those that the dice leave out.
  void add(int[] more, Dice dice, int dropPercent) {
    int end = ends[tokens - 1];
    if (end + more.length > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, end + more.length));
    }
    if (dropPercent == 0) {
      System.arraycopy(more, 0, numbers, end, more.length);
      end += more.length;
    } else {
      for (int number : more) {
        if (!dice.chance(dropPercent)) {
          numbers[end++] = number;
        }
      }
    }
    ends[tokens - 1] = end;
  }

  int tokens() {
    return tokens;
  }

  int begin(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  int end(int token) {
    return ends[token];
  }

  int number(int index) {
    return numbers[index];
  }
}
