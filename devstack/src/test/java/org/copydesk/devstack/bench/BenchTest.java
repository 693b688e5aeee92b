package org.copydesk.devstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchTest {
  @Test
  void articleHasAbout600WordsAndIsTheSameForTheSameNumber() {
    assertThat(GeneratedNews.article(3)).isEqualTo(GeneratedNews.article(3));
    assertThat(GeneratedNews.article(3)).isNotEqualTo(GeneratedNews.article(4));
    assertThat(GeneratedNews.article(3).split("\\s+", -1)).hasSizeBetween(600, 700);
  }

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    Latencies latencies = Latencies.of(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(List.of(50.0, 95.0, 99.0, 100.0))
        .map(latencies::percentile)
        .containsExactly(100L, 190L, 198L, 200L);
  }
}
