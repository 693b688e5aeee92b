package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.junit.jupiter.api.Test;

/// The life of stories, told step by step.
class StoriesTest {
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  private static final String ONE = "urn:copydesk:desk:one";
  private static final String TWO = "urn:copydesk:wire:two";
  private static final String THREE = "urn:copydesk:radio:three";

  private final NewsWorld world = new NewsWorld(new Random(1), 4);
  private final Partitions partitions = new Partitions(4, new Random(1), new Describe());
  private Instant now = START;

  private void publish(String uri, PublishedArticle article) {
    partitions.publish(uri, article, now);
    partitions.run(Long.MAX_VALUE);
    now = now.plusSeconds(60);
  }

  private void kill(String uri) {
    partitions.publish(uri, null, now);
    partitions.run(Long.MAX_VALUE);
    now = now.plusSeconds(60);
  }

  private String story(String uri) {
    return partitions.views().member(uri).getStoryId();
  }

  private Story told(String id) {
    return Objects.requireNonNull(partitions.views().stories().get(id), id);
  }

  @Test
  void articlesOfOneEventAreOneStoryThatKeepsItsFirstId() {
    publish(ONE, world.article(ONE, 1, 0));
    String id = story(ONE);
    publish(TWO, world.article(TWO, 1, 0));
    publish(THREE, world.article(THREE, 1, 1));

    assertThat(story(ONE)).isEqualTo(id);
    assertThat(story(TWO)).isEqualTo(id);
    assertThat(story(THREE)).isNotEqualTo(id);
    assertThat(told(id).getArticleUris()).containsExactly(ONE, TWO);
    assertThat(told(id).getTitle()).isEqualTo("Headline of " + ONE + " 1");
    assertThat(told(id).getFirstCreated()).isEqualTo(START);
    assertThat(told(id).getLastCreated()).contains(START.plusSeconds(60));
    assertThat(told(id).getEntityIds()).first().asString().contains("person:0-0");
  }

  @Test
  void storyThatLosesTheArticleThatBeganItKeepsItsIdAndNotItsHeadline() {
    publish(ONE, world.article(ONE, 1, 0));
    publish(TWO, world.article(TWO, 1, 0));
    String id = story(ONE);
    kill(ONE);

    assertThat(partitions.views().members()).containsOnlyKeys(TWO);
    assertThat(story(TWO)).isEqualTo(id);
    assertThat(told(id).getArticleUris()).containsExactly(TWO);
    assertThat(told(id).getTitle()).isEqualTo("Headline of " + TWO + " 1");

    kill(TWO);
    assertThat(partitions.views().stories()).isEmpty();
    assertThat(partitions.views().members()).isEmpty();
  }

  @Test
  void nearDuplicatesNameEachOtherUntilOneIsKilled() {
    PublishedArticle first = world.article(ONE, 1, 0);
    publish(ONE, first);
    publish(TWO, world.nearDuplicate(TWO, first, 0));

    assertThat(partitions.views().member(ONE).getNearDuplicates())
        .singleElement()
        .satisfies(near -> assertThat(near.getArticleUri()).isEqualTo(TWO))
        .extracting(NearDuplicate::getSimilarity)
        .satisfies(similarity -> assertThat(similarity).isGreaterThan(0.9));
    assertThat(partitions.views().member(TWO).getNearDuplicates())
        .extracting(NearDuplicate::getArticleUri)
        .containsExactly(ONE);

    kill(ONE);
    assertThat(partitions.views().member(TWO).getNearDuplicates()).isEmpty();
  }

  @Test
  void articleThatBindsTwoStoriesMergesTheYoungerIntoTheOlder() {
    publish(ONE, world.article(ONE, 1, 0));
    publish(TWO, world.article(TWO, 1, 1));
    String older = story(ONE);
    String younger = story(TWO);
    publish(TWO, world.article(TWO, 2, 1, 0));

    assertThat(story(TWO)).isEqualTo(older);
    assertThat(told(older).getArticleUris()).containsExactly(ONE, TWO);
    assertThat(told(younger).getMergedInto()).contains(older);
    assertThat(told(younger).getTitle()).isEmpty();
    assertThat(told(younger).getArticleUris()).isEmpty();
  }

  @Test
  void updateThatIsAnotherArticleLeavesItsStory() {
    publish(ONE, world.article(ONE, 1, 0));
    publish(TWO, world.article(TWO, 1, 0));
    publish(TWO, world.article(TWO, 2, 1));

    assertThat(story(TWO)).isNotEqualTo(story(ONE));
    assertThat(told(story(ONE)).getArticleUris()).containsExactly(ONE);
    partitions.views().assertSettled(Set.of(ONE, TWO), Set.of(TWO), "after the change");
  }

  @Test
  void nothingIsFoundAfter72HoursButAKillStillTakesEverythingBack() {
    PublishedArticle first = world.article(ONE, 1, 0);
    publish(ONE, first);
    publish(TWO, world.nearDuplicate(TWO, first, 0));
    now = START.plus(Duration.ofHours(73));
    publish(THREE, world.nearDuplicate(THREE, first, 0));

    assertThat(story(THREE)).isNotEqualTo(story(ONE));
    assertThat(partitions.views().member(THREE).getNearDuplicates()).isEmpty();

    now = START.plus(Duration.ofDays(30));
    kill(ONE);
    assertThat(partitions.views().members()).containsOnlyKeys(TWO, THREE);
    assertThat(partitions.views().member(TWO).getNearDuplicates()).isEmpty();
    assertThat(told(story(TWO)).getArticleUris()).containsExactly(TWO);
  }

  @Test
  void whatIsNeededToFindIsGoneAfterTheWindow() {
    for (int i = 0; i < 50; i++) {
      publish("urn:copydesk:desk:" + i, world.article("urn:copydesk:desk:" + i, 1, i % 4));
    }
    long full = places();
    now = START.plus(Duration.ofHours(150));
    for (int i = 50; i < 60; i++) {
      publish("urn:copydesk:desk:" + i, world.article("urn:copydesk:desk:" + i, 1, i % 4));
    }

    assertThat(full).isGreaterThan(1_000);
    assertThat(places()).isLessThan(full / 2);
  }

  private long places() {
    return partitions.entriesInWindows().getOrDefault("story-lookup-keys", 0L);
  }
}
