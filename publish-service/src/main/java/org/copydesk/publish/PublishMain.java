package org.copydesk.publish;

import org.copydesk.service.run.Service;

/// Starts publish-service.
public final class PublishMain {
  private PublishMain() {}

  /// Runs until SIGTERM; settings come from the environment.
  public static void main(String[] arguments) {
    Service.run(System.getenv(), PublishService::start);
  }
}
