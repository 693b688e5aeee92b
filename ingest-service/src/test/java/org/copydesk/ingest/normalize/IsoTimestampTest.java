package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.copydesk.news.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimestampTest {
  @Test
  void secondsAndTheirFractionAreRead() {
    assertThat(IsoTimestamp.read("2026-02-28T23:59:09.0455+02:30"))
        .contains(
            new Moment(
                LocalDateTime.of(2026, 2, 28, 23, 59, 9, 45_500_000),
                DatePrecision.SECOND,
                Optional.of(ZoneOffset.ofHoursMinutes(2, 30)),
                "iso-8601"));
  }

  @Test
  void timeWithoutSecondsIsReadToTheMinute() {
    assertThat(IsoTimestamp.read("2024-02-29T06:05Z"))
        .contains(
            new Moment(
                LocalDateTime.of(2024, 2, 29, 6, 5),
                DatePrecision.MINUTE,
                Optional.of(ZoneOffset.UTC),
                "iso-8601"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-05-03",
        "2026-05-03T06:00:00",
        "2026-05-03 06:00:00Z",
        "2026-05-03T06:00:60Z",
        "2026-02-29T06:00:00Z",
        "2026-13-01T06:00:00Z",
        "2026-05-03T24:00:00Z",
        "2026-05-03T06:00:00.Z",
        "2026-05-03T06:00:00.1234567890Z",
        "2026-05-03T06:00:00+99:00",
        "2026-05-03T06:00:00Z and more",
        "２026-05-03T06:00:00Z",
      })
  void anyOtherShapeIsLeftToTheRestOfTheLadder(String text) {
    assertThat(IsoTimestamp.read(text)).isEmpty();
  }
}
