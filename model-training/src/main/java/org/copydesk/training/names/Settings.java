package org.copydesk.training.names;

/// How a model is trained.
///
/// @param epochs how often all examples are seen
/// @param halfEpochs how often by the models of halves, from which the second pass learns
/// @param secondEpochs how often by the second pass
/// @param rate the first step of learning
/// @param leastOften how often a feature must occur
/// @param dropPercent how many features are left out at random, so that none is relied upon alone
/// @param cleanWeight how much a corpus counts that was annotated by people, beside one by machine
/// @param noisyPercent how many documents annotated by machine are seen with other names as well
/// @param cleanPercent how many of the others
/// @param composed how many documents are made of sentences of our own
record Settings(
    int epochs,
    int halfEpochs,
    int secondEpochs,
    float rate,
    int leastOften,
    int dropPercent,
    float cleanWeight,
    int noisyPercent,
    int cleanPercent,
    int composed) {
  static Settings standard() {
    return new Settings(4, 2, 4, 0.15f, 3, 10, 2, 40, 100, 2_500);
  }
}
