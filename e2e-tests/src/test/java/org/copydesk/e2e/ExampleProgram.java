package org.copydesk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copydesk.devstack.cluster.Cluster;

/// A program of `examples`, run as a subscriber runs it.
///
/// @param cluster what it reads
/// @param command its command line, from the root of the project
record ExampleProgram(Cluster cluster, List<String> command) {
  static final Path HOME = Path.of(System.getProperty("copydesk.home", "..")).toAbsolutePath();
  private static final long LIMIT_S = 120;

  /// What a program printed.
  ///
  /// @param lines its results
  /// @param said its messages
  record Ended(List<String> lines, String said) {}

  /// The programs that keep a view.
  enum View {
    JAVA,
    PYTHON;

    /// What this machine lacks to run it; empty where it lacks nothing.
    String missing() {
      return this == JAVA || !python().isEmpty()
          ? ""
          : "no python3 with confluent_kafka and avro; apt-get install python3-confluent-kafka python3-avro";
    }

    List<String> command(Path view) {
      return switch (this) {
        case JAVA ->
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                "devstack/target/lib/*",
                "examples/java/NewsView.java",
                view.toString());
        case PYTHON -> List.of(python(), "examples/python/news_view.py", view.toString());
      };
    }

    private static String python() {
      return Stream.of("python3", "/usr/bin/python3")
          .filter(python -> runs(python, "-c", "import avro.schema, confluent_kafka"))
          .findFirst()
          .orElse("");
    }
  }

  static String kcatMissing() {
    return runs("kcat", "-V") ? "" : "no kcat; apt-get install kcat";
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Runs it until it has read all that there is.
  Ended once(Map<String, String> environment) {
    try {
      Path lines = Files.createTempFile("example", ".out");
      Path said = Files.createTempFile("example", ".err");
      List<String> once = new ArrayList<>(command);
      once.add("--once");
      ProcessBuilder builder = builder(once).redirectError(said.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(lines.toFile()).start();
      boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(command + " failed: " + Files.readString(said));
      }
      Ended result = new Ended(Files.readAllLines(lines), Files.readString(said));
      Files.delete(lines);
      Files.delete(said);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Starts it to follow the topics.
  ///
  /// @param said the file for its messages
  Process follow(Path said) throws IOException {
    return builder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(said.toFile())
        .start();
  }

  private ProcessBuilder builder(List<String> program) {
    ProcessBuilder builder = new ProcessBuilder(program).directory(HOME.toFile());
    builder.environment().put("BOOTSTRAP_SERVERS", cluster.bootstrapServers());
    builder.environment().put("SCHEMA_REGISTRY_URL", cluster.registryUrl());
    builder.environment().put("COPYDESK_LOG_LEVEL", "ERROR");
    builder.environment().put("COPYDESK_LIBRARY_LOG_LEVEL", "ERROR");
    return builder;
  }
}
