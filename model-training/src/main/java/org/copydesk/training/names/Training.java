package org.copydesk.training.names;

import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.enrich.name.ModelFile;
import org.copydesk.enrich.name.WordTable;

/// Trains a model: a first pass on each half of the documents, from which the second pass learns,
/// then the first pass on all of them.
final class Training {
  private static final float UNIT = 0.03f;
  private static final float[] UNCALIBRATED = {0, .1f, .2f, .3f, .4f, .5f, .6f, .7f, .8f, .9f, 1};

  private Training() {}

  static ModelFile train(
      List<Example> examples, WordTable words, Settings settings, String version) {
    FirstPass first = new FirstPass(examples, words, settings);
    log("features %,d".formatted(first.features().length));
    SecondPass second = new SecondPass();
    for (int half = 0; half < 2; half++) {
      int rest = half;
      first.learn(
          IntStream.range(0, examples.size()).filter(e -> e % 2 == rest).toArray(),
          settings.halfEpochs());
      for (int e = 1 - half; e < examples.size(); e += 2) {
        second.add(first, e, examples.get(e));
      }
      log("half " + half);
    }
    first.learn(IntStream.range(0, examples.size()).toArray(), settings.epochs());
    log("first pass");
    float[] transitions = first.chain().transitions();
    Learned secondLearned = second.learn(transitions, settings);
    log("second pass");
    ModelFile.Rows rows = new Learned(first.features(), first.chain().weights()).rounded(UNIT, 3);
    return new ModelFile(
        version, words, rows, secondLearned.rounded(UNIT, 1), UNIT, transitions, UNCALIBRATED);
  }

  private static void log(String step) {
    System.err.println(step);
  }
}
