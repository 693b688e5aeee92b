package org.copydesk.enrich.name.feature;

/// The features of a word where it stands: pairs of neighbours, the run of capitalised words around
/// it, phrases of gazetteers, and how the document writes the word.
public final class ContextFeatures {
  /// The most features that a token can have.
  public static final int MOST = 48;

  private final Word boundary;
  private final int[] features;
  private int count;

  /// Writes features into an array of at least {@link #MOST}.
  public ContextFeatures(Word boundary, int[] features) {
    this.boundary = boundary;
    this.features = features;
  }

  /// Writes the features of a token and returns their number.
  public int write(Document document, Line line, int at) {
    count = 0;
    Word word = line.words[at];
    Word before = line.word(at - 1, boundary);
    Word after = line.word(at + 1, boundary);
    pairs(word, before, after);
    if (word.capital || before.capital || after.capital) {
      company(word, before, after);
      farPairs(line, at, before, after);
      start(document, line, at);
      phrase(line, at);
    }
    if (word.capital) {
      run(line, at);
    } else if (word.joins) {
      bridge(line, at);
    }
    if (document.sport() && word.capital) {
      add(90, Hash.of(word.gazetteer, word.shape));
      add(91, word.cluster(8));
    }
    return count;
  }

  private void add(int template, int value) {
    features[count++] = Hash.of(template + 100, value);
  }

  private void pairs(Word word, Word before, Word after) {
    add(0, Hash.of(before.lowerHash, word.lowerHash));
    add(1, Hash.of(word.lowerHash, after.lowerHash));
    add(2, Hash.of(before.shape, word.shape, after.shape));
  }

  private void company(Word word, Word before, Word after) {
    add(3, Hash.of(before.cluster(8), word.shape));
    add(4, Hash.of(word.shape, after.cluster(8)));
    add(5, Hash.of(before.cluster(8), word.cluster(8)));
    add(6, Hash.of(word.cluster(8), after.cluster(8)));
    add(7, Hash.of(before.lowerHash, word.shape));
    add(8, Hash.of(word.shape, after.lowerHash));
    add(9, Hash.of(before.cluster(12), word.shape, after.cluster(12)));
    add(18, Hash.of(before.wideGroup(), word.wideGroup()));
    add(19, Hash.of(word.wideGroup(), after.wideGroup()));
  }

  private void farPairs(Line line, int at, Word before, Word after) {
    add(10, Hash.of(line.word(at - 2, boundary).lowerHash, before.lowerHash));
    add(11, Hash.of(after.lowerHash, line.word(at + 2, boundary).lowerHash));
  }

  private void start(Document document, Line line, int at) {
    Word word = line.words[at];
    int place = at == 0 ? 1 : 2;
    add(12, Hash.of(place, word.shape, line.casing.number()));
    if (at == 0) {
      add(13, word.cluster(10));
    }
    int usage = document.usage(word);
    add(14, Hash.of(usage, place, word.shape, line.casing.number()));
    if (at < line.dash) {
      add(15, Hash.of(word.shape, at == 0 ? 0 : 1, line.words[Math.max(at - 1, 0)].shape));
    }
  }

  private void phrase(Line line, int at) {
    if (line.phrase[at] != 0) {
      add(16, line.phrase[at]);
      add(17, Hash.of(line.phrase[at], line.words[at].shape));
    }
  }

  private void run(Line line, int at) {
    int start = line.runStart[at];
    int end = line.runEnd[at];
    int length = Math.min(end - start, 5);
    int place = Math.min(at - start, 3);
    int left = Math.min(end - 1 - at, 3);
    Word first = line.words[start];
    Word last = line.words[end - 1];
    Word before = line.word(start - 1, boundary);
    Word after = line.word(end, boundary);
    int casing = line.casing.number();
    add(20, Hash.of(place, left, casing, start == 0 ? 1 : 0));
    add(21, Hash.of(last.lowerHash, Math.min(left, 1)));
    add(22, Hash.of(last.cluster(10), left));
    add(23, Hash.of(last.classes, left));
    add(24, Hash.of(first.lowerHash, Math.min(place, 1)));
    add(25, Hash.of(first.cluster(10), place));
    add(26, Hash.of(first.classes, place, length));
    add(27, Hash.of(before.lowerHash, place));
    add(28, Hash.of(before.cluster(8), place, length));
    add(29, Hash.of(after.lowerHash, left));
    add(30, Hash.of(after.cluster(8), left, length));
    add(31, Hash.of(first.gazetteer, last.gazetteer, place, length));
    add(39, Hash.of(last.group, left));
    add(45, Hash.of(first.wideGroup(), last.wideGroup(), place, length));
    add(32, Hash.of(line.word(start - 2, boundary).lowerHash, before.lowerHash));
    add(33, Hash.of(after.lowerHash, line.word(end + 1, boundary).lowerHash));
    Word beyond = line.word(end + 1, boundary);
    if (after.joins && beyond.capital) {
      add(34, Hash.of(after.lowerHash, beyond.cluster(8), last.classes));
      add(35, Hash.of(after.lowerHash, last.lowerHash));
    }
    Word opposite = line.word(start - 2, boundary);
    if (before.joins && opposite.capital) {
      add(36, Hash.of(before.lowerHash, opposite.lowerHash));
      add(37, Hash.of(before.lowerHash, opposite.classes));
      add(38, Hash.of(before.lowerHash, opposite.cluster(10)));
    }
  }

  private void bridge(Line line, int at) {
    Word before = line.word(at - 1, boundary);
    Word after = line.word(at + 1, boundary);
    if (before.capital && after.capital) {
      int lower = line.words[at].lowerHash;
      add(40, Hash.of(lower, before.lowerHash));
      add(41, Hash.of(lower, before.classes));
      add(42, Hash.of(lower, after.cluster(8), before.cluster(8)));
      add(43, Hash.of(lower, line.words[line.runEnd[at + 1] - 1].classes));
      add(44, Hash.of(lower, line.words[line.runStart[at - 1]].lowerHash));
    }
  }
}
