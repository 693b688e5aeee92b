package org.copydesk.training.names;

import java.util.Arrays;
import org.copydesk.enrich.name.ModelFile;
import org.copydesk.enrich.name.chain.Label;

/// Features and the weights that were learned for them.
///
/// @param features the hashes
/// @param weights a row of {@link Label#COUNT} for each
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Learned(int[] features, float[] weights) {
  private static final int N = Label.COUNT;

  /// As whole numbers of one byte; rows of nothing but tiny weights are left out.
  ModelFile.Rows rounded(float unit, int least) {
    int[] kept = new int[features.length];
    byte[] rows = new byte[weights.length];
    int count = 0;
    for (int i = 0; i < features.length; i++) {
      int most = 0;
      for (int label = 0; label < N; label++) {
        int rounded = Math.clamp(Math.round(weights[i * N + label] / unit), -127, 127);
        rows[count * N + label] = (byte) rounded;
        most = Math.max(most, Math.abs(rounded));
      }
      if (most >= least && features[i] != 0) {
        kept[count++] = features[i];
      }
    }
    return new ModelFile.Rows(Arrays.copyOf(kept, count), Arrays.copyOf(rows, count * N));
  }
}
