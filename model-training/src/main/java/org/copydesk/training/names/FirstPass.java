package org.copydesk.training.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.feature.ContextFeatures;
import org.copydesk.enrich.name.feature.Lexicon;
import org.copydesk.enrich.name.feature.Line;
import org.copydesk.enrich.name.feature.Word;
import org.copydesk.enrich.name.feature.WordFeatures;

/// Learns the first pass: words and their contexts.
final class FirstPass {
  private static final int WINDOW = WordFeatures.WINDOW;

  private final List<Example> examples;
  private final Settings settings;
  private final int[] features;
  private final IdentityHashMap<Word, int[][]> wordRows = new IdentityHashMap<>();
  private final int[][][][] contextRows;
  private final BitSet[] doubtful;
  private final int[][] boundary;
  private final Word boundaryWord;
  private final Dice dice = new Dice(1);
  private final Rows rows = new Rows();
  private Chain chain;

  FirstPass(List<Example> examples, Lexicon lexicon, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    this.boundaryWord = Word.boundary(lexicon);
    FeatureCounts counts = new FeatureCounts();
    count(counts);
    this.features = counts.number(settings.leastOften());
    this.boundary = rows(boundaryWord, counts);
    this.contextRows = new int[examples.size()][][][];
    this.doubtful = new BitSet[examples.size()];
    Arrays.setAll(doubtful, _ -> new BitSet());
    number(counts);
    this.chain = newChain();
  }

  private Chain newChain() {
    return new Chain(features.length, new float[Label.COUNT * Label.COUNT], true, settings.rate());
  }

  private void count(FeatureCounts counts) {
    IdentityHashMap<Word, int[]> times = new IdentityHashMap<>();
    int[] buffer = new int[ContextFeatures.MOST];
    ContextFeatures context = new ContextFeatures(boundaryWord, buffer);
    for (Example example : examples) {
      for (Line line : example.document().lines()) {
        for (int i = 0; i < line.length(); i++) {
          times.computeIfAbsent(line.words()[i], _ -> new int[1])[0]++;
          int size = context.write(example.document(), line, i);
          for (int j = 0; j < size; j++) {
            counts.add(buffer[j], 1);
          }
        }
      }
    }
    times.put(boundaryWord, new int[] {settings.leastOften()});
    times.forEach((word, n) -> {
      for (int offset = -WINDOW; offset <= WINDOW; offset++) {
        for (int feature : WordFeatures.of(word, offset)) {
          counts.add(feature, n[0]);
        }
      }
    });
  }

  private static int[][] rows(Word word, FeatureCounts counts) {
    int[][] rows = new int[2 * WINDOW + 1][];
    for (int offset = -WINDOW; offset <= WINDOW; offset++) {
      int[] hashes = WordFeatures.of(word, offset);
      rows[offset + WINDOW] = counts.numbers(hashes, hashes.length);
    }
    return rows;
  }

  private void number(FeatureCounts counts) {
    int[] buffer = new int[ContextFeatures.MOST];
    ContextFeatures context = new ContextFeatures(boundaryWord, buffer);
    for (int e = 0; e < examples.size(); e++) {
      Example example = examples.get(e);
      List<Line> lines = example.document().lines();
      contextRows[e] = new int[lines.size()][][];
      for (int s = 0; s < lines.size(); s++) {
        Line line = lines.get(s);
        contextRows[e][s] = new int[line.length()][];
        for (int i = 0; i < line.length(); i++) {
          wordRows.computeIfAbsent(line.words()[i], word -> rows(word, counts));
          int size = context.write(example.document(), line, i);
          contextRows[e][s][i] = counts.numbers(buffer, size);
        }
      }
    }
  }

  /// Learns from some of the examples, from scratch. The weights are the mean of those after each
  /// of the later epochs.
  void learn(int[] chosen, int epochs) {
    chain = newChain();
    int[] order = chosen.clone();
    int settled = epochs / 2;
    float[] sum = new float[chain.weights().length];
    for (int epoch = 0; epoch < epochs; epoch++) {
      dice.shuffle(order);
      for (int e : order) {
        learn(e);
      }
      if (epoch >= settled) {
        chain.addWeightsTo(sum);
      }
    }
    chain.replaceWeights(sum, epochs - settled);
  }

  private void learn(int e) {
    Example example = examples.get(e);
    for (int s = 0; s < example.labels().size(); s++) {
      if (!doubtful[e].get(s)) {
        int[] labels = example.labels().get(s);
        chain.learn(rows(e, s, settings.dropPercent()), new float[0], labels, example.weight());
      }
    }
  }

  /// Leaves a sentence out from now on: its labels are likely to be wrong.
  void doubt(int example, int sentence) {
    doubtful[example].set(sentence);
  }

  boolean doubts(int example, int sentence) {
    return doubtful[example].get(sentence);
  }

  /// The scores of a sentence, which the next call overwrites.
  float[] score(int example, int sentence) {
    return chain.score(rows(example, sentence, 0), new float[0]);
  }

  private Rows rows(int example, int sentence, int dropPercent) {
    Line line = examples.get(example).document().lines().get(sentence);
    int[][][] words = new int[line.length()][][];
    for (int i = 0; i < words.length; i++) {
      words[i] = wordRows.get(line.words()[i]);
    }
    rows.clear();
    for (int i = 0; i < words.length; i++) {
      rows.next();
      for (int offset = -WINDOW; offset <= WINDOW; offset++) {
        int at = i + offset;
        int[][] word = at < 0 || at >= words.length ? boundary : words[at];
        rows.add(word[offset + WINDOW], dice, dropPercent);
      }
      rows.add(contextRows[example][sentence][i], dice, dropPercent);
    }
    return rows;
  }

  int[] features() {
    return features;
  }

  Chain chain() {
    return chain;
  }
}
