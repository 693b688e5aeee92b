package org.copydesk.enrich.name.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.TextField;

/// The names found in a story; no two of them overlap.
final class Findings {
  private final List<Find> finds = new ArrayList<>();
  private final Map<TextField, BitSet> taken = new EnumMap<>(TextField.class);

  /// Adds a name where nothing has been found yet.
  void add(Find find) {
    if (free(find.passage(), find.start(), find.end())) {
      finds.add(find);
      taken(find.passage()).set(find.start(), find.end());
    }
  }

  boolean free(Passage passage, int start, int end) {
    int next = taken(passage).nextSetBit(start);
    return next < 0 || next >= end;
  }

  private BitSet taken(Passage passage) {
    return taken.computeIfAbsent(passage.field().field(), _ -> new BitSet());
  }

  /// All of them, in the order of the text.
  List<Find> inOrder() {
    return finds.stream()
        .sorted(
            Comparator.comparingInt((Find find) -> find.passage().number())
                .thenComparingInt(Find::start))
        .toList();
  }
}
