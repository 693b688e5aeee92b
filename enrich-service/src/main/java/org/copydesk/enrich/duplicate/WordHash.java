package org.copydesk.enrich.duplicate;

/// Hashes that are the same on every machine and in every version: signatures are compared with
/// those in stores and topics.
public final class WordHash {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private WordHash() {}

  /// FNV-1a over UTF-16 units, finished by {@link #mixed}.
  public static long of(String word) {
    long hash = FNV_START;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /// The finaliser of SplitMix64: every bit of the answer depends on every bit given.
  static long mixed(long value) {
    long hash = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
