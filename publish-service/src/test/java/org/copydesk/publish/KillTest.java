package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.publish.Articles.URI;

import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Notice;
import org.junit.jupiter.api.Test;

class KillTest extends DeskTest {
  @Test
  void killTakesBackEveryRowAndEveryView() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.row(1),
        Articles.notice(2, Change.KILLED));

    assertThat(Desk.folded(desk.publishedRecords())).isEmpty();
    assertThat(Desk.folded(desk.mentionRecords())).isEmpty();
    assertThat(Desk.folded(desk.quoteRecords())).isEmpty();
    assertThat(Desk.folded(desk.storyRecords())).isEmpty();
    assertThat(Desk.folded(desk.ninjsRecords())).isEmpty();
    assertThat(desk.storyRecords()).as("the row and its tombstone").hasSize(2);
  }

  @Test
  void killNamesItsNoticeAndWhatItKills() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.content(2, Change.UPDATED, "The Tiber rose."),
        Notice.newBuilder(Articles.notice(3, Change.KILLED))
            .setEdNote("Do not use.")
            .setNoticeItemId("kill-of-bridge")
            .build());

    LifecycleEvent kill = desk.told().getLast();
    assertThat(kill.getType()).isEqualTo(LifecycleType.KILLED);
    assertThat(kill.getReason()).contains("because");
    assertThat(kill.getEdNote()).contains("Do not use.");
    assertThat(kill.getCausedBy()).contains("event-3");
    assertThat(kill.getNoticeItemId()).contains("kill-of-bridge");
    assertThat(kill.getItemId()).isEqualTo("bridge");
    assertThat(kill.getFromVersion()).contains(2L);
    assertThat(kill.getWithdrawnVersion()).contains(2L);
    assertThat(kill.getToVersion()).isEqualTo(3);
  }

  @Test
  void contentThatAKillHasOvertakenIsNeverShown() {
    desk.send(
        Articles.notice(2, Change.KILLED),
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.noticeVersion(2, Change.KILLED));

    assertThat(desk.shown()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.KILLED);
  }

  @Test
  void killOfAnArticleNobodyKnowsIsToldAndShowsNothing() {
    desk.send(Articles.notice(5, Change.KILLED));

    assertThat(desk.shown()).isEmpty();
    assertThat(desk.told())
        .singleElement()
        .satisfies(kill -> {
          assertThat(kill.getFromVersion()).isEmpty();
          assertThat(kill.getWithdrawnVersion()).isEmpty();
        });
  }

  @Test
  void secondKillIsNotToldAgain() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.notice(2, Change.KILLED),
        Articles.notice(2, Change.KILLED),
        Articles.noticeVersion(2, Change.KILLED));

    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.KILLED);
    assertThat(desk.publishedRecords()).hasSize(2);
  }

  @Test
  void killOfContentThatIsStillOnItsWayIsToldThoughTheArticleIsKilledAlready() {
    desk.send(
        Articles.notice(2, Change.KILLED),
        Articles.notice(5, Change.KILLED),
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.noticeVersion(2, Change.KILLED),
        Articles.content(3, Change.UPDATED, "The Arno rose again."),
        Articles.content(4, Change.UPDATED, "The Arno fell."),
        Articles.noticeVersion(5, Change.KILLED));

    assertThat(desk.shown()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.KILLED, LifecycleType.KILLED);
    assertThat(desk.told()).extracting(LifecycleEvent::getToVersion).containsExactly(2L, 5L);
  }

  @Test
  void killWithAnOlderVersionChangesNothing() {
    desk.send(
        Articles.content(4, Change.CREATED, "The Arno rose."), Articles.notice(3, Change.KILLED));

    assertThat(desk.types()).containsExactly(LifecycleType.CREATED);
    assertThat(desk.published()).containsKey(URI);
  }

  @Test
  void embargoOnAKillDoesNotDelayIt() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.with(
            Articles.noticeVersion(2, Change.KILLED),
            article ->
                article.setEmbargoedUntil(Articles.date(Instant.parse("9999-12-31T23:59:59Z")))));

    assertThat(desk.published()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.KILLED);
  }

  @Test
  void withdrawnSourceTakesItsArticlesBackAndSaysSo() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.notice(2, Change.SOURCE_WITHDRAWN),
        Articles.noticeVersion(2, Change.SOURCE_WITHDRAWN));

    assertThat(desk.published()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.SOURCE_WITHDRAWN);
    assertThat(desk.told().getLast().getWithdrawnVersion()).contains(1L);
  }

  @Test
  void killOfAnArticleOfAWithdrawnSourceIsToldToo() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.notice(2, Change.SOURCE_WITHDRAWN),
        Articles.notice(3, Change.KILLED));

    assertThat(desk.published()).isEmpty();
    assertThat(desk.types())
        .containsExactly(
            LifecycleType.CREATED, LifecycleType.SOURCE_WITHDRAWN, LifecycleType.KILLED);
  }

  @Test
  void noticeKeepsItsTrueTime() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."), Articles.notice(2, Change.KILLED));

    assertThat(desk.publishedRecords())
        .extracting(TestRecord::timestamp)
        .containsOnly(Desk.START.toEpochMilli());
  }
}
