package org.copydesk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.devstack.audit.Desk.START;
import static org.copydesk.devstack.audit.Desk.URI;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisesTest {
  @Test
  void whatIsRightHasNoFindings() {
    assertThat(Desk.published().findings()).isEmpty();
    assertThat(Desk.updated().findings()).isEmpty();
    assertThat(Desk.killed().findings()).isEmpty();
  }

  @Test
  void eventWithoutReceiptIsFound() {
    Desk desk = Desk.published();
    desk.raw("unanswered");

    assertThat(desk.findings())
        .containsExactly("one-receipt: news.raw.v1/0/1 paper/ferry: has no receipt");
  }

  @Test
  void receiptThatComesTwiceIsFound() {
    Desk desk = Desk.published();
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
    Desk desk = Desk.published().without(line -> line.isOn(Topics.RAW));

    assertThat(desk.findings()).anyMatch(finding -> finding.contains("where no event lies"));
  }

  @Test
  void versionThatNoReceiptSpeaksOfIsFound() {
    Desk desk = Desk.published().without(line -> line.isOn(Topics.RECEIPT));

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

    assertThat(Desk.published().sent(sent).findings())
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
    assertThat(Desk.published().again(topic).findings())
        .anyMatch(finding -> finding.startsWith("nothing-twice: " + topic.name()));
  }

  @Test
  void olderVersionAfterANewerIsFoundOnEveryTopic() {
    Desk desk = Desk.updated();
    desk.add(Topics.MENTION, URI + "#1", Papers.mention(1), "late");

    assertThat(desk.findings())
        .contains("in-order: news.mention.v1/0/2 " + URI + "#1: v1 after v2");
  }

  @Test
  void versionThatAReplayAnnotatedAnewIsRightOnceForEachRevision() {
    Desk desk = Desk.updated();
    annotatedAnew(desk, 1, 7);
    annotatedAnew(desk, 2, 7);
    annotatedAnew(desk, 2, 8);
    assertThat(desk.findings()).isEmpty();

    annotatedAnew(desk, 2, 8);
    assertThat(desk.findings())
        .contains("nothing-twice: news.enriched.v1/0/5 " + URI + ": v2 a second time");
  }

  private static void annotatedAnew(Desk desk, long version, long revision) {
    desk.add(
        Topics.ENRICHED,
        URI,
        EnrichedArticle.newBuilder()
            .setArticle(Papers.article(version, Change.UPDATED, PubStatus.USABLE, Optional.empty()))
            .setEnrichment(Enrichment.newBuilder(Papers.enrichment()).setRevision(revision).build())
            .build(),
        "enriched%d.%d".formatted(version, revision));
  }

  @Test
  void versionThatIsLeftOutIsFound() {
    Desk desk =
        Desk.published().accept(3, Change.UPDATED).show(3, LifecycleType.UPDATED, Optional.empty());

    assertThat(desk.findings())
        .containsExactly("nothing-lost: news.article.v1/0/1 " + URI + ": v3 after v1");
  }

  @Test
  void poisonWithoutDeadLetterAndDeadLettersOfNoPoisonAreFound() {
    Desk kept = Desk.published();
    Line poison = kept.poison(Topics.RAW);
    kept.refuse(poison);
    assertThat(kept.findings()).isEmpty();
    kept.sent(
        new Sent(Map.of(), Map.of(), Optional.of(Set.of(new Place(Topics.RAW.name(), 0, 9)))));
    assertThat(kept.findings())
        .containsExactly(
            "poison-kept: news.ingest.dead-letter.v1/0/0 poison: a dead letter of news.raw.v1/0/1,"
                + " which is no poison");

    Desk swallowed = Desk.published();
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
