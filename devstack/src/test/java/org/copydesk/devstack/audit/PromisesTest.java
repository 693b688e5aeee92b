package org.copydesk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.devstack.audit.Desk.START;
import static org.copydesk.devstack.audit.Desk.URI;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.devstack.trace.Place;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisesTest {
  private static Desk published() {
    return new Desk()
        .route()
        .accept(1, Change.CREATED)
        .show(1, LifecycleType.CREATED, Optional.empty());
  }

  private static Desk updated() {
    return published().accept(2, Change.UPDATED).show(2, LifecycleType.UPDATED, Optional.empty());
  }

  private static Desk killed() {
    return published().kill(2).takeBack(LifecycleType.KILLED, 2);
  }

  @Test
  void whatIsRightHasNoFindings() {
    assertThat(published().findings()).isEmpty();
    assertThat(updated().findings()).isEmpty();
    assertThat(killed().findings()).isEmpty();
  }

  @Test
  void eventWithoutReceiptIsFound() {
    Desk desk = published();
    desk.raw("unanswered");

    assertThat(desk.findings())
        .containsExactly("one-receipt: news.raw.v1/0/1 paper/ferry: has no receipt");
  }

  @Test
  void receiptThatComesTwiceIsFound() {
    Desk desk = published();
    Line raw = desk.raw("again");
    desk.receipt(raw, Outcome.DUPLICATE, null, Change.UNKNOWN, PubStatus.UNKNOWN);
    desk.receipt(raw, Outcome.STALE, null, Change.UNKNOWN, PubStatus.UNKNOWN);

    assertThat(desk.findings())
        .contains(
            "one-receipt: news.receipt.v1/0/2 urn:copydesk:paper:ferry: a second receipt of"
                + " news.raw.v1/0/1; the first is news.receipt.v1/0/1");
  }

  @Test
  void receiptOfNothingIsFound() {
    Desk desk = published().without(line -> line.isOn(Topics.RAW));

    assertThat(desk.findings()).anyMatch(finding -> finding.contains("where no event lies"));
  }

  @Test
  void versionThatNoReceiptSpeaksOfIsFound() {
    Desk desk = published().without(line -> line.isOn(Topics.RECEIPT));

    assertThat(desk.findings())
        .contains("one-receipt: news.article.v1/0/0 " + URI + ": v1, which no receipt speaks of");
  }

  @Test
  void acceptedVersionThatIsWrittenNowhereIsFound() {
    Desk desk = new Desk().accept(1, Change.CREATED).without(line -> line.isOn(Topics.ARTICLE));

    assertThat(desk.findings())
        .contains(
            "nothing-lost: news.receipt.v1/0/0 "
                + URI
                + ": v1 was accepted and is not on"
                + " news.article.v1");
  }

  @Test
  void versionThatEnrichSwallowsIsFoundUnlessItIsADeadLetter() {
    Desk swallowed =
        new Desk().accept(1, Change.CREATED).without(line -> line.isOn(Topics.ENRICHED));
    assertThat(swallowed.findings())
        .contains("nothing-lost: news.article.v1/0/0 " + URI + ": v1 is not on news.enriched.v1");

    swallowed.add(
        Topics.ENRICH_DEAD_LETTER,
        URI,
        new byte[0],
        Optional.empty(),
        Optional.of(new Place(Topics.ARTICLE.name(), 0, 0)));
    assertThat(swallowed.findings()).isEmpty();
  }

  @Test
  void enrichedVersionThatPublishNeverTellsOfIsFound() {
    Desk desk = new Desk().accept(1, Change.CREATED);

    assertThat(desk.findings())
        .containsExactly(
            "nothing-lost: news.article.v1/0/0 "
                + URI
                + ": v1 is neither published nor held nor taken back");
  }

  @Test
  void articleThatIsHeldUnderItsEmbargoIsNotLost() {
    Instant end = Instant.now().plusSeconds(3600);
    Desk desk = new Desk().accept(1, Change.CREATED, PubStatus.USABLE, Optional.of(end));
    desk.add(
        Topics.LIFECYCLE,
        URI,
        org.copydesk.news.LifecycleEvent.newBuilder()
            .setUri(URI)
            .setType(LifecycleType.EMBARGOED)
            .setToVersion(1)
            .setSource("paper")
            .setItemId("ferry")
            .setOccurredAt(START)
            .setEmbargoedUntil(end)
            .build(),
        "embargoed");

    assertThat(desk.findings()).isEmpty();
  }

  @Test
  void acknowledgedRecordsAndEventsThatAreNotInTheLogAreFound() {
    Place there = new Place(Topics.RAW.name(), 0, 0);
    Place gone = new Place(Topics.RAW.name(), 0, 7);
    Sent sent =
        new Sent(
            Map.of(there, START, gone, START),
            Map.of("event-v1", START, "event-gone", START),
            Optional.empty());

    assertThat(published().sent(sent).findings())
        .containsExactlyInAnyOrder(
            "nothing-lost: news.raw.v1/0/7 : the brokers acknowledged a record there, and there is none",
            "nothing-lost: news.raw.v1/-1/-1 event-gone: ingest-service answered 202 to this event,"
                + " and it is not in the log");
  }

  static List<Topic<?, ?>> steps() {
    return List.of(
        Topics.RECEIPT,
        Topics.ARTICLE,
        Topics.ENRICHED,
        Topics.LIFECYCLE,
        Topics.PUBLISHED,
        Topics.MENTION,
        Topics.NINJS,
        Topics.NINJS_ITEM,
        Topics.STORY_MEMBER);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepThatIsTakenTwiceIsFound(Topic<?, ?> topic) {
    assertThat(published().again(topic).findings())
        .anyMatch(finding -> finding.startsWith("nothing-twice: " + topic.name()));
  }

  @Test
  void olderVersionAfterANewerIsFoundOnEveryTopic() {
    Desk desk = updated();
    desk.add(Topics.MENTION, URI + "#1", Desk.mention(1), "late");

    assertThat(desk.findings())
        .contains("in-order: news.mention.v1/0/2 " + URI + "#1: v1 after v2");
  }

  @Test
  void versionThatIsLeftOutIsFound() {
    Desk desk =
        published().accept(3, Change.UPDATED).show(3, LifecycleType.UPDATED, Optional.empty());

    assertThat(desk.findings())
        .containsExactly("nothing-lost: news.article.v1/0/1 " + URI + ": v3 after v1");
  }

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
    Desk desk = killed().without(line -> line.isOn(topic) && line.tombstone());

    assertThat(desk.findings())
        .anyMatch(finding ->
            finding.startsWith("taken-back: " + topic.name())
                && finding.endsWith("and v2 is CANCELED"));
  }

  @Test
  void storyThatStillListsAKilledArticleIsFound() {
    Desk desk = killed().without(line -> line.isOn(Topics.STORY) && line.tombstone());

    assertThat(desk.findings())
        .contains(
            "taken-back: news.story.v1/0/0 "
                + URI
                + ": urn:copydesk:story:1 names it, and it is not published");
  }

  @Test
  void killedVersionThatIsPublishedIsFoundEvenIfItIsTakenBackLater() {
    Desk desk =
        published()
            .kill(2)
            .show(2, LifecycleType.UPDATED, Optional.empty())
            .takeBack(LifecycleType.KILLED, 2);

    assertThat(desk.findings())
        .contains(
            "taken-back: news.published.v1/0/1 " + URI + ": v2 was published, which is CANCELED");
  }

  @Test
  void expiredArticleThatStillStandsIsFound() {
    Desk desk = published().tell(LifecycleType.EXPIRED, 1);

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
    assertThat(updated().without(line -> line.isOn(Topics.MENTION)).findings())
        .containsExactly(
            "views-agree: news.published.v1/0/1 "
                + URI
                + ": has 0 rows on news.mention.v1 instead of 1");
    assertThat(
            updated()
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
    assertThat(published().without(line -> line.place().topic().contains("route.all")).findings())
        .containsExactly(
            "views-agree: news.published.v1/0/0 "
                + URI
                + ": matches and does not stand on news.route.all.v1");
  }

  @Test
  void publishedVersionThatWasNeverToldIsFound() {
    Desk desk =
        updated().without(line -> line.isOn(Topics.LIFECYCLE) && line.place().offset() == 1);

    assertThat(desk.findings())
        .contains(
            "views-agree: news.published.v1/0/1 "
                + URI
                + ": v2 is published, and the last that was told is CREATED v1");
  }

  @Test
  void poisonWithoutDeadLetterAndDeadLettersOfNoPoisonAreFound() {
    Desk kept = published();
    Line poison = kept.poison(Topics.RAW);
    kept.refuse(poison);
    assertThat(kept.findings()).isEmpty();
    kept.sent(
        new Sent(Map.of(), Map.of(), Optional.of(Set.of(new Place(Topics.RAW.name(), 0, 9)))));
    assertThat(kept.findings())
        .containsExactly(
            "poison-kept: news.ingest.dead-letter.v1/0/0 poison: a dead letter of news.raw.v1/0/1,"
                + " which is no poison");

    Desk swallowed = published();
    swallowed.poison(Topics.ARTICLE);
    assertThat(swallowed.findings())
        .containsExactly(
            "poison-kept: news.article.v1/0/1 poison: cannot be decoded and is not on"
                + " news.enrich.dead-letter.v1");

    kept.letter(poison.place());
    assertThat(kept.findings())
        .anyMatch(finding -> finding.contains("a second dead letter of news.raw.v1/0/1"));
  }
}
