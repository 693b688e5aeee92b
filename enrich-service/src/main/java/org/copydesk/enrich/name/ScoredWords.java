package org.copydesk.enrich.name;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.copydesk.enrich.name.feature.Casing;
import org.copydesk.enrich.name.feature.Lexicon;
import org.copydesk.enrich.name.feature.Word;

/// Scored words, kept while they are in use. A word that takes another's place costs its scoring
/// again and nothing else, so that threads need not wait for each other; nor does one that is lost
/// or kept twice where two threads move words at once.
final class ScoredWords {
  private static final int KEPT = 1 << 14;

  /// How many words may share a place, so that two frequent ones do not drive each other out.
  private static final int TOGETHER = 4;

  private static final int LONGEST_KEPT = 32;

  private final Lexicon lexicon;
  private final Weights weights;
  private final AtomicReferenceArray<ScoredWord> kept =
      new AtomicReferenceArray<>(KEPT * Casing.values().length);
  private final ScoredWord boundary;

  ScoredWords(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.boundary = ScoredWord.of("", Word.boundary(lexicon), weights);
  }

  /// The word before the first and after the last of a sentence.
  ScoredWord boundary() {
    return boundary;
  }

  ScoredWord word(String text, Casing casing) {
    if (text.length() > LONGEST_KEPT) {
      return score(text, casing);
    }
    int hash = text.hashCode() * 0x9E3779B1;
    int from = casing.number() * KEPT + (hash >>> 20) * TOGETHER;
    int last = from + TOGETHER - 1;
    for (int slot = from; slot <= last; slot++) {
      ScoredWord found = kept.getAcquire(slot);
      if (found != null && found.text().equals(text)) {
        if (slot > from) {
          keep(found, from, slot);
        }
        return found;
      }
    }
    ScoredWord scored = score(text, casing);
    keep(scored, from, last);
    return scored;
  }

  /// Puts a word first among those that share its place, so that the one that leaves is the one
  /// that was not asked for the longest time.
  ///
  /// @param to the place that becomes free for the others to move up
  private void keep(ScoredWord newest, int from, int to) {
    ScoredWord moved = newest;
    for (int slot = from; slot <= to; slot++) {
      ScoredWord older = kept.getAcquire(slot);
      kept.setRelease(slot, moved);
      moved = older;
    }
  }

  private ScoredWord score(String text, Casing casing) {
    return ScoredWord.of(text, Word.of(text, casing, lexicon), weights);
  }
}
