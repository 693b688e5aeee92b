package org.copydesk.devstack.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.monitor.watch.Backlog;
import org.copydesk.news.Change;
import org.junit.jupiter.api.Test;

class MonitorTextTest {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

  private static Unsettled version(Instant receivedAt, Optional<Instant> heldUntil) {
    return new Unsettled("urn:a", "paper", "a", 3, Change.UPDATED, receivedAt, heldUntil);
  }

  private static Report report(List<Unsettled> late, List<Unsettled> held) {
    return new Report(7, held.size(), 1 + late.size(), Duration.ofSeconds(75), late, held);
  }

  @Test
  void lateAndHeldVersionsAreNamedWithTheirTimes() {
    Report report =
        report(
            List.of(version(NOW.minusSeconds(75), Optional.empty())),
            List.of(version(NOW.minusSeconds(75), Optional.of(NOW.plusSeconds(7320)))));
    assertThat(MonitorText.summary(report, 12.34, NOW))
        .isEqualTo(
            "2026-03-01T06:00:00Z  7 in flight, 1 held, 2 late (oldest 1m 15s), 12.3 versions/s");
    assertThat(MonitorText.versions(report, Backlog.UNKNOWN, NOW))
        .containsExactly(
            "LATE  urn:a  v3  paper  1m 15s  accepted by ingest-service",
            "      … and 1 more that are late",
            "held  urn:a  v3  paper  embargo ends in 2h 2m");
  }

  @Test
  void backlogTellsWhereALateVersionWaits() {
    Unsettled late = version(NOW.minusSeconds(75), Optional.empty());
    assertThat(MonitorText.where(late, new Backlog(Map.of(0, 12L), Map.of(0, 0L))))
        .isEqualTo("accepted; enrich-service has 12 offsets to read in its partition");
    assertThat(MonitorText.where(late, new Backlog(Map.of(0, 0L), Map.of(0, 5L))))
        .isEqualTo("enriched; publish-service has 5 offsets to read in its partition");
    assertThat(MonitorText.where(late, new Backlog(Map.of(0, 0L), Map.of(0, 0L))))
        .contains("see the dead letters");
    Unsettled due = version(NOW.minusSeconds(75), Optional.of(NOW.minusSeconds(20)));
    assertThat(MonitorText.where(due, Backlog.UNKNOWN))
        .isEqualTo("held by publish-service, embargo ended at 2026-03-01T05:59:40Z");
  }

  @Test
  void jsonNamesThem() {
    Report report = report(List.of(version(NOW.minusSeconds(75), Optional.empty())), List.of());
    assertThat(MonitorJson.line(report, 0, Backlog.UNKNOWN, NOW))
        .contains("\"late\":2", "\"oldestLateSeconds\":75.0", "\"seenLast\":\"accepted by ingest");
  }
}
