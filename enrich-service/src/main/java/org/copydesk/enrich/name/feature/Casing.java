package org.copydesk.enrich.name.feature;

import org.copydesk.enrich.text.Passage;

/// What a capital letter says in a passage.
public enum Casing {
  /// Running text: names and beginnings of sentences have capitals.
  TEXT,
  /// A headline in title case: nearly every word has one.
  TITLE,
  /// A passage in capitals: nothing.
  CAPITALS;

  /// The casing of a passage.
  public static Casing of(Passage passage) {
    if (passage.shouting()) {
      return CAPITALS;
    }
    return passage.titleCase() ? TITLE : TEXT;
  }
}
