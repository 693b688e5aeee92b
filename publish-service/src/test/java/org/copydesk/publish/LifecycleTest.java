package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.TextChange;
import org.copydesk.schemas.Headers;
import org.junit.jupiter.api.Test;

class LifecycleTest extends DeskTest {
  @Test
  void lifeOfAnArticleIsToldStepByStep() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.content(2, Change.UPDATED, "The Arno rose again."),
        Articles.content(3, Change.CORRECTED, "The Tiber rose again."),
        Articles.notice(4, Change.KILLED),
        Articles.noticeVersion(4, Change.KILLED),
        Articles.notice(5, Change.RELEASED),
        Articles.noticeVersion(5, Change.RELEASED),
        Articles.notice(6, Change.WITHHELD));

    assertThat(desk.told())
        .extracting(
            LifecycleEvent::getType,
            event -> event.getFromVersion().orElse(null),
            LifecycleEvent::getToVersion)
        .containsExactly(
            tuple(LifecycleType.CREATED, null, 1L),
            tuple(LifecycleType.UPDATED, 1L, 2L),
            tuple(LifecycleType.CORRECTED, 2L, 3L),
            tuple(LifecycleType.KILLED, 3L, 4L),
            tuple(LifecycleType.RELEASED, null, 5L),
            tuple(LifecycleType.WITHHELD, 5L, 6L));
    assertThat(desk.published()).isEmpty();
  }

  @Test
  void correctionSaysWhatWasWrongAndWhere() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.with(
            Articles.content(2, Change.CORRECTED, "The Tiber rose."),
            article -> article.setEdNote("It is the Tiber, not the Arno.")));

    LifecycleEvent correction = desk.told().getLast();
    assertThat(correction.getEdNote()).contains("It is the Tiber, not the Arno.");
    assertThat(correction.getChangedFields()).contains("text", "edNote");
    assertThat(correction.getTextChanges())
        .extracting(TextChange::getBefore, TextChange::getAfter, TextChange::getFromStart)
        .containsExactly(tuple("Arno", "Tiber", 4));
  }

  @Test
  void sameEventThreeTimesIsToldOnce() {
    for (int i = 0; i < 3; i++) {
      desk.send(Articles.content(1, Change.CREATED, "The Arno rose."));
    }
    assertThat(desk.types()).containsExactly(LifecycleType.CREATED);
    assertThat(desk.publishedRecords()).hasSize(1);
  }

  @Test
  void olderVersionNeverOverwritesNewer() {
    desk.send(
        Articles.content(7, Change.CREATED, "The Arno rose."),
        Articles.content(3, Change.CORRECTED, "The Tiber rose."));

    assertThat(desk.types()).containsExactly(LifecycleType.CREATED);
    assertThat(desk.publishedArticle().getArticle().getText()).isEqualTo("The Arno rose.");
  }

  @Test
  void releaseOfWhatWasNeverWithheldChangesNothing() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.notice(2, Change.RELEASED),
        Articles.noticeVersion(2, Change.RELEASED),
        Articles.content(3, Change.UPDATED, "The Tiber rose."));

    assertThat(desk.told())
        .extracting(LifecycleEvent::getType, event -> event.getFromVersion().orElse(null))
        .containsExactly(tuple(LifecycleType.CREATED, null), tuple(LifecycleType.UPDATED, 1L));
  }

  @Test
  void contentThatComesAfterItsReleaseIsShownAsReleased() {
    desk.send(
        Articles.notice(2, Change.KILLED),
        Articles.notice(3, Change.RELEASED),
        Articles.content(1, Change.CREATED, "The Arno rose."));

    assertThat(desk.types()).containsExactly(LifecycleType.KILLED, LifecycleType.RELEASED);
    assertThat(desk.publishedArticle().getVersion()).isEqualTo(3);
  }

  @Test
  void everyStateHasAnEventIdOfItsOwnInEveryView() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.row(1),
        Articles.row(1),
        Articles.notice(2, Change.KILLED),
        Articles.notice(3, Change.RELEASED),
        Articles.row(3),
        Articles.expiring(4, Change.UPDATED, "The Tiber rose.", Desk.START.plusSeconds(9)));
    desk.pass(java.time.Duration.ofSeconds(10));

    assertThat(ids(desk.publishedRecords())).hasSize(5).doesNotHaveDuplicates();
    assertThat(ids(desk.ninjsRecords())).hasSize(5).doesNotHaveDuplicates();
    assertThat(ids(desk.mentionRecords())).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ids(desk.quoteRecords())).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ids(desk.storyRecords())).hasSize(5).doesNotHaveDuplicates();
    assertThat(ids(desk.lifecycleRecords())).hasSize(5).doesNotHaveDuplicates();
  }

  private static List<String> ids(
      List<? extends org.apache.kafka.streams.test.TestRecord<String, ?>> records) {
    return Desk.headers(records, Headers.ID);
  }

  @Test
  void subjectIsTheWholeUriEvenWhereItHasAFragment() {
    String uri = "https://example.org/live#update-7";
    desk.send(
        Articles.with(
            Articles.content(1, Change.CREATED, "The Arno rose."), article -> article.setUri(uri)));

    assertThat(Desk.headers(desk.publishedRecords(), Headers.SUBJECT)).containsExactly(uri);
    assertThat(Desk.headers(desk.mentionRecords(), Headers.SUBJECT)).isNotEmpty().containsOnly(uri);
  }
}
