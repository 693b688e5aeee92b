package org.copydesk.monitor;

import org.copydesk.service.run.Service;

/// Starts monitor-service.
public final class MonitorMain {
  private MonitorMain() {}

  /// Runs until SIGTERM; settings come from the environment.
  public static void main(String[] arguments) {
    Service.run(System.getenv(), MonitorService::start);
  }
}
