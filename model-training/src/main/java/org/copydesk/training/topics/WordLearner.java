package org.copydesk.training.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.topic.MediaTopic;

/// A logistic regression for each topic of the top level on the vectors of words. It learns from
/// the lexicon's words, and from frequent words outside of it that they speak for no topic. Full
/// gradient descent with momentum from zero: the same input gives the same weights.
final class WordLearner {
  private static final int STEPS = 600;
  private static final double MOMENTUM = 0.9;
  private static final double DECAY = 1e-4;
  private static final double NO_TOPIC_WEIGHT = 0.5;

  private static final class Example {
    private final float[] vector;
    private final double[] wanted;
    private final double weight;

    Example(float[] vector, double[] wanted, double weight) {
      this.vector = vector;
      this.wanted = wanted;
      this.weight = weight;
    }
  }

  private final List<MediaTopic> tops;
  private final List<Example> examples = new ArrayList<>();
  private final double[][] weights;

  WordLearner(List<MediaTopic> tops) {
    this.tops = tops;
    this.weights = new double[tops.size()][WordVectors.DIMENSIONS + 1];
  }

  /// Adds a word of the lexicon.
  void add(float[] vector, Map<MediaTopic, Double> topics) {
    double[] wanted =
        tops.stream().mapToDouble(top -> certainty(topics.getOrDefault(top, 0.0))).toArray();
    examples.add(new Example(vector, wanted, 1));
  }

  /// A term of weight 1 is a hint, one of 3 or more is as good as certain.
  private static double certainty(double weight) {
    return weight >= 3 ? 1 : weight >= 2 ? 0.7 : weight >= 1 ? 0.3 : 0;
  }

  /// Adds a word that speaks for none.
  void add(float[] vector) {
    examples.add(new Example(vector, new double[tops.size()], NO_TOPIC_WEIGHT));
  }

  void learn() {
    double all = examples.stream().mapToDouble(example -> example.weight).sum();
    for (int top = 0; top < tops.size(); top++) {
      double[] speed = new double[WordVectors.DIMENSIONS + 1];
      for (int step = 0; step < STEPS; step++) {
        double[] gradient = gradient(top, tops.size() / all);
        for (int i = 0; i < speed.length; i++) {
          speed[i] = MOMENTUM * speed[i] + gradient[i] + DECAY * weights[top][i];
          weights[top][i] -= speed[i];
        }
      }
    }
  }

  private double[] gradient(int top, double scale) {
    double[] gradient = new double[WordVectors.DIMENSIONS + 1];
    for (Example example : examples) {
      double error = (chance(top, example.vector) - example.wanted[top]) * example.weight * scale;
      for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
        gradient[i] += error * example.vector[i];
      }
      gradient[WordVectors.DIMENSIONS] += error;
    }
    return gradient;
  }

  /// How likely it is that a word speaks for a topic.
  double chance(int top, float[] vector) {
    double sum = weights[top][WordVectors.DIMENSIONS];
    for (int i = 0; i < WordVectors.DIMENSIONS; i++) {
      sum += weights[top][i] * vector[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
