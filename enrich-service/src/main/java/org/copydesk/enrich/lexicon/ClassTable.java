package org.copydesk.enrich.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words and the sets of bits that say of which classes they are, in two arrays that are mostly
/// empty, so that a word of no class is told by one look.
final class ClassTable {
  private static final int SLOTS_A_WORD = 4;

  private final String[] words;
  private final long[] classes;
  private final int mask;

  private ClassTable(Map<String, Long> bits) {
    int slots = Integer.highestOneBit(Math.max(8, bits.size() * SLOTS_A_WORD));
    words = new String[slots];
    classes = new long[slots];
    mask = slots - 1;
    bits.forEach((word, all) -> {
      int slot = slot(word);
      words[slot] = word;
      classes[slot] = all;
    });
  }

  /// Reads lines of a class and its words; a class has the bit of its number.
  static ClassTable of(List<String> lines) {
    Map<String, Long> bits = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\\|", 2);
      long bit = WordClass.valueOf(fields[0]).bit();
      for (String word : fields[1].strip().split(" +", -1)) {
        bits.merge(word, bit, (one, other) -> one | other);
      }
    }
    return new ClassTable(bits);
  }

  /// The classes of a word; 0 for none.
  long of(String word) {
    return classes[slot(word)];
  }

  /// All words that are of a class.
  Set<String> words(long bit) {
    Set<String> found = new HashSet<>();
    for (int slot = 0; slot < words.length; slot++) {
      if ((classes[slot] & bit) != 0) {
        found.add(words[slot]);
      }
    }
    return Set.copyOf(found);
  }

  private int slot(String word) {
    int slot = (word.hashCode() * 0x9E3779B1) >>> 15 & mask;
    while (classes[slot] != 0 && !words[slot].equals(word)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
