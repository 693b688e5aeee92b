package org.copydesk.devstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Loads the running stack and prints its speed beside that of the same machine without Copydesk's
/// work.
@Command(
    name = "bench",
    description =
        "Load the running stack with generated 600-word articles; print articles/s and latencies.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final int WARM_UP = 500;
  private static final int SETTLING_MS = 3_000;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Articles of the throughput parts (default: ${DEFAULT-VALUE}).")
  private int articles = 5_000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Articles a second of the latency part (default: ${DEFAULT-VALUE}).")
  private int rate = 20;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Length of the latency part (default: ${DEFAULT-VALUE}).")
  private int seconds = 30;

  @Override
  public Integer call() throws InterruptedException {
    RawLoad load = RawLoad.of(Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    try (Load bench = new Load(options.cluster(), load)) {
      System.out.printf(
          "%d articles of 600 words, %d bytes each on average%n", articles, load.averageBytes());
      bench.pipeline("warm-up", WARM_UP);
      Load.WithoutCopydesk machine = bench.withoutCopydesk(articles, stateDir());
      Rate passThrough = machine.passThrough();
      print("bare producer", machine.bareProducer(), passThrough);
      print("pass-through Streams, exactly once", passThrough, passThrough);
      print("three services, raw to published", bench.pipeline("load", articles), passThrough);
      Thread.sleep(SETTLING_MS);
      Latencies latencies = bench.trickle(rate * seconds, rate);
      System.out.printf(
          "%-36s p50 %d ms  p95 %d ms  p99 %d ms  (%d articles at %d/s)%n",
          "latency, sent to read as published",
          latencies.percentile(50),
          latencies.percentile(95),
          latencies.percentile(99),
          rate * seconds,
          rate);
    }
    return ExitCodes.OK;
  }

  private static void print(String what, Rate rate, Rate base) {
    System.out.printf(
        "%-36s %9.0f articles/s  %8.4f of the pass-through%n",
        what, rate.perSecond(), rate.perSecond() / base.perSecond());
  }

  private static Path stateDir() {
    try {
      return Files.createTempDirectory("copydesk-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
