package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.devstack.audit.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sequences of events by chance through the running system, whose services are killed in
/// mid-stream: afterwards every topic holds what the rules say, and nothing else.
/// `-Dcopydesk.model.rounds=100` for more of them, `-Dcopydesk.model.seed=7` for others.
class ModelE2E {
  private static final Logger log = LoggerFactory.getLogger(ModelE2E.class);
  private static final int ROUNDS = Integer.getInteger("copydesk.model.rounds", 20);
  private static final long SEED = Long.getLong("copydesk.model.seed", 100);
  private static final List<String> REFUSING =
      IntStream.range(0, ROUNDS).mapToObj(RealRound::strict).toList();
  private static final int PORT_OFFSET = 900;
  private static final int MOST_EXPLAINED = 3;
  private static final Duration REST = Duration.ofMinutes(3);

  @TempDir private Path data;

  @Test
  void everyTopicHoldsWhatTheRulesSayHoweverServicesAreKilled() throws Exception {
    try (RealStack stack = new RealStack(data, PORT_OFFSET, REFUSING);
        Letterbox letterbox = new Letterbox(stack.cluster());
        Reader reader = new Reader(stack.cluster());
        Rest rest = new Rest(stack.cluster())) {
      for (int number = 0; number < ROUNDS; number++) {
        take(new RealRound(number, SEED + number), stack, letterbox, reader, rest);
      }
      Lawfulness atTheEnd = new Lawfulness(reader.read(), Set.copyOf(REFUSING), Instant.now());
      assertThat(atTheEnd.strangers(letterbox.posted())).isEmpty();
      assertThat(atTheEnd.differences(letterbox.posted()))
          .as("later rounds change nothing of earlier ones")
          .isEmpty();
    }
  }

  private static void take(
      RealRound round, RealStack stack, Letterbox letterbox, Reader reader, Rest rest)
      throws ExecutionException, InterruptedException {
    int before = letterbox.posted().size();
    int answered = reader.read().receipts().size();
    Instant begin = Instant.now();
    List<String> kills = round.send(stack, letterbox);
    Instant sent = Instant.now();
    stack.awaitReady();
    Thread.sleep(Duration.between(Instant.now(), sent.plus(RealRound.LONGEST)));
    assertThat(rest.await(REST)).as("what still waits after " + REST).isEmpty();
    Instant atRest = Instant.now();
    List<Posted> all = letterbox.posted();
    List<Posted> posted = all.subList(before, all.size());
    Map<String, String> differences =
        new Lawfulness(reader.read().since(answered), Set.copyOf(REFUSING), atRest)
            .differences(posted);
    log.info(
        "round {}, seed {}: {}; {} events sent in {} ms, at rest after {} ms, compared after {} ms",
        round.number(),
        round.seed(),
        kills,
        posted.size(),
        Duration.between(begin, sent).toMillis(),
        Duration.between(begin, atRest).toMillis(),
        Duration.between(begin, Instant.now()).toMillis());
    assertThat(differences.keySet())
        .as(() -> explained(round, kills, differences, posted))
        .isEmpty();
  }

  private static String explained(
      RealRound round, List<String> kills, Map<String, String> differences, List<Posted> posted) {
    return differences.entrySet().stream()
        .limit(MOST_EXPLAINED)
        .map(entry ->
            "-Dcopydesk.model.seed=%d (%s), %s:%n%s%nafter%n%s"
                .formatted(
                    round.seed(),
                    kills,
                    entry.getKey(),
                    entry.getValue(),
                    events(entry.getKey(), posted)))
        .collect(Collectors.joining("\n"));
  }

  /// What was sent about an article, and about its source.
  private static String events(String key, List<Posted> posted) {
    return posted.stream()
        .filter(event ->
            key.equals(event.sent().key())
                || (event.sent() instanceof Sent.OfSource
                    && key.startsWith(event.sent().source() + "/")))
        .map(event -> "  " + event)
        .collect(Collectors.joining("\n"));
  }
}
