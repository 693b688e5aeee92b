package org.copydesk.training.authority;

import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.authority.Context;

/// Other spellings that follow a rule.
final class Variants {
  /// The Arabic letter, which English leaves out.
  private static final String AYN = "'";

  private static final List<String> SAINT = List.of("Saint ", "St. ", "St ");
  private static final List<String> MOUNT = List.of("Mount ", "Mt. ", "Mt ");
  private static final List<String> FORT = List.of("Fort ", "Ft. ", "Ft ");
  private static final List<String> AND = List.of(" and ", " & ");

  private Variants() {}

  /// Adds the other spellings of all names of an entry.
  static void addTo(Draft draft) {
    for (String name : draft.names()) {
      Context context = draft.context(name);
      if (name.startsWith(AYN)) {
        add(name.substring(AYN.length()), context, draft);
      }
      for (List<String> beginnings : List.of(SAINT, MOUNT, FORT)) {
        startOf(name, beginnings)
            .ifPresent(start ->
                beginnings.forEach(
                    other -> add(other + name.substring(start.length()), context, draft)));
      }
      for (String and : AND) {
        if (name.contains(and)) {
          AND.forEach(other -> add(name.replace(and, other), context, draft));
        }
      }
    }
  }

  private static Optional<String> startOf(String name, List<String> beginnings) {
    return beginnings.stream().filter(name::startsWith).findFirst();
  }

  private static void add(String name, Context context, Draft draft) {
    if (!draft.has(name)) {
      draft.add(name, context);
    }
  }
}
