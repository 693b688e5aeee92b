package org.copydesk.enrich.quote;

/// A quotation mark, or an apostrophe that might be one.
///
/// @param at the UTF-16 index
/// @param length one character, or two for doubled marks
/// @param kind the character; `"` for two apostrophes
/// @param opens whether it could open a quote, by the characters beside it
/// @param closes whether it could close one
record Mark(int at, int length, char kind, boolean opens, boolean closes) {
  private static final String SINGLE = "'‘’‚‛‹›";

  /// Whether it opens a quote, and could not close one of the same kind.
  boolean opensOnly() {
    return opens && (!closes || "«»‹›".indexOf(kind) >= 0);
  }

  boolean single() {
    return SINGLE.indexOf(kind) >= 0;
  }

  int end() {
    return at + length;
  }
}
