package org.copydesk.devstack.process;

import java.io.IOException;
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
  /// What a start takes on a busy machine.
  private static final Duration START = Duration.ofSeconds(15);

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String NOBODY = "127.0.0.1:1";

  /// Makes it.
  void take() throws IOException, InterruptedException {
    Path folder = cache.file().resolveSibling("");
    Files.createDirectories(folder);
    Process process = start(folder);
    Thread hook = new Thread(process::destroyForcibly, "end-lesson");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
      process.destroy();
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        cache.finish();
      }
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private Process start(Path folder) throws IOException {
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
                "0",
                "COPYDESK_HTTP_PORT",
                "0"));
    return builder.start();
  }
}
