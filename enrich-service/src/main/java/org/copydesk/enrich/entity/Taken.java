package org.copydesk.enrich.entity;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.copydesk.enrich.text.Passage;
import org.copydesk.news.TextField;

/// Where names have been found.
final class Taken {
  private final Map<TextField, BitSet> taken = new EnumMap<>(TextField.class);

  void take(Spot spot) {
    taken(spot.passage()).set(spot.start(), spot.end());
  }

  boolean free(Passage passage, int start, int end) {
    int next = taken(passage).nextSetBit(start);
    return next < 0 || next >= end;
  }

  private BitSet taken(Passage passage) {
    return taken.computeIfAbsent(passage.field().field(), _ -> new BitSet());
  }
}
