package org.copydesk.enrich.authority;

import java.util.Locale;

/// Where a name means the entry that bears it. In the lists of the compiler `the:`, `in:` or
/// `sport:` before a name.
public enum Context {
  /// Everywhere: Lagos.
  ANYWHERE,
  /// Only after "the": Guardian.
  THE,
  /// Only where a place is likely, for instance after "in", because it is a person's name or an
  /// ordinary word too: Nice.
  IN,
  /// Only in a sports report: Chelsea, the club.
  SPORT;

  /// The context that a list names.
  ///
  /// @throws IllegalArgumentException for a prefix that is none of them
  public static Context of(String prefix) {
    return valueOf(prefix.toUpperCase(Locale.ROOT));
  }
}
