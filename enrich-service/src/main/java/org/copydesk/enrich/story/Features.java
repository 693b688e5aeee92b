package org.copydesk.enrich.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sparse vector: weights of entities or words, by their hashes.
final class Features {
  private static final int BYTES = Long.BYTES + Float.BYTES;

  private final long[] hashes;
  private final float[] weights;
  private final double length;

  private Features(long[] hashes, float[] weights) {
    this.hashes = hashes;
    this.weights = weights;
    double sum = 0;
    for (float weight : weights) {
      sum += (double) weight * weight;
    }
    length = Math.sqrt(sum);
  }

  static Features of(Map<Long, Double> weights) {
    Map<Long, Double> ordered = new TreeMap<>(weights);
    float[] values = new float[ordered.size()];
    int at = 0;
    for (double weight : ordered.values()) {
      values[at++] = (float) weight;
    }
    return new Features(ordered.keySet().stream().mapToLong(Long::longValue).toArray(), values);
  }

  static Features read(ByteBuffer from) {
    ByteBuffer bytes = from.duplicate();
    int size = bytes.remaining() / BYTES;
    long[] hashes = new long[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = bytes.getLong();
      weights[i] = bytes.getFloat();
    }
    return new Features(hashes, weights);
  }

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.length * BYTES);
    for (int i = 0; i < hashes.length; i++) {
      bytes.putLong(hashes[i]).putFloat(weights[i]);
    }
    return bytes.flip();
  }

  boolean isEmpty() {
    return length == 0;
  }

  /// The cosine of the angle between the two; 0 where one is empty.
  double cosine(Features other) {
    double product = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Long.compare(hashes[mine], other.hashes[theirs]);
      if (order == 0) {
        product += (double) weights[mine] * other.weights[theirs];
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return product == 0 ? 0 : product / (length * other.length);
  }

  /// The middle of several, each taken as long as the others.
  static Features middle(List<Features> all) {
    Map<Long, Double> sums = new TreeMap<>();
    for (Features one : new ArrayList<>(all)) {
      for (int i = 0; i < one.hashes.length; i++) {
        sums.merge(one.hashes[i], one.weights[i] / one.length, Double::sum);
      }
    }
    return of(sums);
  }
}
