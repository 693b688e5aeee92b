package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.copydesk.e2e.model.Run.Ended;
import org.copydesk.enrich.Enricher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sequences of events by chance, through all three services: afterwards every topic holds what the
/// rules say, and nothing else. `-Dcopydesk.model.sequences=100000` for more of them,
/// `-Dcopydesk.model.seed=7` for others.
class ModelTest {
  private static final int SEQUENCES = Integer.getInteger("copydesk.model.sequences", 1_000);
  private static final long SEED = Long.getLong("copydesk.model.seed", 100);
  private static final int IN_ONE_RUN = 200;

  @TempDir private Path folder;

  @Test
  void everyTopicHoldsWhatTheRulesSayWhateverHappens() throws Exception {
    Run run = new Run(new Registry(), Enricher.of("capitals,signature"), folder, Tampering.NONE);
    for (int done = 0; done < SEQUENCES; done += IN_ONE_RUN) {
      long seed = SEED + done / IN_ONE_RUN;
      Ended ended = run.byChance(seed, Math.min(IN_ONE_RUN, SEQUENCES - done));
      assertThat(ended.differences().keySet()).as(() -> explained(run, seed, ended)).isEmpty();
    }
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
