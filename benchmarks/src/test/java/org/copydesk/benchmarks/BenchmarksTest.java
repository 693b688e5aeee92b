package org.copydesk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs each benchmark once, unmeasured, so that none rots.
class BenchmarksTest {
  private static final String PAGES = PagesBenchmark.class.getSimpleName();

  @Test
  void everyBenchmarkOfGeneratedDocumentsRuns() throws RunnerException {
    assertThat(run(new OptionsBuilder().exclude(PAGES))).hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void benchmarkOfDevelopmentPagesRunsWhereTheyAre() throws RunnerException {
    assumeTrue(
        DevelopmentPages.areThere(),
        "skipped: the development pages are absent, " + DevelopmentPages.ARCHIVE);

    assertThat(run(new OptionsBuilder().include(PAGES))).hasSize(1);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(
            options
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .mode(Mode.SingleShotTime)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }
}
