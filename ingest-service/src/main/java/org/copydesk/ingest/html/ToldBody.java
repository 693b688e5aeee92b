package org.copydesk.ingest.html;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.BlockKind;

/// The text that a page's metadata tells as its article's body: not the answer, for it may be cut,
/// outdated or without paragraphs, but a judge of the answers that the page gives.
final class ToldBody {
  private static final int SHORT = 600;
  private static final int LONGEST = 60_000;
  private static final int SAMPLE = 40;
  private static final double MOST = 0.7;
  private final String key;

  private ToldBody(String key) {
    this.key = key;
  }

  static ToldBody of(Optional<String> body) {
    return new ToldBody(
        body.filter(text -> text.length() >= SHORT)
            .map(Stated::key)
            .map(key -> key.substring(0, Math.min(key.length(), LONGEST)))
            .orElse(""));
  }

  boolean isAbsent() {
    return key.isEmpty();
  }

  int size() {
    return key.length();
  }

  /// Whether the body holds a passage: its beginning or its end.
  boolean holds(Passage passage) {
    String words = Stated.key(passage.text());
    if (words.isEmpty()) {
      return false;
    }
    int sample = Math.min(SAMPLE, words.length());
    return key.contains(words.substring(0, sample))
        || key.contains(words.substring(words.length() - sample));
  }

  /// The part of a story from the first passage that the body holds to the last, where the two tell
  /// nearly the same; the whole story otherwise.
  List<Passage> within(List<Passage> story) {
    if (isAbsent()) {
      return story;
    }
    BitSet held = new BitSet();
    int common = 0;
    int all = 0;
    for (int i = 0; i < story.size(); i++) {
      Passage passage = story.get(i);
      if (passage.isStory()) {
        int size = Stated.key(passage.text()).length();
        all += size;
        if (holds(passage)) {
          held.set(i);
          common += size;
        }
      }
    }
    boolean same = common >= all * MOST && common >= size() * 0.85;
    if (!same || held.isEmpty()) {
      return story;
    }
    int from = held.nextSetBit(0);
    while (from > 0
        && !story.get(from - 1).isStory()
        && story.get(from - 1).kind() != BlockKind.BOILERPLATE) {
      from--;
    }
    return story.subList(from, held.length());
  }
}
