package org.copydesk.enrich.name.chain;

import java.util.Arrays;

/// All rows of labels that a sentence may have, and their scores: the sum of a score for each label
/// where it stands and one for each label after another. Not for use by several threads.
public final class Lattice {
  private static final int N = Label.COUNT;
  private static final float IMPOSSIBLE = -1e30f;
  private static final int[][] PREVIOUS = new int[N][];

  static {
    for (int label = 0; label < N; label++) {
      int[] previous = new int[N];
      int count = 0;
      for (int before = 0; before < N; before++) {
        if (Label.follows(label, before)) {
          previous[count++] = before;
        }
      }
      PREVIOUS[label] = Arrays.copyOf(previous, count);
    }
  }

  private final float[] transitions;
  private final float[] exponentials = new float[N * N];
  private float[] forward = new float[0];
  private float[] backward = new float[0];
  private float[] emission = new float[0];
  private byte[] pointers = new byte[0];

  /// @param transitions the score of a label after another, at `previous * Label.COUNT + label`;
  ///   read anew by each call of {@link #refresh}
  public Lattice(float[] transitions) {
    this.transitions = transitions;
    refresh();
  }

  /// Takes over changed transitions.
  public void refresh() {
    for (int label = 0; label < N; label++) {
      for (int before : PREVIOUS[label]) {
        exponentials[before * N + label] = (float) Math.exp(transitions[before * N + label]);
      }
    }
  }

  private void makeRoom(int length) {
    if (pointers.length < length * N) {
      int room = Math.max(length, 64) * N * 3 / 2;
      forward = new float[room];
      backward = new float[room];
      emission = new float[room];
      pointers = new byte[room];
    }
  }

  /// Finds the row of labels that scores best.
  ///
  /// @param scores the score of each label of each token, at `token * Label.COUNT + label`
  /// @param from where the sentence begins in the scores
  /// @param length the number of its tokens
  /// @param labels where the labels are written
  public void best(float[] scores, int from, int length, int[] labels) {
    makeRoom(length);
    for (int label = 0; label < N; label++) {
      forward[label] = Label.follows(label, Label.OUTSIDE) ? scores[from + label] : IMPOSSIBLE;
    }
    for (int i = 1; i < length; i++) {
      step(scores, from, i);
    }
    int last = (length - 1) * N;
    int label = 0;
    for (int other = 1; other < N; other++) {
      if (Label.ends(other) && forward[last + other] > forward[last + label]) {
        label = other;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = label;
      label = pointers[i * N + label];
    }
  }

  private void step(float[] scores, int from, int i) {
    int row = i * N;
    int above = row - N;
    for (int label = 0; label < N; label++) {
      float best = IMPOSSIBLE;
      int pointer = PREVIOUS[label][0];
      for (int before : PREVIOUS[label]) {
        float score = forward[above + before] + transitions[before * N + label];
        if (score > best) {
          best = score;
          pointer = before;
        }
      }
      forward[row + label] = best + scores[from + row + label];
      pointers[row + label] = (byte) pointer;
    }
  }

  /// Works out how likely each label of each token is, over all rows.
  ///
  /// @param likely where the probabilities are written, in the places of the scores but from 0
  public void marginals(float[] scores, int from, int length, float[] likely) {
    makeRoom(length);
    exponentiate(scores, from, length);
    for (int i = 0; i < length; i++) {
      forwardStep(i);
    }
    for (int i = length - 1; i >= 0; i--) {
      backwardStep(i, length);
    }
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int j = i * N; j < i * N + N; j++) {
        likely[j] = forward[j] * backward[j];
        sum += likely[j];
      }
      for (int j = i * N; j < i * N + N; j++) {
        likely[j] /= sum;
      }
    }
  }

  /// Works out how likely each label of each token is, and how likely each after another, which
  /// training asks for.
  ///
  /// @param pairs where the expected number of each label after another is added
  public void marginals(float[] scores, int from, int length, float[] likely, float[] pairs) {
    marginals(scores, from, length, likely);
    for (int i = 1; i < length; i++) {
      addPairs(i, pairs);
    }
  }

  private void exponentiate(float[] scores, int from, int length) {
    for (int i = 0; i < length; i++) {
      int row = i * N;
      float most = IMPOSSIBLE;
      for (int j = row; j < row + N; j++) {
        most = Math.max(most, scores[from + j]);
      }
      for (int j = row; j < row + N; j++) {
        float below = scores[from + j] - most;
        emission[j] = below < -40 ? 1e-17f : (float) Math.exp(below);
      }
    }
  }

  private void forwardStep(int i) {
    int row = i * N;
    float sum = 0;
    for (int label = 0; label < N; label++) {
      float total = 0;
      if (i == 0) {
        total = Label.follows(label, Label.OUTSIDE) ? 1 : 0;
      } else {
        for (int before : PREVIOUS[label]) {
          total += forward[row - N + before] * exponentials[before * N + label];
        }
      }
      forward[row + label] = total * emission[row + label];
      sum += forward[row + label];
    }
    scale(forward, row, sum);
  }

  private void backwardStep(int i, int length) {
    int row = i * N;
    if (i == length - 1) {
      for (int label = 0; label < N; label++) {
        backward[row + label] = label == Label.OUTSIDE || Label.ends(label) ? 1 : 0;
      }
      return;
    }
    Arrays.fill(backward, row, row + N, 0);
    for (int label = 0; label < N; label++) {
      float after = backward[row + N + label] * emission[row + N + label];
      for (int before : PREVIOUS[label]) {
        backward[row + before] += after * exponentials[before * N + label];
      }
    }
    float sum = 0;
    for (int j = row; j < row + N; j++) {
      sum += backward[j];
    }
    scale(backward, row, sum);
  }

  private static void scale(float[] values, int row, float sum) {
    float factor = 1 / Math.max(sum, 1e-30f);
    for (int j = row; j < row + N; j++) {
      values[j] *= factor;
    }
  }

  private void addPairs(int i, float[] pairs) {
    int row = i * N;
    float sum = 0;
    for (int label = 0; label < N; label++) {
      float after = backward[row + label] * emission[row + label];
      for (int before : PREVIOUS[label]) {
        sum += forward[row - N + before] * exponentials[before * N + label] * after;
      }
    }
    for (int label = 0; label < N; label++) {
      float after = backward[row + label] * emission[row + label] / Math.max(sum, 1e-30f);
      for (int before : PREVIOUS[label]) {
        pairs[before * N + label] +=
            forward[row - N + before] * exponentials[before * N + label] * after;
      }
    }
  }
}
