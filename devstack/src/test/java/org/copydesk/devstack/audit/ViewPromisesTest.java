package org.copydesk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.devstack.audit.Desk.START;
import static org.copydesk.devstack.audit.Desk.URI;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PubStatus;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewPromisesTest {
  static List<Topic<?, ?>> asserting() {
    return List.of(
        Topics.PUBLISHED,
        Topics.MENTION,
        Topics.NINJS,
        Topics.NINJS_ITEM,
        Topics.STORY_MEMBER,
        RouteTopic.of("all"));
  }

  @ParameterizedTest
  @MethodSource("asserting")
  void forgottenTombstoneIsFoundInEveryView(Topic<?, ?> topic) {
    Desk desk = Desk.killed().without(line -> line.isOn(topic) && line.tombstone());

    assertThat(desk.findings())
        .anyMatch(finding ->
            finding.startsWith("taken-back: " + topic.name())
                && finding.endsWith("and v2 is CANCELED"));
  }

  @Test
  void storyThatStillListsAKilledArticleIsFound() {
    Desk desk = Desk.killed().without(line -> line.isOn(Topics.STORY) && line.tombstone());

    assertThat(desk.findings())
        .contains(
            "taken-back: news.story.v1/0/0 "
                + URI
                + ": urn:copydesk:story:1 names it, and it is not published");
  }

  @Test
  void killedVersionThatIsPublishedIsFoundEvenIfItIsTakenBackLater() {
    Desk desk =
        Desk.published()
            .kill(2)
            .show(2, LifecycleType.UPDATED, Optional.empty())
            .takeBack(LifecycleType.KILLED, 2);

    assertThat(desk.findings())
        .contains(
            "taken-back: news.published.v1/0/1 " + URI + ": v2 was published, which is CANCELED");
  }

  @Test
  void expiredArticleThatStillStandsIsFound() {
    Desk desk = Desk.published().tell(LifecycleType.EXPIRED, 1);

    assertThat(desk.findings()).anyMatch(finding -> finding.endsWith("and v1 was told as EXPIRED"));
  }

  @Test
  void wordBeforeTheEndOfTheEmbargoIsFoundOnEveryTopic() {
    Instant end = START.plusSeconds(60);
    Desk early =
        new Desk()
            .accept(1, Change.CREATED, PubStatus.USABLE, Optional.of(end))
            .at(end.minusMillis(1))
            .show(1, LifecycleType.EMBARGO_LIFTED, Optional.of(end));
    Desk inTime =
        new Desk()
            .accept(1, Change.CREATED, PubStatus.USABLE, Optional.of(end))
            .at(end)
            .show(1, LifecycleType.EMBARGO_LIFTED, Optional.of(end));

    assertThat(early.findings())
        .filteredOn(finding -> finding.startsWith("embargo-kept: "))
        .hasSize(6);
    assertThat(inTime.findings()).isEmpty();
  }

  @Test
  void viewsOfAnotherVersionOrWithoutARowAreFound() {
    assertThat(Desk.updated().without(line -> line.isOn(Topics.MENTION)).findings())
        .containsExactly(
            "views-agree: news.published.v1/0/1 "
                + URI
                + ": has 0 rows on news.mention.v1 instead of 1");
    assertThat(
            Desk.updated()
                .without(line -> line.isOn(Topics.NINJS) && line.place().offset() == 1)
                .findings())
        .containsExactly(
            "views-agree: news.ninjs.v1/0/0 "
                + URI
                + ": "
                + URI
                + " stands with v1, and published is v2");
  }

  @Test
  void routeThatForgetsAnArticleOrKeepsOneIsFound() {
    assertThat(
            Desk.published().without(line -> line.place().topic().contains("route.all")).findings())
        .containsExactly(
            "views-agree: news.published.v1/0/0 "
                + URI
                + ": matches and does not stand on news.route.all.v1");
  }

  @Test
  void publishedVersionThatWasNeverToldIsFound() {
    Desk desk =
        Desk.updated().without(line -> line.isOn(Topics.LIFECYCLE) && line.place().offset() == 1);

    assertThat(desk.findings())
        .contains(
            "views-agree: news.published.v1/0/1 "
                + URI
                + ": v2 is published, and the last that was told is CREATED v1");
  }
}
