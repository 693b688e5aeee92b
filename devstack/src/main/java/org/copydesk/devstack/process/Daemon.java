package org.copydesk.devstack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A process in the background with a log and a file that holds its id, so that a later command
/// finds it.
///
/// @param name names its files
/// @param folder where its files lie
public record Daemon(String name, Path folder) {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
  private static final int TAIL_LINES = 12;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /// Where it says what it does.
  public Path log() {
    return folder.resolve(name + ".log");
  }

  private Path pidFile() {
    return folder.resolve(name + ".pid");
  }

  /// The process, while it runs.
  public Optional<ProcessHandle> process() {
    try {
      return Files.exists(pidFile())
          ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
              .filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  void start(List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(folder);
      File log = log().toFile();
      ProcessBuilder builder =
          new ProcessBuilder(inOwnSession(command))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
      builder.environment().putAll(environment);
      Files.writeString(pidFile(), Long.toString(builder.start().pid()));
    } catch (IOException e) {
      throw new StackException(
          "cannot start %s in %s (%s); is the disk full or the folder not writable?"
              .formatted(name, folder, e.getMessage()),
          e);
    }
  }

  /// Ctrl-C in a terminal reaches every process of its session, and would end the broker before the
  /// services that still commit to it; in a session of its own each ends in its turn.
  private static List<String> inOwnSession(List<String> command) {
    return Files.isExecutable(SETSID)
        ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList()
        : command;
  }

  void await(Duration limit, BooleanSupplier up) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!up.getAsBoolean()) {
      if (process().isEmpty()) {
        throw new StackException(
            "%s ended while starting; the end of %s:%n%s".formatted(name, log(), tail()));
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "%s did not come up within %d s; the end of %s:%n%s"
                .formatted(name, limit.toSeconds(), log(), tail()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e.getMessage() + ")";
    }
  }

  /// Ends the process in order, or at once after 25 seconds.
  public void stop() {
    stop(STOP_LIMIT);
  }

  /// Ends the process in order, or at once after a time.
  void stop(Duration limit) {
    process()
        .ifPresent(process -> {
          process.destroy();
          CompletableFuture<ProcessHandle> end = process.onExit();
          try {
            end.get(limit.toSeconds(), TimeUnit.SECONDS);
          } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            end.join();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    forget();
  }

  /// Ends the process at once, as kill -9 does.
  public void kill() {
    process()
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new StackException("cannot delete " + pidFile(), e);
    }
  }
}
