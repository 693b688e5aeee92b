package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.publish.Articles.URI;

import org.copydesk.news.Change;
import org.copydesk.news.StoryMember;
import org.junit.jupiter.api.Test;

class StoryRowTest extends DeskTest {
  @Test
  void rowOfThePublishedVersionIsShown() {
    desk.send(Articles.content(1, Change.CREATED, "The Arno rose."), Articles.row(1));
    assertThat(desk.storyRecords()).hasSize(1);
    assertThat(Desk.folded(desk.storyRecords()).get(URI)).isEqualTo(Articles.row(1));
  }

  @Test
  void rowOfAnotherVersionIsDropped() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.row(1),
        Articles.content(2, Change.UPDATED, "The Tiber rose."),
        Articles.row(1),
        Articles.row(3),
        Articles.row(2));
    assertThat(desk.storyRecords())
        .extracting(record -> record.value().getArticleVersion())
        .containsExactly(1L, 2L);
  }

  @Test
  void rowThatComesAfterTheKillIsNeverShown() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.notice(2, Change.KILLED),
        Articles.row(1));
    assertThat(desk.storyRecords()).isEmpty();

    desk.send(Articles.notice(3, Change.RELEASED), Articles.row(1), Articles.row(3));
    assertThat(desk.storyRecords())
        .extracting(record -> record.value().getArticleVersion())
        .containsExactly(3L);
  }

  @Test
  void rowOfAnArticleNobodyKnowsIsDropped() {
    desk.send(Articles.row(1));
    assertThat(desk.storyRecords()).isEmpty();
  }

  @Test
  void tombstoneFromEnrichComesTooLateToMeanAnything() {
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.row(1),
        Articles.notice(2, Change.KILLED),
        Articles.notice(3, Change.RELEASED),
        Articles.row(3));
    desk.sendRowTombstone();
    assertThat(Desk.folded(desk.storyRecords()).values())
        .extracting(StoryMember::getArticleVersion)
        .containsExactly(3L);
  }
}
