package org.copydesk.enrich.authority;

/// A name of an entry.
///
/// @param text as it is written, with its case
/// @param context where it means the entry
public record Name(String text, Context context) {
  /// Reads a name of a list, which may have a context and a colon before it: `sport:Chelsea`.
  ///
  /// @throws IllegalArgumentException where the word before the colon is no context
  public static Name of(String listed) {
    int colon = listed.indexOf(':');
    return colon < 0
        ? new Name(listed.strip(), Context.ANYWHERE)
        : new Name(
            listed.substring(colon + 1).strip(), Context.of(listed.substring(0, colon).strip()));
  }
}
