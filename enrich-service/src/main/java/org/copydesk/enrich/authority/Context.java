package org.copydesk.enrich.authority;

import java.util.Locale;

/// Where a name means the entry that bears it. In the lists of the compiler `the:`, `in:` or
/// `sport:` before a name.
public enum Context {
  /// Everywhere: Lagos.
  ANYWHERE(0),
  /// Only after "the": Guardian.
  THE(1),
  /// Only where a place is likely, for instance after "in", because it is a person's name or an
  /// ordinary word too: Nice.
  IN(2),
  /// Only in a sports report: Chelsea, the club.
  SPORT(3);

  private static final Context[] BY_CODE = {ANYWHERE, THE, IN, SPORT};

  private final int code;

  Context(int code) {
    this.code = code;
  }

  /// How an index writes it, 0 to 3.
  int code() {
    return code;
  }

  static Context ofCode(int code) {
    return BY_CODE[code];
  }

  /// The context that a list names.
  ///
  /// @throws IllegalArgumentException for a prefix that is none of them
  public static Context of(String prefix) {
    return valueOf(prefix.toUpperCase(Locale.ROOT));
  }
}
