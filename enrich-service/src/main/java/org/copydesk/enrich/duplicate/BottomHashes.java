package org.copydesk.enrich.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// The lowest hashes of a set: the whole set where it is small, else a fair sample, and the same
/// sample of everything that two sets share.
final class BottomHashes {
  private static final int MOST = 48;

  private final int[] hashes;

  private BottomHashes(int[] hashes) {
    this.hashes = hashes;
  }

  static BottomHashes of(List<String> words) {
    return new BottomHashes(
        words.stream()
            .mapToInt(word -> (int) WordHash.of(word))
            .sorted()
            .distinct()
            .limit(MOST)
            .toArray());
  }

  static BottomHashes read(ByteBuffer bytes) {
    int[] hashes = new int[Math.min(MOST, Byte.toUnsignedInt(bytes.get()))];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
    }
    return new BottomHashes(hashes);
  }

  int bytes() {
    return 1 + hashes.length * Integer.BYTES;
  }

  void write(ByteBuffer bytes) {
    bytes.put((byte) hashes.length);
    for (int hash : hashes) {
      bytes.putInt(hash);
    }
  }

  /// The share of the smaller set that the larger has too.
  ///
  /// @param least elements that the smaller must have for its share to mean anything
  /// @return 1 where it has fewer
  double shared(BottomHashes other, int least) {
    int limit = Math.min(limit(), other.limit());
    long mine = Arrays.stream(hashes).filter(hash -> hash <= limit).count();
    long theirs = Arrays.stream(other.hashes).filter(hash -> hash <= limit).count();
    if (Math.min(mine, theirs) < least) {
      return 1;
    }
    long both =
        Arrays.stream(hashes)
            .filter(hash -> hash <= limit && Arrays.binarySearch(other.hashes, hash) >= 0)
            .count();
    return (double) both / Math.min(mine, theirs);
  }

  /// Up to here, the sample has everything.
  private int limit() {
    return hashes.length < MOST ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }
}
