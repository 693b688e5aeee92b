package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader reader = new DateReader(Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-04T18:15:00+02:00 | 2026-05-04T16:15:00Z",
        "Mon, 04 May 2026 18:15:00 +0000 | 2026-05-04T18:15:00Z",
        "Updated 3:14 PM EDT, Mon May 4, 2026 | 2026-05-04T19:14:00Z",
        "Updated 0540 GMT (1340 HKT) June 2, 2026 | 2026-06-02T05:40:00Z",
        "Tue 10 Nov 2026 06.00 GMT | 2026-11-10T06:00:00Z",
        "11 July 2026, 10:30 +02:00 | 2026-07-11T08:30:00Z",
        "May 4, 2026 / 6:15 PM EDT | 2026-05-04T22:15:00Z",
        "20 Jan, 2026 09:15 IST | 2026-01-20T03:45:00Z",
        "Monday, May 4th, 2026 | 2026-05-04T00:00:00Z",
      })
  void datesAreReadAsNewsroomsWriteThem(String raw, Instant value) {
    assertThat(reader.read(raw)).map(NewsDate::getValue).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-04T18:15:46.949Z | 2026-05-04T18:15:46.949Z",
        "2026-05-04T18:15:46.949999999Z | 2026-05-04T18:15:46.949Z",
        "20260504T181546,5Z | 2026-05-04T18:15:46.500Z",
        "May 4, 2026 18:15:46.25 UTC | 2026-05-04T18:15:46.250Z",
        "1777918546.949 | 2026-05-04T18:15:46.949Z",
        "1777918546949001 | 2026-05-04T18:15:46.949Z",
      })
  void partsOfASecondAreKept(String raw, Instant value) {
    assertThat(reader.read(raw)).map(NewsDate::getValue).contains(value);
  }

  @Test
  void endOfAnEmbargoIsTheLastMomentThatItsTextCanMean() {
    DateReader oslo = new DateReader(Optional.of(ZoneId.of("Europe/Oslo")));
    assertThat(reader.readEmbargo("2026-05-04 18:15", Optional.empty()).orElseThrow())
        .returns(Instant.parse("2026-05-05T06:15:00Z"), NewsDate::getValue)
        .returns(ZoneSource.ASSUMED_LATEST, NewsDate::getZoneSource);
    assertThat(oslo.readEmbargo("2026-05-04 18:15", Optional.empty()).orElseThrow())
        .returns(Instant.parse("2026-05-04T16:15:00Z"), NewsDate::getValue)
        .returns(ZoneSource.SOURCE, NewsDate::getZoneSource);
    // The clock shows 02:30 twice that night.
    assertThat(oslo.readEmbargo("2026-10-25 02:30", Optional.empty()).orElseThrow().getValue())
        .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(oslo.read("2026-10-25 02:30").orElseThrow().getValue())
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  static Stream<List<String>> dates() {
    return Tables.rows(DateReaderTest.class, "dates.txt");
  }

  @ParameterizedTest
  @MethodSource("dates")
  void dateIsReadAsItsLanguageWritesItOrNotAtAll(List<String> row) {
    Optional<String> language = Optional.of(row.get(1)).filter(tag -> !tag.equals("-"));

    assertThat(reader.read(row.get(0), language).map(DateReaderTest::printed).orElse("-"))
        .isEqualTo(row.get(2));
  }

  private static String printed(NewsDate date) {
    String value = date.getValue().toString();
    return switch (date.getPrecision()) {
      case YEAR -> value.substring(0, 4);
      case MONTH -> value.substring(0, 7);
      case DAY -> value.substring(0, 10);
      case MINUTE -> value.substring(0, 16) + "Z";
      default -> value;
    };
  }

  @Test
  void zoneOfTheSourceIsUsedWhereTheDateStatesNone() {
    NewsDate date =
        new DateReader(Optional.of(ZoneId.of("Europe/Kyiv")))
            .read("3 травня 2024, 14:30")
            .orElseThrow();

    assertThat(date.getValue()).hasToString("2024-05-03T11:30:00Z");
    assertThat(date.getZoneSource()).isEqualTo(ZoneSource.SOURCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "May ", "1:", "(1", "a", "+", " ", "年", "\u0661", "Published "})
  void endlessDatesAreRefusedInBoundedTime(String unit) {
    assertWithin(
        Duration.ofMillis(500),
        () -> {
          assertThat(reader.read(unit.repeat(100_000))).isEmpty();
          assertThat(reader.read(unit.repeat(190 / unit.length()))).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow at noon",
        "3 hours ago",
        "05/04/2026",
        "May 32, 2026",
        "+99999-01-01T00:00:00Z",
        "99999-01-01",
        "1e400",
        "0000-00-00",
        "",
      })
  void whatIsAmbiguousOrAbsurdIsNotGuessed(String raw) {
    assertThat(reader.read(raw)).isEmpty();
  }
}
