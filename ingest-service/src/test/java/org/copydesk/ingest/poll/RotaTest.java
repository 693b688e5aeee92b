package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotaTest {
  private static final Set<Integer> OWNED = Set.of(0);
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final List<FeedState> written = new CopyOnWriteArrayList<>();
  private volatile Instant now = PollingDesk.START;

  private FeedState polled(FeedState before) {
    return FeedState.newBuilder(before)
        .setLastPoll(now)
        .setNextPoll(now.plus(INTERVAL))
        .setSent(before.getSent() + 1)
        .build();
  }

  private Rota rota(Rota.Poll poll) {
    return new Rota(poll, (state, _) -> written.add(state), () -> now, 4);
  }

  private static Source source(String id, String... urls) {
    return Source.newBuilder()
        .setId(id)
        .setName(id)
        .setFeeds(List.of(urls).stream().map(url -> Feed.newBuilder().setUrl(url).build()).toList())
        .build();
  }

  private void requirePolls(Rota rota, int expected) throws InterruptedException {
    rota.startDue(OWNED);
    await().atMost(Duration.ofSeconds(5)).until(() -> written.size() >= expected);
    Thread.sleep(20);
    assertThat(written).hasSize(expected);
  }

  @Test
  void feedIsPolledWhenItsTimeHasComeAndNotBefore() throws Exception {
    Rota rota = rota((_, before) -> polled(before));
    rota.take(source("s", "u1", "u2"), 0, now);
    requirePolls(rota, 2);
    now = now.plus(INTERVAL).minusSeconds(1);
    requirePolls(rota, 2);
    now = now.plusSeconds(1);
    requirePolls(rota, 4);
  }

  @Test
  void whatOthersWroteDownIsKnown() throws Exception {
    Rota rota = rota((_, before) -> polled(before));
    FeedState known =
        FeedState.newBuilder()
            .setSource("s")
            .setUrl("u")
            .setSent(41)
            .setLastPoll(now)
            .setNextPoll(now.plusSeconds(60))
            .build();
    rota.recall(Map.of("s u", known));
    rota.take(source("s", "u"), 0, now.minusSeconds(100));
    requirePolls(rota, 0);
    now = now.plusSeconds(60);
    requirePolls(rota, 1);
    assertThat(written.getFirst().getSent()).isEqualTo(42);
  }

  @Test
  void onlySourcesOfWhollyKnownPartitionsArePolled() throws Exception {
    Rota rota = rota((_, before) -> polled(before));
    rota.take(source("s", "u"), 1, now);
    requirePolls(rota, 0);
    rota.startDue(Set.of(1));
    await().until(() -> written.size() == 1);
  }

  @Test
  void stoppedFeedIsPolledAgainOnceItsSettingsAreWrittenAgain() throws Exception {
    Rota rota =
        rota((_, before) -> FeedState.newBuilder(polled(before)).setStopped("gone").build());
    rota.take(source("s", "u"), 0, now);
    requirePolls(rota, 1);
    now = now.plus(Duration.ofDays(3));
    requirePolls(rota, 1);
    rota.take(source("s", "u"), 0, now);
    now = now.plusSeconds(1);
    requirePolls(rota, 2);
  }

  @Test
  void settingsFromTheFutureDoNotHaveAFeedPolledWithoutAPause() throws Exception {
    Rota rota = rota((_, before) -> polled(before));
    rota.take(source("s", "u"), 0, now.plus(Duration.ofHours(1)));
    requirePolls(rota, 1);
    for (int i = 0; i < 20; i++) {
      now = now.plusSeconds(1);
      requirePolls(rota, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "deep"})
  void failureOfOursIsTriedAgainLaterAndStopsNoOther(String bad) throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Rota rota =
        rota((subscription, before) -> {
          if (subscription.feed().getUrl().equals("bad") && calls.incrementAndGet() == 1) {
            throw new IllegalStateException("no registry");
          }
          if (subscription.feed().getUrl().equals("deep") && calls.incrementAndGet() == 1) {
            throw new StackOverflowError();
          }
          return polled(before);
        });
    rota.take(source("s", bad, "good"), 0, now);
    requirePolls(rota, 1);
    now = now.plusSeconds(29);
    requirePolls(rota, 1);
    now = now.plusSeconds(2);
    requirePolls(rota, 2);
  }

  @Test
  void noMoreAreAtWorkThanAllowedAndNoFeedTwice() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    Rota rota =
        rota((_, before) -> {
          atWork.incrementAndGet();
          await().until(() -> go.getCount() == 0);
          return polled(before);
        });
    rota.take(source("s", "1", "2", "3", "4", "5", "6"), 0, now);
    rota.startDue(OWNED);
    rota.startDue(OWNED);
    await().until(() -> atWork.get() == 4);
    Thread.sleep(50);
    assertThat(atWork).hasValue(4);
    go.countDown();
    await().until(() -> written.size() == 4);
    await()
        .until(() -> {
          rota.startDue(OWNED);
          return written.size() == 6;
        });
    assertThat(written).extracting(FeedState::getUrl).doesNotHaveDuplicates();
  }

  @Test
  void handOverWaitsUntilWhatWasDoneIsWrittenDown() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Rota rota =
        rota((_, before) -> {
          started.countDown();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return polled(before);
        });
    rota.take(source("s", "u"), 0, now);
    rota.startDue(OWNED);
    started.await();
    rota.handOver(List.of(0));
    assertThat(written).hasSize(1);
    assertThat(rota.size()).isZero();
    now = now.plus(Duration.ofDays(1));
    requirePolls(rota, 1);
  }

  @Test
  void feedThatWaitsShowsHowLongItIsOverdue() throws Exception {
    Rota rota = rota((_, before) -> polled(before));
    rota.take(source("s", "u"), 0, now);
    requirePolls(rota, 1);
    assertThat(rota.overdue()).isZero();
    now = now.plus(INTERVAL).plusSeconds(90);
    assertThat(rota.overdue()).isEqualTo(Duration.ofSeconds(90));
  }
}
