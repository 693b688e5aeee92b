package org.copydesk.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PublishState;
import org.copydesk.publish.Articles;
import org.junit.jupiter.api.Test;

/// A clock that jumps, told to the pure state machine.
class ClockTest {
  private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
  private static final Instant ELEVEN = NOON.minusSeconds(3_600);
  private static final Instant ONE = NOON.plusSeconds(3_600);

  private Optional<PublishState> state = Optional.empty();
  private Optional<EnrichedArticle> content = Optional.empty();
  private final List<LifecycleType> told = new ArrayList<>();
  private int changes;

  private final Contents contents =
      new Contents() {
        @Override
        public Optional<EnrichedArticle> newest() {
          return content;
        }

        @Override
        public Optional<EnrichedArticle> published() {
          return content;
        }
      };

  private void arrives(EnrichedArticle article, Instant now) {
    Step step = Release.onArticle(state, article, contents, now);
    content = Optional.of(article);
    taken(step);
  }

  private void isReleased(long version, Instant now) {
    taken(Release.onNotice(state, Articles.notice(version, Change.RELEASED), contents, now));
  }

  private void looks(Instant now) {
    taken(Release.onTime(Articles.URI, state.orElseThrow(), contents, now));
  }

  private void taken(Step step) {
    state = Optional.of(step.next());
    step.events().stream().map(LifecycleEvent::getType).forEach(told::add);
    changes += step.changesWhatIsSeen() ? 1 : 0;
  }

  @Test
  void clockThatIsSetBackTakesNothingBackAndPublishesNothingTwice() {
    arrives(Articles.embargoed(1, "The Arno rose.", NOON), ELEVEN);
    looks(ONE);
    isReleased(2, ELEVEN);
    looks(ELEVEN);
    looks(ONE);

    assertThat(told).containsExactly(LifecycleType.EMBARGOED, LifecycleType.EMBARGO_LIFTED);
    assertThat(changes).isEqualTo(1);
    assertThat(state.orElseThrow().getPublishedVersion()).contains(1L);
  }

  @Test
  void clockThatIsSetBackDoesNotBringBackWhatIsOver() {
    arrives(Articles.expiring(1, Change.CREATED, "The Arno rose.", NOON), ELEVEN);
    looks(ONE);
    isReleased(2, ELEVEN);
    looks(ELEVEN);

    assertThat(told).containsExactly(LifecycleType.CREATED, LifecycleType.EXPIRED);
    assertThat(changes).isEqualTo(2);
    assertThat(state.orElseThrow().getPublishedVersion()).isEmpty();
  }

  @Test
  void aLookBeforeTheTimeChangesNothing() {
    arrives(Articles.embargoed(1, "The Arno rose.", NOON), ELEVEN);
    looks(NOON.minusMillis(1));
    assertThat(told).containsExactly(LifecycleType.EMBARGOED);
    assertThat(state.orElseThrow().getWakeAt()).contains(NOON);
    looks(NOON);
    assertThat(told).endsWith(LifecycleType.EMBARGO_LIFTED);
    assertThat(state.orElseThrow().getWakeAt()).isEmpty();
  }
}
