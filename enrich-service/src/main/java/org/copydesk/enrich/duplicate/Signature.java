package org.copydesk.enrich.duplicate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.text.StoryText;

/// What a text is compared by: the minima of its shingles, its names and its numbers. In bytes: a
/// version, the number of shingles, 128 times 16 bits, and two lists of 32-bit hashes, each after
/// its length; at most 647 bytes.
public final class Signature {
  private static final byte VERSION = 1;
  private static final int FEWEST_WORDS = 12;
  private static final int ROWS = 4;
  private static final int LEAST_FACTS = 3;

  private final int shingles;
  private final short[] minima;
  private final BottomHashes names;
  private final BottomHashes numbers;

  private Signature(int shingles, short[] minima, BottomHashes names, BottomHashes numbers) {
    this.shingles = shingles;
    this.minima = minima;
    this.names = names;
    this.numbers = numbers;
  }

  /// The signature of a story; absent where it has too few words to be told from others.
  public static Optional<Signature> of(StoryText text) {
    StoryWords found = StoryWords.of(text);
    if (found.words().size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    return Optional.of(
        new Signature(
            MinHash.shingles(found.words().size()),
            MinHash.minima(found.words()),
            BottomHashes.of(found.names()),
            BottomHashes.of(found.numbers())));
  }

  /// Reads one; absent where the bytes are none that this version writes.
  public static Optional<Signature> read(ByteBuffer from) {
    ByteBuffer bytes = from.duplicate();
    try {
      if (bytes.get() != VERSION) {
        return Optional.empty();
      }
      int shingles = bytes.getInt();
      short[] minima = new short[MinHash.PERMUTATIONS];
      for (int i = 0; i < minima.length; i++) {
        minima[i] = bytes.getShort();
      }
      return Optional.of(
          new Signature(shingles, minima, BottomHashes.read(bytes), BottomHashes.read(bytes)));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /// The signature as records carry it.
  public ByteBuffer bytes() {
    int length = 1 + Integer.BYTES + minima.length * Short.BYTES + names.bytes() + numbers.bytes();
    ByteBuffer bytes = ByteBuffer.allocate(length).put(VERSION).putInt(shingles);
    for (short minimum : minima) {
      bytes.putShort(minimum);
    }
    names.write(bytes);
    numbers.write(bytes);
    return bytes.flip();
  }

  /// Keys of which two signatures that resemble each other share one: four minima each. Of texts
  /// with half of their shingles in common, 87 in a hundred do; with two thirds, more than 99.
  public List<String> bands() {
    List<String> bands = new ArrayList<>();
    for (int at = 0; at < minima.length; at += ROWS) {
      long band = 0;
      for (int i = at; i < at + ROWS; i++) {
        band = band << Short.SIZE | Short.toUnsignedLong(minima[i]);
      }
      bands.add(at / ROWS + "-" + Long.toHexString(band));
    }
    return bands;
  }

  /// How alike the two texts are. Symmetric.
  public Resemblance resemblance(Signature other) {
    int same = 0;
    for (int i = 0; i < minima.length; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    double jaccard = (double) same / minima.length;
    double shared = jaccard / (1 + jaccard) * ((double) shingles + other.shingles);
    double shorter = Math.max(1, Math.min(shingles, other.shingles));
    return new Resemblance(
        jaccard,
        Math.min(1, shared / shorter),
        Math.max(shingles, other.shingles) / shorter,
        names.shared(other.names, LEAST_FACTS),
        numbers.shared(other.numbers, LEAST_FACTS));
  }
}
