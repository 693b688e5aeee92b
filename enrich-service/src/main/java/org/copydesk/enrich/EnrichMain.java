package org.copydesk.enrich;

import org.copydesk.service.run.Service;

/// Starts enrich-service.
public final class EnrichMain {
  private EnrichMain() {}

  /// Runs until SIGTERM; settings come from the environment.
  public static void main(String[] arguments) {
    Service.run(System.getenv(), EnrichService::start);
  }
}
