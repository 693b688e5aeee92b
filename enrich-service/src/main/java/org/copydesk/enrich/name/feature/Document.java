package org.copydesk.enrich.name.feature;

import java.util.List;

/// A story as the recogniser reads it: its sentences, and how it writes its words.
public final class Document {
  private static final int LOWER = 1;
  private static final int CAPITAL_INSIDE = 2;
  private static final int SPORT_WORDS = 5;

  private final List<Line> lines;
  private final IntTable usage;
  private final boolean sport;

  /// Reads a story.
  public Document(List<Line> lines) {
    this.lines = List.copyOf(lines);
    this.usage = new IntTable(lines.size() * 16);
    int sportWords = 0;
    for (Line line : lines) {
      for (int i = 0; i < line.length(); i++) {
        Word word = line.words[i];
        sportWords += (word.classes & Classes.SPORT) == 0 ? 0 : 1;
        if (line.casing == Casing.TEXT) {
          note(word, i);
        }
      }
    }
    this.sport = sportWords >= SPORT_WORDS;
  }

  private void note(Word word, int at) {
    int kind = word.capital ? (at == 0 ? 0 : CAPITAL_INSIDE) : LOWER;
    int seen = usage.get(word.lowerHash);
    if ((seen | kind) != seen) {
      usage.put(word.lowerHash, seen | kind);
    }
  }

  /// The sentences.
  public List<Line> lines() {
    return lines;
  }

  /// Whether the running text writes a word small, or with a capital inside a sentence: two bits.
  int usage(Word word) {
    return usage.get(word.lowerHash);
  }

  /// Whether the words of sport are frequent in it.
  boolean sport() {
    return sport;
  }
}
