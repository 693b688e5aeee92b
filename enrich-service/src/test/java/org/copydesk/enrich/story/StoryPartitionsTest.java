package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.copydesk.news.PublishedArticle;
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
          if (!other.equals(uri) && events.get(other) == event) {
            return PublishedArticle.newBuilder(
                    world.nearDuplicate(uri, published.get(other), event))
                .setVersion(version)
                .build();
          }
        }
      }
      return world.article(uri, version, event);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void everythingAgreesWhenNothingIsOnItsWay(int count) {
    for (int seed = 0; seed < Integer.getInteger("seeds", 15); seed++) {
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

  private static void assertNothingOfAKilledArticleIsLeft(
      Views views, Set<String> published, String where) {
    views.stories().values().stream()
        .filter(story -> !story.getTitle().isEmpty())
        .forEach(story ->
            assertThat(published)
                .as("%s, %s", story.getTitle(), where)
                .contains(story.getTitle().split(" ")[2]));
  }
}
