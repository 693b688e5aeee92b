package org.copydesk.ingest.drop;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.copydesk.ingest.normalize.RawPosition;

/// Finds events in the log. A process that ended between writing an event and hearing of it looks
/// there instead of writing it again.
interface Recall {
  /// Looks for events.
  ///
  /// @param since when the first of them may have been written
  /// @return where they lie, by id; the last where one lies there more than once
  Map<String, RawPosition> find(Set<String> eventIds, Instant since);
}
