package org.copydesk.devstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        "Load the running stack with articles, by default generated ones of 600 words; print"
            + " articles/s and latencies.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final int SETTLING_MS = 3_000;
  private static final int KILLS_A_SECOND = 10;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Articles of the throughput parts (default: ${DEFAULT-VALUE}).")
  private int articles = 5_000;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description =
          "Take the articles from the plain-text files of this folder, in turns; those of --backfill"
              + " are always generated.")
  private Optional<Path> texts = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "500",
      description = "Articles before anything is measured (default: ${DEFAULT-VALUE}).")
  private int warmUp = 500;

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

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "Articles that are killed, 10 a second beside the articles of the latency part (default:"
              + " ${DEFAULT-VALUE}).")
  private int kills = 300;

  @Option(
      names = "--only-kills",
      description = "Leave out the parts on throughput and latency of articles.")
  private boolean onlyKills;

  @Option(
      names = "--backfill",
      paramLabel = "N",
      description =
          "Measure only what a backfill of N articles costs the latency of others: alone, beside"
              + " it, alone.")
  private int backfill;

  @Option(
      names = "--backfill-rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Articles a second of the backfill at most (default: ${DEFAULT-VALUE}).")
  private double backfillRate = 20;

  @Override
  public Integer call() throws IOException, InterruptedException {
    RawLoad load = load(Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    try (Load bench = new Load(options.cluster(), load)) {
      System.out.printf(
          "%d articles of %d words, %d bytes each on average%n",
          articles, load.averageWords(), load.averageBytes());
      bench.pipeline("warm-up", warmUp);
      if (backfill > 0) {
        BesideBackfill beside = new BesideBackfill(options.cluster(), bench, load);
        beside.measure(backfill, backfillRate, rate, seconds).forEach(BenchCommand::print);
        return ExitCodes.OK;
      }
      if (!onlyKills) {
        articles(bench);
      }
      Thread.sleep(SETTLING_MS);
      System.out.printf(
          "kills, sent to nothing left to read  (%d, %d/s beside %d articles/s)%n",
          kills, KILLS_A_SECOND, rate);
      bench
          .kills(kills, KILLS_A_SECOND, rate)
          .forEach((what, latencies) -> print("– " + what, latencies));
    }
    return ExitCodes.OK;
  }

  private RawLoad load(String run) throws IOException {
    return texts.isPresent() ? RawLoad.ofFiles(run, texts.get()) : RawLoad.generated(run);
  }

  private void articles(Load bench) throws InterruptedException {
    Load.WithoutCopydesk machine = bench.withoutCopydesk(articles, stateDir());
    Rate passThrough = machine.passThrough();
    print("bare producer", machine.bareProducer(), passThrough);
    print("pass-through, three hops, exactly once", passThrough, passThrough);
    Optional<Costs> before = options.stack().map(Costs::soFar);
    Rate pipeline = bench.pipeline("load", articles);
    print("three services, raw to published", pipeline, passThrough);
    before.ifPresent(then ->
        System.out.print(
            new CostReport(
                    pipeline,
                    Costs.soFar(options.stack().orElseThrow()).since(then),
                    Runtime.getRuntime().availableProcessors())
                .text()));
    Thread.sleep(SETTLING_MS);
    System.out.printf("articles, sent to read as published  (%d at %d/s)%n", rate * seconds, rate);
    print("– news.published.v1", bench.trickle(rate * seconds, rate));
  }

  private static void print(String what, Latencies latencies) {
    System.out.printf(
        "%-36s p50 %d ms  p95 %d ms  p99 %d ms%n",
        what, latencies.percentile(50), latencies.percentile(95), latencies.percentile(99));
  }

  private static void print(String what, Rate rate, Rate base) {
    System.out.printf(
        "%-38s %9.0f articles/s  %8.4f of the pass-through%n",
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
