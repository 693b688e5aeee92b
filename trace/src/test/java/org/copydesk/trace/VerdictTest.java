package org.copydesk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Notice;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final String URI = "urn:copydesk:paper:1";

  private final Trail trail = new Trail();

  private void told(LifecycleType type, long version) {
    trail.learn(
        LifecycleEvent.newBuilder()
            .setUri(URI)
            .setType(type)
            .setToVersion(version)
            .setSource("paper")
            .setItemId("1")
            .setOccurredAt(NOW)
            .build());
  }

  private void stands(String topic, long offset, boolean asserts) {
    trail.stands(
        new Standing(URI, new Place(topic, 0, offset), NOW, asserts, !asserts, Optional.of(1L)));
  }

  private Verdict verdict() {
    return Verdict.of(trail, List.of());
  }

  @Test
  void killedArticleIsBrokenUntilEveryTopicHasLetGoOfIt() {
    told(LifecycleType.CREATED, 1);
    stands(Topics.PUBLISHED.name(), 0, true);
    assertThat(verdict().isBroken()).as("nobody took it back").isFalse();

    told(LifecycleType.KILLED, 2);
    assertThat(verdict().takenBack()).contains("KILLED at version 2");
    assertThat(verdict().isBroken()).isTrue();

    stands(Topics.PUBLISHED.name(), 1, false);
    assertThat(verdict().isBroken()).isFalse();
  }

  @Test
  void noticeThatPublishHasNotTakenUpCountsAlready() {
    told(LifecycleType.CREATED, 1);
    stands(Topics.PUBLISHED.name(), 0, true);
    trail.learn(
        Notice.newBuilder()
            .setUri(URI)
            .setVersion(2)
            .setChange(Change.KILLED)
            .setSource("paper")
            .setItemId("1")
            .setEventId("event")
            .setAcceptedAt(NOW)
            .build());

    assertThat(verdict().takenBack().orElse("")).contains("not yet carried out");
    assertThat(verdict().isBroken()).isTrue();
  }

  @Test
  void footprintsBeyondTheMostAreCountedAndNotKept() {
    for (int i = 0; i < Trail.MOST + 5; i++) {
      trail.add(new Footprint(NOW, new Place("t", 0, i), URI, Optional.empty(), ""));
    }
    assertThat(trail.footprints()).hasSize(Trail.MOST);
    assertThat(trail.more()).isEqualTo(5);
  }
}
