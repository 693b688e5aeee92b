package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.publish.Articles.URI;
import static org.copydesk.publish.Desk.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.TextChange;
import org.junit.jupiter.api.Test;

class EmbargoTest extends DeskTest {
  private static final Instant END = START.plusSeconds(60);

  @Test
  void embargoedArticleShowsNoWordBeforeItsEnd() {
    desk.send(Articles.embargoed(1, "The Arno rose.", END)).pass(Duration.ofSeconds(59));

    assertThat(desk.types()).containsExactly(LifecycleType.EMBARGOED);
    assertThat(desk.told().toString()).doesNotContain("Arno").doesNotContain("Bridge news");
    assertThat(desk.shown()).isEmpty();

    desk.pass(Duration.ofMillis(1_200));
    assertThat(desk.types()).containsExactly(LifecycleType.EMBARGOED, LifecycleType.EMBARGO_LIFTED);
    assertThat(desk.published()).containsKey(URI);
  }

  @Test
  void updateReplacesWhatIsHeldAndAKillCancelsIt() {
    desk.send(
            Articles.embargoed(1, "The Arno rose.", END),
            Articles.embargoed(2, "The Tiber rose.", END.plusSeconds(30)))
        .pass(Duration.ofSeconds(61));
    assertThat(desk.shown()).isEmpty();

    desk.send(Articles.notice(3, Change.KILLED)).pass(Duration.ofSeconds(60));
    assertThat(desk.shown()).isEmpty();
    assertThat(desk.types())
        .containsExactly(LifecycleType.EMBARGOED, LifecycleType.EMBARGOED, LifecycleType.KILLED);
  }

  @Test
  void killOfAHeldArticleSaysNothingOfWhatItSays() {
    desk.send(
        Articles.embargoed(1, "The Arno rose.", END),
        Articles.with(
            Articles.noticeVersion(2, Change.KILLED),
            article -> article.setEdNote("The Arno did not rise.")));

    assertThat(desk.told().getLast().getType()).isEqualTo(LifecycleType.KILLED);
    assertThat(desk.told().getLast().getWithdrawnVersion()).contains(1L);
    assertThat(desk.told().toString()).doesNotContain("Arno");
  }

  @Test
  void heldUpdateLeavesThePublishedVersionUpAndIsComparedWithIt() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.with(
            Articles.embargoed(2, "The Tiber rose.", END),
            article -> article.setChange(Change.CORRECTED).setEdNote("The Tiber it was.")));
    assertThat(desk.publishedArticle().getArticle().getText()).isEqualTo("The Arno rose.");
    assertThat(desk.told().toString()).doesNotContain("Tiber");

    desk.pass(Duration.ofSeconds(61));
    assertThat(desk.publishedArticle().getArticle().getText()).isEqualTo("The Tiber rose.");
    LifecycleEvent lifted = desk.told().getLast();
    assertThat(lifted.getFromVersion()).contains(1L);
    assertThat(lifted.getEdNote()).contains("The Tiber it was.");
    assertThat(lifted.getTextChanges()).extracting(TextChange::getBefore).containsExactly("Arno");
  }

  @Test
  void killWhileAnUpdateIsHeldTakesBackWhatIsPublished() {
    desk.send(
            Articles.content(1, Change.CREATED, "The Arno rose."),
            Articles.embargoed(2, "The Tiber rose.", END),
            Articles.notice(3, Change.KILLED))
        .pass(Duration.ofSeconds(61));

    assertThat(desk.published()).isEmpty();
    assertThat(Desk.folded(desk.mentionRecords())).isEmpty();
    assertThat(desk.mentionRecords().toString()).doesNotContain("Tiber");
  }

  @Test
  void embargoThatIsOverIsNone() {
    desk.send(Articles.embargoed(1, "The Arno rose.", START.minusSeconds(1)));
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED);
  }

  @Test
  void embargoOfYear9999IsHeldUntilItIsReplaced() {
    desk.send(Articles.embargoed(1, "The Arno rose.", Instant.parse("9999-12-31T23:59:59Z")))
        .pass(Duration.ofDays(3_650));
    assertThat(desk.shown()).isEmpty();

    desk.send(Articles.content(2, Change.UPDATED, "The Tiber rose."));
    assertThat(desk.types()).containsExactly(LifecycleType.EMBARGOED, LifecycleType.EMBARGO_LIFTED);
    assertThat(desk.publishedArticle().getArticle().getText()).isEqualTo("The Tiber rose.");
  }

  @Test
  void manyEmbargoesThatEndAtOneMomentAreWorkedOffInPortions() {
    int articles = ReleaseArticles.MOST_AT_A_LOOK * 2 + 1;
    for (int i = 0; i < articles; i++) {
      String uri = URI + i;
      desk.send(
          Articles.with(
              Articles.embargoed(1, "The Arno rose.", END), article -> article.setUri(uri)));
    }
    desk.pass(Duration.ofSeconds(60));
    assertThat(desk.publishedRecords()).hasSize(ReleaseArticles.MOST_AT_A_LOOK);
    desk.pass(Duration.ofMillis(200)).pass(Duration.ofMillis(200));
    assertThat(desk.published()).hasSize(articles);
  }

  @Test
  void releaseWithinTheEmbargoIsHeldAgain() {
    desk.send(
        Articles.embargoed(1, "The Arno rose.", END),
        Articles.notice(2, Change.WITHHELD),
        Articles.notice(3, Change.RELEASED));
    assertThat(desk.shown()).isEmpty();

    desk.pass(Duration.ofSeconds(61));
    assertThat(desk.types())
        .isEqualTo(
            List.of(
                LifecycleType.EMBARGOED,
                LifecycleType.WITHHELD,
                LifecycleType.EMBARGOED,
                LifecycleType.EMBARGO_LIFTED));
  }
}
