package org.copydesk.console;

import org.copydesk.service.run.Service;

/// Starts console-service.
public final class ConsoleMain {
  private ConsoleMain() {}

  /// Runs until SIGTERM; settings come from the environment.
  public static void main(String[] arguments) {
    Service.run(System.getenv(), ConsoleService::start);
  }
}
