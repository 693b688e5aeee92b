package org.copydesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A {@link PublishProcess} and what it has said.
record PublishService(Process process, BlockingQueue<String> lines) {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  /// Starts one.
  ///
  /// @param heap its largest heap, as `-Xmx` takes it
  static PublishService start(String heap, String bootstrapServers, Path state) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PublishProcess.class.getName(),
                bootstrapServers,
                state.toString())
            .redirectErrorStream(true)
            .start();
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
          } catch (UncheckedIOException _) {
            lines.add("the process was ended");
          }
        });
    return new PublishService(process, lines);
  }

  /// The processor time that it has used.
  double processorSeconds() throws IOException, InterruptedException {
    tell(PublishProcess.TIME);
    return Double.parseDouble(line(PublishProcess.TIME).substring(PublishProcess.TIME.length()));
  }

  /// What it uses, as it says it, after a collection.
  String ask() throws IOException, InterruptedException {
    tell("");
    return line(PublishProcess.HEAP);
  }

  /// The next line that begins so.
  String line(String beginning) throws InterruptedException {
    while (true) {
      String line = lines.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new IllegalStateException("the service does not say: " + beginning);
      }
      if (line.startsWith(beginning)) {
        return line;
      }
    }
  }

  private void tell(String line) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
  }
}
