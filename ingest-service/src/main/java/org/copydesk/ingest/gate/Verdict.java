package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.GateState;
import org.copydesk.news.Outcome;

/// What the version gate says of an event.
public sealed interface Verdict {
  /// The event makes a new version.
  ///
  /// @param next the article's state from now on; its version is the new one
  /// @param change what the version does
  /// @param replaces the version before
  /// @param conflict what a person should check, where the provider used one version twice
  record Accepted(GateState next, Change change, Optional<Long> replaces, Optional<String> conflict)
      implements Verdict {}

  /// The event makes none.
  ///
  /// @param outcome DUPLICATE, STALE, CONFLICT or REJECTED
  /// @param code short and stable, for programs
  /// @param reason for people
  /// @param next the article's state from now on; absent as long as it has none
  record Refused(Outcome outcome, String code, String reason, Optional<GateState> next)
      implements Verdict {}
}
