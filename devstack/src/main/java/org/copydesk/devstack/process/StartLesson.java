package org.copydesk.devstack.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Makes a service's {@link StartCache}: starts it once more, with no broker to find, and ends it
/// in order. It meets nobody, so it may run beside the service itself.
///
/// @param program the service
/// @param cache what is made
/// @param log where the service and the JVM write
record StartLesson(Program program, StartCache cache, Path log) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /// What follows when the management port is open: clients look for the broker.
  private static final Duration REST = Duration.ofSeconds(3);

  private static final String NOBODY = "127.0.0.1:1";

  /// Makes it.
  void take() throws IOException, InterruptedException {
    Path folder = cache.file().resolveSibling("");
    Files.createDirectories(folder);
    int port = freePort();
    Process process = start(folder, port);
    Thread hook = new Thread(process::destroyForcibly, "end-lesson");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      awaitOpen(port, process);
      process.waitFor(REST.toSeconds(), TimeUnit.SECONDS);
      process.destroy();
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        cache.finish();
      }
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// A service opens its management port when it has come as far as it can alone.
  private void awaitOpen(int port, Process process) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!Stack.isOpen(port)) {
      if (System.nanoTime() > deadline || process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new StackException(
            "%s did not come up to learn its start; see %s"
                .formatted(program.service().title(), log));
      }
    }
  }

  private Process start(Path folder, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(program.command(cache.making()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                NOBODY,
                "COPYDESK_SCHEMA_REGISTRY_URL",
                "http://" + NOBODY,
                "COPYDESK_STATE_DIR",
                folder.resolve("state").toString(),
                "COPYDESK_MANAGEMENT_PORT",
                Integer.toString(port),
                "COPYDESK_HTTP_PORT",
                "0"));
    return builder.start();
  }
}
