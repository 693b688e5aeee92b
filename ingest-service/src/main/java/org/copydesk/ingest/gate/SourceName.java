package org.copydesk.ingest.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.document.Reading;

/// What a source must be called: a short name that is safe in keys, paths and URIs.
final class SourceName {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private SourceName() {}

  /// What is wrong with a name; absent where nothing is.
  static Optional<Reading.Rejected> problem(String name) {
    return VALID.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            new Reading.Rejected(
                "invalid-source",
                "the source \"%s\" is not a short name of letters, digits, dots, dashes and underscores"
                    .formatted(shown(name))));
  }

  static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
