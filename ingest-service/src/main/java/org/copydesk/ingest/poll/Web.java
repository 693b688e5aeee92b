package org.copydesk.ingest.poll;

import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.fetch.Request;

/// Where documents come from.
@FunctionalInterface
interface Web {
  /// Fetches a document.
  ///
  /// @throws InterruptedException when the thread is stopped
  Outcome fetch(Request request) throws InterruptedException;
}
