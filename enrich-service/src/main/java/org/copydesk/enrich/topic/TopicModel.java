package org.copydesk.enrich.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.lexicon.ResourceFile;

/// How sure the scores of a text make its topics: a logistic regression on five numbers, fitted by
/// `model-training/run topics`, which writes `model.psv`.
final class TopicModel {
  /// How many numbers there are.
  static final int FEATURES = 6;

  private static final double IN_HEADLINE = 3;

  private final Map<String, Double> background = new HashMap<>();
  private final double[] weights = new double[FEATURES];
  private final String sha256;

  TopicModel(ResourceFile file) {
    sha256 = file.sha256();
    int features = 0;
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      double value = Double.parseDouble(fields[1]);
      if (Character.isDigit(fields[0].charAt(0))) {
        background.put(fields[0], value);
      } else {
        weights[features++] = value;
      }
    }
  }

  /// What speaks for a topic beyond what speaks for it in any text.
  static double beyond(double score, double sum, double background) {
    return Math.max(0, score - background * sum);
  }

  /// The numbers that the confidence is concluded from.
  ///
  /// @param score what speaks for the topic
  /// @param highest what speaks for the topic for which most speaks
  /// @param sum what speaks for all of them
  /// @param headline what of it stands in the headline
  /// @param section 1 if a section says the same, 0 else
  static List<Double> features(
      double score, double highest, double sum, double headline, double section) {
    return List.of(
        1.0,
        highest == 0 ? 0 : score / highest,
        sum == 0 ? 0 : score / sum,
        Math.log1p(score),
        Math.min(1, headline / IN_HEADLINE),
        section);
  }

  double confidence(List<Double> features) {
    double sum = 0;
    for (int i = 0; i < FEATURES; i++) {
      sum += weights[i] * features.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  double background(MediaTopic topic) {
    return background.getOrDefault(topic.code(), 0.0);
  }

  String sha256() {
    return sha256;
  }
}
