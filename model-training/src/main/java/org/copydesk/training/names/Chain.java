package org.copydesk.training.names;

import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.chain.Lattice;

/// Learns the weights of a linear chain by likelihood, a sentence at a time, with steps that grow
/// smaller for features that have been corrected often (AdaGrad).
final class Chain {
  private static final int N = Label.COUNT;
  private static final float ENOUGH = 0.004f;

  private final float rate;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions;
  private final float[] transitionSquares = new float[N * N];
  private final boolean learnsTransitions;
  private final Lattice lattice;
  private float[] scores = new float[0];
  private float[] likely = new float[0];

  Chain(int features, float[] transitions, boolean learnsTransitions, float rate) {
    this.weights = new float[features * N];
    this.squares = new float[features * N];
    this.transitions = transitions;
    this.learnsTransitions = learnsTransitions;
    this.rate = rate;
    this.lattice = new Lattice(transitions);
  }

  float[] weights() {
    return weights;
  }

  /// Puts the mean of weights that were kept in place of the present ones.
  void replaceWeights(float[] sum, int times) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sum[i] / times;
    }
  }

  void addWeightsTo(float[] sum) {
    for (int i = 0; i < weights.length; i++) {
      sum[i] += weights[i];
    }
  }

  float[] transitions() {
    return transitions;
  }

  /// The scores of a sentence.
  ///
  /// @param given scores to start from; empty for none
  float[] score(Rows features, float[] given) {
    int size = features.tokens() * N;
    if (scores.length < size) {
      scores = new float[size * 2];
      likely = new float[size * 2];
    }
    for (int i = 0; i < features.tokens(); i++) {
      int at = i * N;
      for (int label = 0; label < N; label++) {
        scores[at + label] = given.length == 0 ? 0 : given[at + label];
      }
      for (int j = features.begin(i); j < features.end(i); j++) {
        int row = features.number(j) * N;
        for (int label = 0; label < N; label++) {
          scores[at + label] += weights[row + label];
        }
      }
    }
    return scores;
  }

  /// Learns from a sentence.
  void learn(Rows features, float[] given, int[] labels, float weight) {
    score(features, given);
    float[] pairs = new float[N * N];
    lattice.marginals(scores, 0, labels.length, likely, pairs);
    for (int i = 0; i < labels.length; i++) {
      int at = i * N;
      likely[at + labels[i]] -= 1;
      float most = 0;
      for (int label = 0; label < N; label++) {
        most = Math.max(most, Math.abs(likely[at + label]));
      }
      if (most > ENOUGH) {
        step(features, i, weight);
      }
    }
    if (learnsTransitions) {
      for (int i = 1; i < labels.length; i++) {
        pairs[labels[i - 1] * N + labels[i]] -= 1;
      }
      stepTransitions(pairs, weight);
    }
  }

  private void step(Rows features, int token, float weight) {
    int at = token * N;
    for (int j = features.begin(token); j < features.end(token); j++) {
      int row = features.number(j) * N;
      for (int label = 0; label < N; label++) {
        float slope = likely[at + label] * weight;
        if (Math.abs(slope) > ENOUGH / 4) {
          squares[row + label] += slope * slope;
          weights[row + label] -= rate * slope / (float) Math.sqrt(squares[row + label] + 1);
        }
      }
    }
  }

  private void stepTransitions(float[] pairs, float weight) {
    for (int i = 0; i < pairs.length; i++) {
      if (Math.abs(pairs[i]) > ENOUGH) {
        float slope = pairs[i] * weight;
        transitionSquares[i] += slope * slope;
        transitions[i] -= rate * slope / (float) Math.sqrt(transitionSquares[i] + 1);
      }
    }
    lattice.refresh();
  }
}
