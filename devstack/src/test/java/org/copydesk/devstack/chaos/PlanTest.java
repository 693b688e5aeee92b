package org.copydesk.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.copydesk.devstack.chaos.Fault.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

  @Test
  void seedGivesThePlanAndAnotherSeedAnother() {
    Plan plan = Plan.of(7, THREE_MINUTES);

    assertThat(Plan.of(7, THREE_MINUTES)).isEqualTo(plan);
    assertThat(Plan.of(8, THREE_MINUTES).incidents()).isNotEqualTo(plan.incidents());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void threeMinutesHoldEveryKindOfFault(long seed) {
    assertThat(
            Plan.of(seed, THREE_MINUTES).incidents().stream()
                .map(incident -> incident.fault().getClass().getSimpleName())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "Kill",
            "Pause",
            "KillBroker",
            "PauseBroker",
            "RollingRestart",
            "FullDisk",
            "Registry",
            "Line",
            "Poison",
            "Flood");
  }

  @Test
  void faultsOfALaneNeverOverlapAndAllEndInTime() {
    LongStream.range(0, 100)
        .mapToObj(seed -> Plan.of(seed, Duration.ofMinutes(10)))
        .forEach(plan -> {
          assertThat(inTurn(plan.processes())).isTrue();
          assertThat(inTurn(plan.surroundings())).isTrue();
          assertThat(plan.incidents())
              .allMatch(incident -> end(incident).compareTo(plan.lasts()) <= 0);
        });
  }

  @Test
  void servicesStandStillForLessThanAGroupWaitsOrForHalfAMinute() {
    List<Duration> pauses =
        LongStream.range(0, 100)
            .mapToObj(seed -> Plan.of(seed, THREE_MINUTES))
            .flatMap(plan -> plan.processes().stream())
            .filter(incident -> incident.fault() instanceof Fault.Pause)
            .map(Incident::lasts)
            .toList();
    Duration groupWaits = Duration.ofMillis(Plan.GROUP_WAITS_MILLIS);

    assertThat(pauses).anyMatch(pause -> pause.compareTo(groupWaits) < 0);
    assertThat(pauses).anyMatch(pause -> pause.toSeconds() >= 30);
    assertThat(pauses)
        .allMatch(pause -> pause.compareTo(groupWaits) < 0 || pause.toSeconds() >= 30);
  }

  private static boolean inTurn(List<Incident> lane) {
    for (int i = 1; i < lane.size(); i++) {
      if (end(lane.get(i - 1)).compareTo(lane.get(i).at()) >= 0) {
        return false;
      }
    }
    return !lane.isEmpty();
  }

  private static Duration end(Incident incident) {
    return incident.at().plus(incident.lasts());
  }
}
