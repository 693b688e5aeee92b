package org.copydesk.e2e.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.copydesk.devstack.process.ServiceProcess;

/// Newsrooms that send to a real stack by chance, each article from a source of the round's own,
/// while one or two of the services are killed with -9 and started again.
///
/// @param number of the round
/// @param seed gives the events and the kills; how they fall together with what the services do, no
///   seed can give
record RealRound(int number, long seed) {
  static final int ARTICLES = 30;

  /// Embargoes and times of use end at full ticks, up to seven and nine of them ahead.
  private static final Duration TICK = Duration.ofMillis(500);

  /// After this, all that has an end has ended.
  static final Duration LONGEST = TICK.multipliedBy(10);

  private static final int MOST_MILLIS_BETWEEN = 40;
  private static final int FIRST_KILL = 20;
  private static final int LAST_KILL = 140;
  private static final int EVENTS_OF_A_SOURCE = 120;

  /// The round's source that is set to refuse conflicts.
  static String strict(int number) {
    return "strict" + number;
  }

  /// Sends everything.
  ///
  /// @return who was killed, and when
  List<String> send(RealStack stack, Letterbox letterbox)
      throws ExecutionException, InterruptedException {
    Random random = new Random(seed);
    Newsrooms newsrooms = new Newsrooms(random, TICK);
    List<String> sources = List.of("wire" + number, "paper" + number, strict(number));
    List<Newsrooms.Item> items = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      items.add(newsrooms.new Item(any(sources, random), "item" + i));
    }
    Set<Integer> killsAt = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      killsAt.add(random.nextInt(FIRST_KILL, LAST_KILL));
    }
    List<ServiceProcess> victims = new ArrayList<>(RealStack.SERVICES);
    List<String> kills = new ArrayList<>();
    for (int event = 0; !items.isEmpty(); event++) {
      // To the second, as newsrooms state when they made something.
      Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
      letterbox.send(
          random.nextInt(EVENTS_OF_A_SOURCE) == 0
              ? newsrooms.ofSource(any(sources, random))
              : any(items, random).next(now));
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

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
