package org.copydesk.training.topics;

import java.util.ArrayList;
import java.util.List;

/// Fits the weights of a logistic regression by full gradient descent with momentum from zero.
final class ConfidenceFit {
  private static final int STEPS = 4_000;
  private static final double RATE = 0.5;
  private static final double MOMENTUM = 0.9;
  private static final double DECAY = 0.2;

  private record Example(List<Double> features, boolean right) {}

  private final List<Example> examples = new ArrayList<>();

  void add(List<Double> features, boolean right) {
    examples.add(new Example(features, right));
  }

  double[] fit() {
    int width = examples.getFirst().features.size();
    double[] weights = new double[width];
    double[] speed = new double[width];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[width];
      for (Example example : examples) {
        double error = chance(weights, example.features) - (example.right ? 1 : 0);
        for (int i = 0; i < width; i++) {
          gradient[i] += error * example.features.get(i);
        }
      }
      for (int i = 0; i < width; i++) {
        speed[i] = MOMENTUM * speed[i] + (gradient[i] + DECAY * weights[i]) / examples.size();
        weights[i] -= RATE * speed[i];
      }
    }
    return weights;
  }

  static double chance(double[] weights, List<Double> features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
