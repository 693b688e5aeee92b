package org.copydesk.devstack.command;

/// Exit codes of the commands.
public final class ExitCodes {
  /// All went well.
  public static final int OK = 0;

  /// At least one item failed.
  public static final int FAILED = 1;

  /// The machine does not let it run.
  public static final int ENVIRONMENT = 3;

  /// The stack does not run.
  public static final int NOT_RUNNING = 4;

  private ExitCodes() {}
}
