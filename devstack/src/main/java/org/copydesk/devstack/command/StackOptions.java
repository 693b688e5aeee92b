package org.copydesk.devstack.command;

import java.nio.file.Path;
import java.util.Map;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.Stack;
import picocli.CommandLine.Option;

/// The options that say which stack is meant.
public final class StackOptions {
  /// The token by which anybody on this machine may post for source "demo", and sign in to the
  /// console.
  public static final String DEMO_TOKEN = "demo";

  private static final String DEMO_HASH =
      "2a97516c354b68848cdbd8f54a226a0a55b21ed138e207ad6c5cbb9c00aa5aea";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the stack keeps its data (default: .copydesk in the project).")
  private Path data = home().resolve(".copydesk");

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to every port, so that stacks can run side by side.")
  private int portOffset;

  /// The stack that is meant.
  public Stack stack() {
    return stack(data);
  }

  /// A stack with these ports and data of its own.
  public Stack stack(Path folder) {
    return new Stack(
        home(),
        folder,
        new Ports(portOffset),
        Map.of(
            "COPYDESK_HTTP_TOKENS",
            "demo=" + DEMO_HASH,
            "COPYDESK_CONSOLE_TOKEN_SHA256",
            DEMO_HASH));
  }

  /// The folder for data.
  public Path data() {
    return data;
  }

  private static Path home() {
    return Path.of(System.getProperty("copydesk.home", "."));
  }
}
