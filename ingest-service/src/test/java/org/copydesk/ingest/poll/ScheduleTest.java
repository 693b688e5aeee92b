package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant MONDAY_TEN = Instant.parse("2026-05-04T10:30:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final Schedule schedule = new Schedule(() -> 0);

  private static FeedDocument.Hints hints(Duration every, Set<Integer> hours, Set<DayOfWeek> days) {
    return new FeedDocument.Hints(Optional.of(every), hours, days);
  }

  @Test
  void feedMayAskForLessButNotForMore() {
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ofHours(2), Set.of(), Set.of())))
        .isEqualTo(MONDAY_TEN.plus(Duration.ofHours(2)));
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ofSeconds(1), Set.of(), Set.of())))
        .isEqualTo(MONDAY_TEN.plus(INTERVAL));
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ofDays(400), Set.of(), Set.of())))
        .as("a day at most")
        .isEqualTo(MONDAY_TEN.plus(Duration.ofDays(1)));
  }

  @Test
  void skippedHoursAndDaysAreSkipped() {
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ZERO, Set.of(10, 11), Set.of())))
        .isEqualTo(Instant.parse("2026-05-04T12:00:00Z"));
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ZERO, Set.of(), Set.of(DayOfWeek.MONDAY))))
        .isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
  }

  @Test
  void feedThatSkipsAlwaysIsPolledAllTheSame() {
    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
    assertThat(
            schedule.afterSuccess(
                MONDAY_TEN, INTERVAL, hints(Duration.ZERO, all, EnumSet.allOf(DayOfWeek.class))))
        .isEqualTo(MONDAY_TEN.plus(INTERVAL));
  }

  @Test
  void waitsDoubleUpToADay() {
    Duration before = Duration.ZERO;
    for (int failures = 1; failures < 40; failures++) {
      Instant next = schedule.afterFailure(MONDAY_TEN, INTERVAL, failures, Optional.empty());
      Duration wait = Duration.between(MONDAY_TEN, next);
      assertThat(wait).isBetween(before, Duration.ofDays(1));
      before = wait;
    }
    assertThat(before).isGreaterThanOrEqualTo(Duration.ofHours(12));
  }

  @Test
  void chanceSpreadsTheWaits() {
    Schedule late = new Schedule(() -> 0.999);
    assertThat(late.afterFailure(MONDAY_TEN, INTERVAL, 5, Optional.empty()))
        .isAfter(schedule.afterFailure(MONDAY_TEN, INTERVAL, 5, Optional.empty()).plusSeconds(600));
    assertThat(late.afterSuccess(MONDAY_TEN, INTERVAL, FeedDocument.Hints.NONE))
        .isBetween(MONDAY_TEN.plus(INTERVAL), MONDAY_TEN.plus(INTERVAL.multipliedBy(2)));
  }
}
