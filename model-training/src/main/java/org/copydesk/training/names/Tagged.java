package org.copydesk.training.names;

import java.util.List;

/// A sentence of a corpus with its names.
///
/// @param tokens its words and marks
/// @param names its names, in order
record Tagged(List<String> tokens, List<Tagged.Name> names) {
  Tagged {
    tokens = List.copyOf(tokens);
    names = List.copyOf(names);
  }

  /// A name.
  ///
  /// @param from the index of its first token
  /// @param to the index after its last
  /// @param type the number of its type, as labels have it
  record Name(int from, int to, int type) {}

  String text(Name name) {
    return String.join(" ", tokens.subList(name.from, name.to));
  }
}
