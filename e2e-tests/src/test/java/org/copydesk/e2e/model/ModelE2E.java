package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.devstack.process.ServiceProcess;
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
  private static final int PORT_OFFSET = 900;
  private static final int ARTICLES = 30;

  /// Embargoes and times of use end at full ticks, up to seven and nine of them ahead.
  private static final Duration TICK = Duration.ofMillis(500);

  private static final Duration LONGEST = TICK.multipliedBy(10);
  private static final int MOST_MILLIS_BETWEEN = 40;

  @TempDir private Path data;

  private static String strict(int round) {
    return "strict" + round;
  }

  @Test
  void everyTopicHoldsWhatTheRulesSayHoweverServicesAreKilled() throws Exception {
    List<String> refusing = IntStream.range(0, ROUNDS).mapToObj(ModelE2E::strict).toList();
    try (RealStack stack = new RealStack(data, PORT_OFFSET, refusing);
        Letterbox letterbox = new Letterbox(stack.cluster());
        Reader reader = new Reader(stack.cluster());
        Rest rest = new Rest(stack.cluster())) {
      for (int round = 0; round < ROUNDS; round++) {
        Instant begin = Instant.now();
        int before = letterbox.posted().size();
        int answered = reader.read().receipts().size();
        List<String> kills = send(stack, letterbox, round);
        Instant sent = Instant.now();
        stack.awaitReady();
        Thread.sleep(Duration.between(Instant.now(), sent.plus(LONGEST)));
        Instant atRest = rest.await();
        Reading reading = reader.read();
        List<Reading.Answer> receipts = reading.receipts();
        List<Posted> posted = letterbox.posted();
        Map<String, String> differences =
            new Lawfulness(
                    new Reading(
                        reading.observed(),
                        receipts.subList(answered, receipts.size()),
                        reading.decoder()),
                    Set.copyOf(refusing),
                    atRest)
                .differences(posted.subList(before, posted.size()));
        log.info(
            "round {}, seed {}: {}, {} events sent in {} ms, at rest after {} ms, compared after {} ms: {} differences",
            round,
            SEED + round,
            kills,
            posted.size() - before,
            Duration.between(begin, sent).toMillis(),
            Duration.between(begin, atRest).toMillis(),
            Duration.between(begin, Instant.now()).toMillis(),
            differences.size());
        int failed = round;
        assertThat(differences.keySet())
            .as(() -> explained(failed, kills, differences, posted))
            .isEmpty();
      }
    }
  }

  /// Newsrooms send, each article from a source of the round's own, while one or two services are
  /// killed and started again.
  ///
  /// @return who was killed, and when
  private static List<String> send(RealStack stack, Letterbox letterbox, int round)
      throws Exception {
    Random random = new Random(SEED + round);
    Newsrooms newsrooms = new Newsrooms(random, TICK);
    List<String> sources = List.of("wire" + round, "paper" + round, strict(round));
    List<Newsrooms.Item> items = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      items.add(newsrooms.new Item(sources.get(random.nextInt(sources.size())), "item" + i));
    }
    List<String> kills = new ArrayList<>();
    Set<Integer> killsAt = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      killsAt.add(20 + random.nextInt(120));
    }
    List<ServiceProcess> victims = new ArrayList<>(RealStack.SERVICES);
    for (int event = 0; !items.isEmpty(); event++) {
      Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
      letterbox.send(
          random.nextInt(120) == 0
              ? newsrooms.ofSource(sources.get(random.nextInt(sources.size())))
              : items.get(random.nextInt(items.size())).next(now));
      items.removeIf(item -> !item.hasMore());
      if (killsAt.contains(event)) {
        ServiceProcess victim = victims.remove(random.nextInt(victims.size()));
        stack.kill(victim);
        stack.launch(victim);
        kills.add("kill -9 %s after event %d".formatted(victim.title(), event));
      }
      Thread.sleep(random.nextInt(MOST_MILLIS_BETWEEN));
    }
    return kills;
  }

  private static String explained(
      int round, List<String> kills, Map<String, String> differences, List<Posted> posted) {
    return differences.entrySet().stream()
        .limit(3)
        .map(entry ->
            "-Dcopydesk.model.seed=%d (%s), %s:%n%s%nafter%n%s"
                .formatted(
                    SEED + round,
                    kills,
                    entry.getKey(),
                    entry.getValue(),
                    events(entry.getKey(), posted)))
        .collect(Collectors.joining("\n"));
  }

  private static String events(String key, List<Posted> posted) {
    Stream<Posted> ours =
        posted.stream()
            .filter(event ->
                key.equals(event.sent().key())
                    || event.sent() instanceof Sent.OfSource
                        && key.startsWith(event.sent().source() + "/"));
    return ours.map(event -> "  " + event).collect(Collectors.joining("\n"));
  }
}
