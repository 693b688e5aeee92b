package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.publish.Articles.URI;
import static org.copydesk.publish.Desk.START;

import java.time.Duration;
import java.time.Instant;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.junit.jupiter.api.Test;

class ExpiryTest extends DeskTest {
  private static final Instant END = START.plusSeconds(60);

  @Test
  void everyViewIsTakenBackWhenTheTimeOfUseEnds() {
    desk.send(Articles.expiring(1, Change.CREATED, "The Arno rose.", END), Articles.row(1))
        .pass(Duration.ofSeconds(59));
    assertThat(desk.published()).containsKey(URI);

    desk.pass(Duration.ofMillis(1_200));
    assertThat(desk.published()).isEmpty();
    assertThat(Desk.folded(desk.mentionRecords())).isEmpty();
    assertThat(Desk.folded(desk.quoteRecords())).isEmpty();
    assertThat(Desk.folded(desk.storyRecords())).isEmpty();
    assertThat(Desk.folded(desk.ninjsRecords())).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.EXPIRED);
    assertThat(desk.told().getLast().getFromVersion()).contains(1L);
    assertThat(desk.told().getLast().getWithdrawnVersion()).contains(1L);
  }

  @Test
  void whatIsOverOnArrivalIsNeverShownAndToldOnce() {
    for (int i = 0; i < 2; i++) {
      desk.send(Articles.expiring(1, Change.CREATED, "The Arno rose.", START));
    }
    desk.pass(Duration.ofSeconds(5)).send(Articles.notice(2, Change.RELEASED));
    assertThat(desk.shown()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.EXPIRED);
  }

  @Test
  void newerVersionThatIsOverTakesThePublishedOneBack() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.expiring(2, Change.UPDATED, "The Tiber rose.", START));
    assertThat(desk.published()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.EXPIRED);
  }

  @Test
  void newerVersionWithoutAnEndBringsTheArticleBack() {
    desk.send(Articles.expiring(1, Change.CREATED, "The Arno rose.", END))
        .pass(Duration.ofSeconds(61))
        .send(Articles.content(2, Change.UPDATED, "The Arno rose again."));
    assertThat(desk.published()).containsKey(URI);
    assertThat(desk.types())
        .containsExactly(LifecycleType.CREATED, LifecycleType.EXPIRED, LifecycleType.RELEASED);
  }

  @Test
  void laterEndMovesTheTimer() {
    desk.send(
            Articles.expiring(1, Change.CREATED, "The Arno rose.", END),
            Articles.expiring(2, Change.UPDATED, "The Arno rose.", END.plusSeconds(60)))
        .pass(Duration.ofSeconds(61));
    assertThat(desk.published()).containsKey(URI);
    desk.pass(Duration.ofSeconds(60));
    assertThat(desk.published()).isEmpty();
  }

  @Test
  void timeOfUseThatEndsWithinTheEmbargoMeansThatTheArticleIsNeverShown() {
    desk.send(
            Articles.with(
                Articles.embargoed(1, "The Arno rose.", END),
                article -> article.setExpires(Articles.date(END.minusSeconds(30)))))
        .pass(Duration.ofSeconds(61));
    assertThat(desk.shown()).isEmpty();
    assertThat(desk.types()).containsExactly(LifecycleType.EMBARGOED, LifecycleType.EXPIRED);
  }

  @Test
  void publishedVersionEndsInItsTimeWhileANewerOneIsHeld() {
    desk.send(
            Articles.expiring(1, Change.CREATED, "The Arno rose.", END),
            Articles.embargoed(2, "The Tiber rose.", END.plusSeconds(60)))
        .pass(Duration.ofSeconds(61));
    assertThat(desk.published()).isEmpty();
    assertThat(desk.told().getLast().getType()).isEqualTo(LifecycleType.EXPIRED);
    assertThat(desk.told().getLast().getWithdrawnVersion()).contains(1L);
    assertThat(desk.shown().toString()).doesNotContain("Tiber");

    desk.pass(Duration.ofSeconds(60));
    assertThat(desk.publishedArticle().getArticle().getText()).isEqualTo("The Tiber rose.");
    assertThat(desk.types().getLast()).isEqualTo(LifecycleType.EMBARGO_LIFTED);
  }

  @Test
  void killedArticleDoesNotExpire() {
    desk.send(
            Articles.expiring(1, Change.CREATED, "The Arno rose.", END),
            Articles.notice(2, Change.KILLED))
        .pass(Duration.ofSeconds(61));
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED, LifecycleType.KILLED);
  }
}
