package org.copydesk.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScrapeTest {
  @Test
  void metricsAreSummedOverTheirLabels() {
    Scrape scrape =
        Scrape.of(
            """
            # HELP copydesk_enrich_annotator_cpu_seconds_total Processor time.
            # TYPE copydesk_enrich_annotator_cpu_seconds_total counter
            copydesk_enrich_annotator_cpu_seconds_total{annotator="entities, all"} 17.5
            copydesk_enrich_annotator_cpu_seconds_total{annotator="quotes"} 2.5E0
            up 1
            """);

    assertThat(scrape.sum("copydesk_enrich_annotator_cpu_seconds_total")).hasValue(20);
    assertThat(scrape.sum("up")).hasValue(1);
    assertThat(scrape.sum("copydesk_enrich")).isEmpty();
  }
}
