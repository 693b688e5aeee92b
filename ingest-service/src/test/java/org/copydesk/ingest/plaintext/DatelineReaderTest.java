package org.copydesk.ingest.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Tables;
import org.copydesk.news.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {
  static Stream<List<String>> beginnings() {
    return Tables.rows(DatelineReaderTest.class, "datelines.txt");
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void storyBeginsWithPlaceAndDateOrWithASentence(List<String> row) {
    Optional<Dateline> dateline = DatelineReader.read(row.get(0), List.of());

    assertThat(dateline.map(read -> read.getPlace().orElse("none")).orElse("-"))
        .isEqualTo(row.get(1));
    assertThat(dateline.flatMap(Dateline::getDate).orElse("-")).isEqualTo(row.get(2));
  }

  @Test
  void noBreakSpacesInADatelineAreSpaces() {
    assertThat(DatelineReader.read("PARIS, 3\u00A0mai (AFP)\u00A0– La pluie.", List.of()))
        .flatMap(Dateline::getPlace)
        .contains("PARIS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A ", "AB ", "AB-", "Ab, ", "(A", "1 ", "– ", "【", "新"})
  void endlessBeginningsAreReadInBoundedTime(String unit) {
    assertWithin(
        Duration.ofSeconds(1),
        () -> assertThat(DatelineReader.read(unit.repeat(100_000), List.of())).isNotNull());
  }
}
