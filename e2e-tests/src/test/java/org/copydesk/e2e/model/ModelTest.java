package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.copydesk.e2e.model.Run.Ended;
import org.copydesk.enrich.Enricher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sequences of events by chance, through all three services: afterwards every topic holds what the
/// rules say, and nothing else. `-Dcopydesk.model.sequences=100000` for more of them,
/// `-Dcopydesk.model.seed=7` for others.
class ModelTest {
  private static final int SEQUENCES = Integer.getInteger("copydesk.model.sequences", 10_000);
  private static final long SEED = Long.getLong("copydesk.model.seed", 100);
  private static final int IN_ONE_RUN = 200;
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  @TempDir private Path folder;

  @Test
  void everyTopicHoldsWhatTheRulesSayWhateverHappens() throws Exception {
    List<Callable<Void>> work =
        IntStream.range(0, WORKERS).<Callable<Void>>mapToObj(this::worker).toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      for (Future<Void> done : workers.invokeAll(work)) {
        done.get();
      }
    }
  }

  /// Every so manieth of the runs.
  private Callable<Void> worker(int number) {
    return () -> {
      Run run = new Run(new Registry(), Enricher.of("capitals,signature"), folder, Tampering.NONE);
      for (int first = number * IN_ONE_RUN; first < SEQUENCES; first += WORKERS * IN_ONE_RUN) {
        long seed = SEED + first / IN_ONE_RUN;
        Ended ended = run.byChance(seed, Math.min(IN_ONE_RUN, SEQUENCES - first));
        assertThat(ended.differences().keySet()).as(() -> explained(run, seed, ended)).isEmpty();
      }
      return null;
    };
  }

  private static String explained(Run run, long seed, Ended ended) {
    Map<String, String> differences = ended.differences();
    return differences.isEmpty()
        ? ""
        : "-Dcopydesk.model.seed=%d: %s"
            .formatted(
                seed, new Shrinking(run, differences.keySet().iterator().next()).explain(ended));
  }
}
