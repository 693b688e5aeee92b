package org.copydesk.enrich.name.feature;

import org.copydesk.enrich.text.Passage;

/// What a capital letter says in a passage.
public enum Casing {
  /// Running text: names and beginnings of sentences have capitals.
  TEXT(0),
  /// A headline in title case: nearly every word has one.
  TITLE(1),
  /// A passage in capitals: nothing.
  CAPITALS(2);

  private final int number;

  Casing(int number) {
    this.number = number;
  }

  /// Its number in features, from 0.
  public int number() {
    return number;
  }

  /// The casing of a passage.
  public static Casing of(Passage passage) {
    if (passage.shouting()) {
      return CAPITALS;
    }
    return passage.titleCase() ? TITLE : TEXT;
  }
}
