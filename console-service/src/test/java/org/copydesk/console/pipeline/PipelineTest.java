package org.copydesk.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.copydesk.service.metrics.Scrape;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void metricsAreSummedOverTheirOtherLabels() {
    Scrape said =
        Scrape.ours(
            """
            # HELP copydesk_records_read_total Records
            copydesk_records_read_total{service="a",topic="news.raw.v1"} 5.0
            copydesk_records_read_total{topic="news.raw.v1",x="{"} 2
            copydesk_records_read_total{topic="news.raw-notice.v1"} 100
            copydesk_monitor_late 3
            copydesk_broken{ nonsense
            jvm_memory 7
            """);

    assertThat(said.sum("copydesk_records_read_total", "topic=\"news.raw.v1\"")).hasValue(7);
    assertThat(said.sum("copydesk_monitor_late")).hasValue(3);
    assertThat(said.sum("copydesk_monitor_held")).isEmpty();
    assertThat(said.sum("jvm_memory")).isEmpty();
    assertThat(said.max("copydesk_records_read_total", "topic=")).hasValue(100);
    assertThat(said.max("copydesk_monitor_held", "")).isEmpty();
  }

  @Test
  void rateIsThatOfTheLastTenSeconds() {
    Rate rate = new Rate();
    rate.read(0, 1_000);
    assertThat(rate.perSecond()).as("too little is known").isNegative();
    for (int second = 2; second <= 30; second += 2) {
      rate.read(second * SECOND, second <= 10 ? 1_000 : 1_000 + 5.0 * (second - 10));
    }
    assertThat(rate.perSecond()).isCloseTo(5, within(1e-9));
  }

  @Test
  void counterThatBeganAnewIsNoNegativeRate() {
    Rate rate = new Rate();
    rate.read(0, 1_000);
    rate.read(2 * SECOND, 1_100);
    rate.read(4 * SECOND, 10);
    assertThat(rate.perSecond()).isNegative();
    rate.read(6 * SECOND, 30);
    assertThat(rate.perSecond()).isCloseTo(10, within(1e-9));
  }
}
