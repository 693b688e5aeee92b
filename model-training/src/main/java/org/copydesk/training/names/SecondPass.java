package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.chain.Lattice;
import org.copydesk.enrich.name.feature.Evidence;
import org.copydesk.enrich.name.feature.EvidenceFeatures;
import org.copydesk.enrich.name.feature.Line;

/// Learns the second pass from what a first pass finds in documents that it has not learned from.
final class SecondPass {
  /// A sentence as the second pass sees it.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Seen(float[] scores, int[][] hashes, int[] labels, float weight) {}

  private static final float DOUBT = 0.03f;

  private final List<Seen> sentences = new ArrayList<>();
  private final FeatureCounts counts = new FeatureCounts();

  /// Takes up a document that the first pass has not learned from.
  void add(FirstPass first, int index, Example example) {
    List<Line> lines = example.document().lines();
    Lattice lattice = new Lattice(first.chain().transitions());
    Evidence evidence = new Evidence();
    List<float[]> scores = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    for (int s = 0; s < lines.size(); s++) {
      int length = lines.get(s).length();
      float[] row = Arrays.copyOf(first.score(index, s), length * Label.COUNT);
      int[] labels = new int[length];
      lattice.best(row, 0, length, labels);
      if (example.noisy() && doubtful(lattice, row, example.labels().get(s), labels)) {
        first.doubt(index, s);
      }
      evidence.add(lines.get(s), labels);
      scores.add(row);
      found.add(labels);
    }
    int[] buffer = new int[EvidenceFeatures.MOST];
    EvidenceFeatures features = new EvidenceFeatures(buffer);
    for (int s = 0; s < lines.size(); s++) {
      int[][] hashes = new int[lines.get(s).length()][];
      boolean any = false;
      for (int i = 0; i < hashes.length; i++) {
        int size = features.write(evidence, lines.get(s), found.get(s), i);
        hashes[i] = Arrays.copyOf(buffer, size);
        any |= size > 0;
      }
      if (any) {
        for (int[] row : hashes) {
          for (int hash : row) {
            counts.add(hash, 1);
          }
        }
        boolean trusted = !first.doubts(index, s);
        float weight = trusted ? example.weight() : 0;
        sentences.add(new Seen(scores.get(s), hashes, example.labels().get(s), weight));
      }
    }
  }

  /// Whether a model that has not seen a sentence is sure that one of its labels is wrong.
  private static boolean doubtful(Lattice lattice, float[] row, int[] labels, int[] found) {
    if (Arrays.equals(labels, found)) {
      return false;
    }
    float[] likely = new float[row.length];
    lattice.marginals(row, 0, labels.length, likely);
    for (int i = 0; i < labels.length; i++) {
      if (likely[i * Label.COUNT + labels[i]] < DOUBT) {
        return true;
      }
    }
    return false;
  }

  /// Learns, with the transitions of the first pass as they are.
  ///
  /// @return the features and their weights
  Learned learn(float[] transitions, Settings settings) {
    int[] features = counts.number(settings.leastOften());
    Chain chain = new Chain(features.length, transitions, false, settings.rate() / 2);
    int[] order = IntStream.range(0, sentences.size()).toArray();
    Dice dice = new Dice(2);
    Rows rows = new Rows();
    for (int epoch = 0; epoch < settings.secondEpochs(); epoch++) {
      dice.shuffle(order);
      for (int index : order) {
        Seen seen = sentences.get(index);
        rows.clear();
        for (int[] hashes : seen.hashes) {
          rows.next();
          rows.add(counts.numbers(hashes, hashes.length), dice, 0);
        }
        chain.learn(rows, seen.scores, seen.labels, seen.weight);
      }
    }
    return new Learned(features, chain.weights());
  }
}
