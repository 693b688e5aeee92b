package org.copydesk.console.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.news.LifecycleType.CREATED;
import static org.copydesk.news.LifecycleType.EMBARGOED;
import static org.copydesk.news.LifecycleType.EMBARGO_LIFTED;
import static org.copydesk.news.LifecycleType.KILLED;
import static org.copydesk.news.LifecycleType.RELEASED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.console.Samples;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.junit.jupiter.api.Test;

class NewsroomTest {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final String URI = Samples.uri("1");

  private final Newsroom newsroom = new Newsroom(3);

  private void published(String item, long version, int second) {
    newsroom.published(
        Samples.published(item, version, "Headline " + item, NOW.plusSeconds(second)),
        new byte[10]);
  }

  private void told(String item, LifecycleType type, long version, int second) {
    newsroom.told(Samples.event(item, type, version, NOW.plusSeconds(second)));
  }

  private List<Row> rows() {
    return newsroom.rows(Filter.ALL, 100);
  }

  @Test
  void newestComesFirstAndOfTooManyTheOldestIsForgotten() {
    for (String item : List.of("1", "2", "3", "4")) {
      published(item, 1, Integer.parseInt(item));
    }
    published("2", 2, 9);

    assertThat(rows()).extracting(Row::uri).containsExactly(uri("2"), uri("4"), uri("3"));
    assertThat(newsroom.remembered(URI)).isEmpty();
  }

  private static String uri(String item) {
    return Samples.uri(item);
  }

  @Test
  void killedArticleKeepsItsLineAndNotAWordOfIt() {
    published("1", 1, 1);
    told("1", CREATED, 1, 1);
    told("1", KILLED, 2, 2);
    Row beforeTombstone = rows().getFirst();
    newsroom.takenBack(URI, NOW.plusSeconds(2));

    assertThat(List.of(beforeTombstone, rows().getFirst()))
        .allSatisfy(row -> {
          assertThat(row.standing()).isEqualTo(Standing.KILLED);
          assertThat(row.headline()).isEmpty();
          assertThat(row.topics()).isEmpty();
        });
    assertThat(newsroom.remembered(URI).orElseThrow().value()).isEmpty();
  }

  @Test
  void stateThatIsReadAfterTheKillOfItIsNotShown() {
    told("1", KILLED, 2, 2);
    published("1", 1, 1);
    assertThat(rows().getFirst().headline()).isEmpty();

    told("1", RELEASED, 3, 3);
    published("1", 3, 3);
    assertThat(rows().getFirst())
        .extracting(Row::standing, Row::headline, Row::change)
        .containsExactly(Standing.PUBLISHED, "Headline 1", "RELEASED");
  }

  @Test
  void heldArticlesComeByTheEndOfTheirEmbargoAndGoWithIt() {
    newsroom.told(Samples.embargo("1", 1, NOW, NOW.plusSeconds(200)));
    newsroom.told(Samples.embargo("2", 1, NOW, NOW.plusSeconds(100)));
    assertThat(newsroom.held(10)).extracting(Held::uri).containsExactly(uri("2"), URI);
    assertThat(rows()).allMatch(row -> row.standing() == Standing.HELD);

    newsroom.told(Samples.embargo("2", 2, NOW, NOW.plusSeconds(300)));
    assertThat(newsroom.held(10)).extracting(Held::uri).containsExactly(URI, uri("2"));

    told("2", CREATED, 1, 5);
    assertThat(newsroom.heldCount()).as("an older step changes nothing").isEqualTo(2);
    told("2", EMBARGO_LIFTED, 2, 300);
    told("1", KILLED, 2, 300);
    assertThat(newsroom.heldCount()).isZero();
    assertThat(Standing.after(EMBARGOED)).isEqualTo(Standing.HELD);
  }

  @Test
  void filterWantsSourceStandingAndWords() {
    published("1", 1, 1);
    told("2", KILLED, 1, 2);

    assertThat(newsroom.rows(new Filter("", "", "HEADLINE 1"), 9)).hasSize(1);
    assertThat(newsroom.rows(new Filter("", "KILLED", ""), 9)).hasSize(1);
    assertThat(newsroom.rows(new Filter("elsewhere", "", ""), 9)).isEmpty();
  }

  @Test
  void sourceCountsItsLastHourAndForgetsWhatIsOlder() {
    newsroom.received(Samples.receipt("1", Outcome.ACCEPTED, NOW.minus(Duration.ofMinutes(70))));
    newsroom.received(Samples.receipt("2", Outcome.ACCEPTED, NOW.minusSeconds(30)));
    newsroom.received(Samples.receipt("3", Outcome.REJECTED, NOW));

    SourceState state = newsroom.sources(NOW).getFirst();
    assertThat(state.events()).isEqualTo(2);
    assertThat(state.rejected()).isEqualTo(1);
    assertThat(state.perMinute()).hasSize(60).endsWith(1, 1);
    assertThat(state.lastEvent()).isEqualTo(NOW.toString());
  }

  @Test
  void memoryIsBoundedByBytesToo() {
    Latest latest = new Latest(1_000);
    for (int i = 0; i < 100; i++) {
      latest.published(
          "urn:" + i, Samples.published("x", 1, "H", NOW.plusSeconds(i)), new byte[1 << 20]);
    }
    assertThat(latest.size()).isLessThan(65).isGreaterThan(60);
    assertThat(latest.of("urn:99").flatMap(Known::value)).isPresent();
  }

  @Test
  void placeAmongTheStoriesGoesWithTheArticle() {
    published("1", 1, 1);
    newsroom.inStory(URI, Optional.of(Samples.member("1")));
    assertThat(newsroom.remembered(URI).orElseThrow().story()).isPresent();
    told("1", KILLED, 2, 2);
    assertThat(newsroom.remembered(URI).orElseThrow().story()).isEmpty();
  }
}
