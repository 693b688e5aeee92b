package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/metrics.md, the alert rules and the dashboards, held against what the services answer.
class ScrapeIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private static Path folder;
  private static WholeSystem system;

  private final MetricTable table = MetricTable.read();

  ScrapeIT() throws IOException {}

  @BeforeAll
  static void start() throws Exception {
    system = new WholeSystem(folder, Map.of());
    system.post(
        "ferries.txt",
        "Harbour town tests ferries\n\nOSLO — Two ferries left the quay.\n",
        Map.of());
    await()
        .atMost(LIMIT)
        .until(() -> scrape("monitor-service").sum("copydesk_monitor_settled_total", "") == 1);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  private static Scrape scrape(String service) throws IOException, InterruptedException {
    return new Scrape(system.get(service, "/metrics").body());
  }

  /// Those of ours that the services tell, as the table would say it.
  private static Map<String, MetricTable.Row> told() throws IOException, InterruptedException {
    Map<String, MetricTable.Row> told = new TreeMap<>();
    for (String service : system.services()) {
      Scrape scrape = scrape(service);
      scrape
          .types()
          .forEach((name, type) -> {
            if (name.startsWith("copydesk_")) {
              Set<String> labels = new TreeSet<>();
              Stream.of(name, name + "_count")
                  .forEach(each -> labels.addAll(scrape.samples().getOrDefault(each, Set.of())));
              labels.remove("service");
              MetricTable.Row row =
                  told.computeIfAbsent(
                      name, _ -> new MetricTable.Row(type, labels, new TreeSet<>(), Set.of()));
              row.services().add(service.replace("-service", ""));
            }
          });
    }
    return told;
  }

  @Test
  void tableSaysWhatTheServicesTell() throws Exception {
    Map<String, MetricTable.Row> expected =
        table.ours().entrySet().stream()
            .filter(row -> !row.getValue().labels().contains("route"))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    row ->
                        new MetricTable.Row(
                            row.getValue().type(),
                            row.getValue().labels(),
                            row.getValue().services(),
                            Set.of())));

    assertThat(told()).isEqualTo(expected);
  }

  @Test
  void everyMetricSaysWhatItIs() throws Exception {
    for (String service : system.services()) {
      assertThat(scrape(service).helps())
          .as(service)
          .allSatisfy((name, help) ->
              assertThat(!name.startsWith("copydesk_") || help.length() > 10).as(name).isTrue());
    }
  }

  @Test
  void whatIsAskedOfLibrariesIsPassedOnWithItsLabels() throws Exception {
    Map<String, Set<String>> samples = new TreeMap<>();
    Map<String, String> types = new TreeMap<>();
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          for (String service : system.services()) {
            Scrape scrape = scrape(service);
            types.putAll(scrape.types());
            scrape
                .samples()
                .forEach((name, labels) ->
                    samples.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(labels));
          }
          assertThat(types.keySet()).containsAll(table.passedOn().keySet());
        });
    table
        .passedOn()
        .forEach((name, row) -> assertThat(types.get(name)).as(name).isEqualTo(row.type()));
    for (Query query : asked()) {
      query
          .samples()
          .forEach((sample, labels) -> {
            if (table.passedOn().containsKey(table.metricOf(sample))) {
              Set<String> wanted = new TreeSet<>(labels);
              wanted.addAll(query.groupings());
              wanted.remove("instance");
              assertThat(samples.get(sample)).as(sample).containsAll(wanted);
            }
          });
    }
  }

  private static Set<Query> asked() throws IOException {
    return Stream.concat(
            AlertRules.read().rules().stream().map(AlertRules.Rule::expression),
            Dashboards.all().stream()
                .flatMap(Dashboard::panels)
                .flatMap(panel -> panel.curves().stream())
                .map(Dashboard.Curve::expression))
        .map(Query::of)
        .collect(Collectors.toSet());
  }

  @Test
  void sumsBalanceOnARealBroker() throws Exception {
    Scrape ingest = scrape("ingest-service");
    Scrape enrich = scrape("enrich-service");
    Scrape publish = scrape("publish-service");

    assertThat(ingest.sum("copydesk_records_read_total", "")).isEqualTo(1);
    assertThat(ingest.sum("copydesk_ingest_receipts_total", "accepted")).isEqualTo(1);
    assertThat(ingest.sum("copydesk_ingest_http_requests_total", "202")).isEqualTo(1);
    assertThat(enrich.sum("copydesk_records_read_total", "article")).isEqualTo(1);
    assertThat(enrich.sum("copydesk_records_written_total", "enriched")).isEqualTo(1);
    assertThat(publish.sum("copydesk_publish_steps_total", "created")).isEqualTo(1);
    assertThat(publish.sum("copydesk_records_written_total", "published")).isEqualTo(1);
  }

  @Test
  void answerStaysSmallEnoughToBeAskedOften() throws Exception {
    for (String service : system.services()) {
      String text = system.get(service, "/metrics").body();
      System.out.printf(
          "%s: %d bytes, %d samples%n",
          service, text.length(), text.lines().filter(line -> !line.startsWith("#")).count());
      assertThat(text.length()).as(service).isLessThan(1_000_000);
    }
  }
}
