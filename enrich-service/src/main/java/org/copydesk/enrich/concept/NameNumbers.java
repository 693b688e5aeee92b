package org.copydesk.enrich.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.copydesk.enrich.authority.NameForm;

/// The ids of entries by the hashes of their names. Two names may share a hash: what is found is
/// compared by whoever asks.
final class NameNumbers {
  private static final int FIRST_WORDS = 1 << 24;
  private static final byte[] NOBODY = {};

  private final Multimap numbersByName = new Multimap();
  private final Multimap numberById = new Multimap();
  private final List<byte[]> ids = new ArrayList<>();
  private byte[] prominence = new byte[1 << 10];
  private final Deque<Integer> free = new ArrayDeque<>();
  private final BitSet firstWords = new BitSet();

  void add(ImportedEntry added) {
    byte[] id = added.entry().id().getBytes(UTF_8);
    int number = free.isEmpty() ? ids.size() : free.pop();
    if (number == ids.size()) {
      ids.add(id);
      prominence =
          number < prominence.length ? prominence : Arrays.copyOf(prominence, number * 3 / 2);
    } else {
      ids.set(number, id);
    }
    prominence[number] = (byte) Math.round(added.entry().prominence() * Byte.MAX_VALUE);
    numberById.add(NameForm.hash(added.entry().id()), number);
    for (String name : added.names()) {
      numbersByName.add(NameForm.hash(name), number);
      firstWords.set(bit(ConceptIndex.firstWord(name)));
    }
  }

  void remove(ImportedEntry removed) {
    long key = NameForm.hash(removed.entry().id());
    byte[] id = removed.entry().id().getBytes(UTF_8);
    numbers(numberById, key).stream()
        .filter(number -> Arrays.equals(ids.get(number), id))
        .findFirst()
        .ifPresent(number -> {
          numberById.remove(key, number);
          removed.names().forEach(name -> numbersByName.remove(NameForm.hash(name), number));
          ids.set(number, NOBODY);
          free.push(number);
        });
  }

  /// The ids of those that may bear a name, the most prominent first.
  List<String> idsOf(String name, int most) {
    return numbers(numbersByName, NameForm.hash(name)).stream()
        .sorted(Comparator.comparingInt(number -> -prominence[number]))
        .limit(most)
        .map(number -> new String(ids.get(number), UTF_8))
        .toList();
  }

  /// Whether a name may start with a word; wrong in a few of a hundred that do not.
  boolean mayStart(String word) {
    return firstWords.get(bit(word));
  }

  private static int bit(String word) {
    return (int) (NameForm.hash(word) >>> 17) & (FIRST_WORDS - 1);
  }

  private static List<Integer> numbers(Multimap map, long key) {
    List<Integer> numbers = new ArrayList<>(2);
    map.forEach(key, numbers::add);
    return numbers;
  }
}
