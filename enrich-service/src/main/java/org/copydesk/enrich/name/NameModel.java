package org.copydesk.enrich.name;

import org.copydesk.enrich.name.feature.Lexicon;

/// A model, ready for use.
final class NameModel {
  private final ModelFile file;
  private final ScoredWords words;
  private final Weights first;
  private final Weights second;

  NameModel(ModelFile file) {
    this.first = new Weights(file.first());
    this.second = new Weights(file.second());
    this.words = new ScoredWords(file.words(), first);
    ModelFile.Rows none = new ModelFile.Rows(new int[0], new byte[0]);
    this.file =
        new ModelFile(
            file.version(),
            file.words(),
            none,
            none,
            file.unit(),
            file.transitions(),
            file.reliability());
  }

  String version() {
    return file.version();
  }

  Lexicon lexicon() {
    return file.words();
  }

  ScoredWords words() {
    return words;
  }

  Weights first() {
    return first;
  }

  Weights second() {
    return second;
  }

  float unit() {
    return file.unit();
  }

  float[] transitions() {
    return file.transitions();
  }

  /// How often a name of this likelihood is right.
  double confidence(float likelihood) {
    float[] reliability = file.reliability();
    float place = Math.clamp(likelihood, 0f, 1f) * (reliability.length - 1);
    int below = Math.min((int) place, reliability.length - 2);
    float part = place - below;
    return reliability[below] * (1 - part) + reliability[below + 1] * part;
  }
}
