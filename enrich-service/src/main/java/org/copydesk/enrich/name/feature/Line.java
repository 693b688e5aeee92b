package org.copydesk.enrich.name.feature;

/// A sentence as the recogniser reads it: its words, the runs of capitalised words and the phrases
/// that gazetteers know.
public final class Line {
  private static final int LONGEST_PHRASE = 4;
  private static final int DATELINE = 10;

  final Word[] words;
  final Casing casing;
  final int dash;
  final int[] runStart;
  final int[] runEnd;
  final int[] phrase;

  /// Reads a sentence.
  public Line(Word[] words, Casing casing, Lexicon lexicon) {
    this.words = words;
    this.casing = casing;
    this.runStart = new int[words.length];
    this.runEnd = new int[words.length];
    this.phrase = new int[words.length];
    this.dash = findDash();
    findRuns();
    findPhrases(lexicon);
  }

  /// The words.
  public Word[] words() {
    return words;
  }

  /// How many words there are.
  public int length() {
    return words.length;
  }

  Word word(int index, Word boundary) {
    return index < 0 || index >= words.length ? boundary : words[index];
  }

  private int findDash() {
    for (int i = 0; i < Math.min(words.length, DATELINE); i++) {
      String text = words[i].text;
      if (text.equals("-")) {
        return i;
      }
    }
    return -1;
  }

  private void findRuns() {
    int at = 0;
    while (at < words.length) {
      int end = at;
      while (end < words.length && words[end].capital) {
        end++;
      }
      for (int i = at; i < end; i++) {
        runStart[i] = at;
        runEnd[i] = end;
      }
      at = Math.max(end, at + 1);
    }
  }

  private void findPhrases(Lexicon lexicon) {
    for (int from = 0; from < words.length; from++) {
      boolean mayBegin = words[from].capital || casing == Casing.CAPITALS;
      if (!mayBegin || phrase[from] != 0) {
        continue;
      }
      int hash = words[from].lowerHash;
      int longest = from;
      int kind = 0;
      int last = Math.min(words.length, from + LONGEST_PHRASE);
      for (int i = from + 1; i < last; i++) {
        hash = Hash.of(hash, words[i].lowerHash);
        int found = words[i].capital || casing == Casing.CAPITALS ? lexicon.gazetteer(hash) : 0;
        if (found != 0) {
          kind = found;
          longest = i;
        }
      }
      for (int i = from; i <= longest && kind != 0; i++) {
        phrase[i] = kind << 2 | (i == from ? 1 : i == longest ? 3 : 2);
      }
    }
  }
}
