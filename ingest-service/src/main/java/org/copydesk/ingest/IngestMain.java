package org.copydesk.ingest;

import org.copydesk.service.run.Service;

/// Starts ingest-service.
public final class IngestMain {
  private IngestMain() {}

  /// Runs until SIGTERM; settings come from the environment.
  public static void main(String[] arguments) {
    Service.run(System.getenv(), IngestService::start);
  }
}
