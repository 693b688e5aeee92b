package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of stories and near-duplicates whatever is published, changed, taken back and sent
/// twice, and whichever partition gets on next.
class StoryPartitionsTest {
  private static final Describe DESCRIBE = new Describe();
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  private static final int URIS = 14;
  private static final int STEPS = 40;
  private static final int EVENTS = 4;

  /// A newsroom that publishes, changes and kills by chance.
  private static final class Newsroom {
    private final Random random;
    private final NewsWorld world;
    private final Map<String, PublishedArticle> published = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();

    /// Articles that became another one at the same address.
    private final Set<String> replaced = new HashSet<>();

    private long version;

    Newsroom(int seed) {
      random = new Random(seed);
      world = new NewsWorld(random, EVENTS);
    }

    /// The next record of an article; a tombstone kills what is published.
    Map.Entry<String, Optional<PublishedArticle>> next() {
      String uri = "urn:copydesk:desk:" + random.nextInt(URIS);
      version++;
      if (published.containsKey(uri) && random.nextInt(3) == 0) {
        published.remove(uri);
        return Map.entry(uri, Optional.empty());
      }
      int event = event(uri);
      PublishedArticle article = article(uri, event);
      published.put(uri, article);
      return Map.entry(uri, Optional.of(article));
    }

    private int event(String uri) {
      int old = events.getOrDefault(uri, -1);
      int event = old >= 0 && random.nextInt(8) > 0 ? old : random.nextInt(EVENTS);
      if (old >= 0 && old != event) {
        replaced.add(uri);
      }
      events.put(uri, event);
      return event;
    }

    private PublishedArticle article(String uri, int event) {
      if (random.nextInt(3) == 0) {
        for (String other : published.keySet()) {
          if (!other.equals(uri) && Objects.equals(events.get(other), event)) {
            return PublishedArticle.newBuilder(
                    world.nearDuplicate(uri, published.get(other), event))
                .setVersion(version)
                .build();
          }
        }
      }
      int other = random.nextInt(4) == 0 ? random.nextInt(EVENTS) : event;
      return world.article(uri, version, event, other);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void everythingAgreesWhenNothingIsOnItsWay(int count) {
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Newsroom newsroom = new Newsroom(seed);
      Partitions partitions = new Partitions(count, random, DESCRIBE);
      Instant at = START;
      for (int step = 0; step < STEPS; step++) {
        at = at.plusSeconds(random.nextInt(3600));
        var next = newsroom.next();
        for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
          partitions.publish(next.getKey(), next.getValue().orElse(null), at);
        }
        partitions.run(random.nextInt(3) == 0 ? Long.MAX_VALUE : random.nextInt(200));
      }
      partitions.run(Long.MAX_VALUE);

      String where = "seed %d, %d partitions".formatted(seed, count);
      partitions.views().assertSettled(newsroom.published.keySet(), newsroom.replaced, where);
      assertNothingOfAKilledArticleIsLeft(partitions.views(), newsroom.published.keySet(), where);
    }
  }

  @Test
  void recordsThatCameTwiceChangeNoStory() {
    for (int seed = 0; seed < 5; seed++) {
      Partitions once = new Partitions(1, new Random(seed), DESCRIBE);
      Partitions twice = new Partitions(1, new Random(seed), DESCRIBE);
      Newsroom newsroom = new Newsroom(seed);
      for (int step = 0; step < STEPS; step++) {
        Instant at = START.plusSeconds(step * 600L);
        var next = newsroom.next();
        once.publish(next.getKey(), next.getValue().orElse(null), at);
        once.run(Long.MAX_VALUE);
        twice.publish(next.getKey(), next.getValue().orElse(null), at);
        twice.publish(next.getKey(), next.getValue().orElse(null), at.plusSeconds(60));
        twice.run(Long.MAX_VALUE);
      }

      assertThat(twice.views().partition()).as("seed %d", seed).isEqualTo(once.views().partition());
    }
  }

  @Test
  void chanceWasWorthTaking() {
    int merged = 0;
    int near = 0;
    int largest = 0;
    for (int seed = 0; seed < 5; seed++) {
      Partitions partitions = new Partitions(3, new Random(seed), DESCRIBE);
      Newsroom newsroom = new Newsroom(seed);
      for (int step = 0; step < STEPS; step++) {
        var next = newsroom.next();
        partitions.publish(
            next.getKey(), next.getValue().orElse(null), START.plusSeconds(step * 600L));
        partitions.run(100);
      }
      partitions.run(Long.MAX_VALUE);
      for (Story story : partitions.views().stories().values()) {
        merged += story.getMergedInto().isPresent() ? 1 : 0;
        largest = Math.max(largest, story.getArticleUris().size());
      }
      near +=
          partitions.views().members().values().stream()
              .mapToInt(member -> member.getNearDuplicates().size())
              .sum();
    }

    assertThat(merged).as("stories seen to merge").isGreaterThan(3);
    assertThat(near).as("near-duplicates").isGreaterThan(20);
    assertThat(largest).as("articles of the largest story").isGreaterThan(2);
  }

  private static void assertNothingOfAKilledArticleIsLeft(
      Views views, Set<String> published, String where) {
    views.stories().values().stream()
        .filter(story -> !story.getTitle().isEmpty())
        .forEach(story ->
            assertThat(published)
                .as("%s, %s", story.getTitle(), where)
                .contains(story.getTitle().split(" ", -1)[2]));
  }
}
