package org.copydesk.enrich.name.feature;

import org.copydesk.enrich.name.chain.Label;

/// The features of the second pass: what the first found for a token, its neighbours, and for the
/// same words elsewhere in the document.
public final class EvidenceFeatures {
  /// The most features that a token can have.
  public static final int MOST = 24;

  private static final int FARTHEST = 12;

  private final int[] features;
  private int count;

  /// Writes features into an array of at least {@link #MOST}.
  public EvidenceFeatures(int[] features) {
    this.features = features;
  }

  private void add(int template, int value) {
    features[count++] = Hash.of(template + 200, value);
  }

  /// Writes the features of a token and returns their number.
  ///
  /// @param labels what the first pass made of the sentence
  public int write(Evidence evidence, Line line, int[] labels, int at) {
    count = 0;
    Word word = line.words[at];
    int label = labels[at];
    int before = at == 0 ? Label.COUNT : labels[at - 1];
    int after = at + 1 == labels.length ? Label.COUNT : labels[at + 1];
    if (!word.capital && label == Label.OUTSIDE && line.casing == Casing.TEXT) {
      return 0;
    }
    add(0, label);
    add(1, Hash.of(before, label, after));
    if (word.capital || line.casing == Casing.CAPITALS) {
      word(evidence, line, at, label);
    }
    if (label != Label.OUTSIDE) {
      name(evidence, line, labels, at);
    }
    return count;
  }

  private void word(Evidence evidence, Line line, int at, int label) {
    Word word = line.words[at];
    int casing = line.casing.number();
    int counts = evidence.wordTypes(line, at, label);
    int verdict = Evidence.verdict(counts);
    int places = evidence.places(word);
    int expansions = evidence.expansions(word);
    add(2, Hash.of(verdict, casing));
    add(3, Hash.of(verdict, label, casing));
    add(4, Hash.of(places, label));
    add(5, Hash.of(places, verdict));
    add(6, Hash.of(verdict, word.shape, label));
    for (int bits = places; bits != 0; bits &= bits - 1) {
      add(7, Hash.of(Integer.numberOfTrailingZeros(bits), label));
    }
    if (expansions != 0) {
      add(8, Hash.of(expansions, label));
    }
    if (counts != 0) {
      add(9, Hash.of(verdict, label, word.cluster(6)));
    }
    add(10, Hash.of(neighbour(evidence, line, at - 1), verdict, casing));
    add(11, Hash.of(neighbour(evidence, line, at + 1), verdict, casing));
  }

  private static int neighbour(Evidence evidence, Line line, int at) {
    if (at < 0 || at >= line.length() || !line.words[at].capital) {
      return -1;
    }
    return evidence.places(line.words[at]);
  }

  private void name(Evidence evidence, Line line, int[] labels, int at) {
    int begin = at;
    while (begin > 0 && at - begin < FARTHEST && !Label.begins(labels[begin])) {
      begin--;
    }
    int end = at + 1;
    while (end < labels.length && end - at < FARTHEST && !Label.ends(labels[end - 1])) {
      end++;
    }
    int type = Label.type(labels[at]);
    int verdict = Evidence.verdict(evidence.nameTypes(line, begin, end, type));
    int longer = evidence.longerNames(Evidence.hash(line, begin, end));
    int length = Math.min(end - begin, 3);
    add(12, Hash.of(verdict, labels[at], length));
    add(13, Hash.of(longer, labels[at], length));
    add(14, Hash.of(verdict, longer, labels[at]));
  }
}
