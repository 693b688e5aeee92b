package org.copydesk.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemVersionsTest {
  @ParameterizedTest
  @CsvSource({"9, 10", "1.9, 1.10", "1.10, 2.1", "2, 2.1", "3.4, 12", "a, b"})
  void laterVersionIsGreater(String earlier, String later) {
    assertThat(ItemVersions.ORDER.compare(earlier, later)).isNegative();
    assertThat(ItemVersions.ORDER.compare(later, earlier)).isPositive();
    assertThat(ItemVersions.ORDER.compare(later, later)).isZero();
  }
}
