package org.copydesk.accurate;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.chain.Lattice;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.EntityType;

/// Makes names of the scores of all words of a story.
final class Reading {
  private static final int N = Label.COUNT;

  private final float[] scores;
  private final Lattice lattice = new Lattice(new float[N * N]);
  private final List<NameSpan> names = new ArrayList<>();

  private Reading(float[] scores) {
    this.scores = scores;
  }

  /// @param scores logarithms of likelihoods, a row of {@link Label#COUNT} for each word in order
  static List<NameSpan> names(StoryText text, float[] scores) {
    Reading reading = new Reading(scores);
    int from = 0;
    for (Passage passage : text.passages()) {
      for (Sentence sentence : passage.sentences()) {
        if (!sentence.tokens().isEmpty()) {
          reading.add(passage, sentence, from);
        }
        from += sentence.tokens().size() * N;
      }
    }
    return reading.names;
  }

  private void add(Passage passage, Sentence sentence, int from) {
    int length = sentence.tokens().size();
    int[] labels = new int[length];
    lattice.best(scores, from, length, labels);
    float[] likely = new float[length * N];
    lattice.marginals(scores, from, length, likely);
    int begin = 0;
    float least = 1;
    for (int i = 0; i < length; i++) {
      if (Label.begins(labels[i])) {
        begin = i;
        least = 1;
      }
      least = Math.min(least, likely[i * N + labels[i]]);
      if (Label.ends(labels[i])) {
        EntityType type = Label.entityType(Label.type(labels[i]));
        names.add(new NameSpan(passage, sentence, begin, i + 1, type, least));
      }
    }
  }
}
