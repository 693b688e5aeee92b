package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.e2e.watch.Dashboard.Curve;
import org.junit.jupiter.api.Test;

/// The dashboards ask for what there is; their files are made from {@link Dashboards}:
/// `-Dcopydesk.docs=write` makes them anew.
class DashboardsTest {
  private static final Path FOLDER = Path.of("../ops/grafana/dashboards");

  private final MetricTable table = MetricTable.read();

  DashboardsTest() throws IOException {}

  private static List<Query> queries() {
    return Dashboards.all().stream()
        .flatMap(Dashboard::panels)
        .flatMap(panel -> panel.curves().stream())
        .map(curve -> Query.of(curve.expression()))
        .toList();
  }

  @Test
  void filesAreAsTheListSays() throws IOException {
    for (Dashboard dashboard : Dashboards.all()) {
      Path file = FOLDER.resolve(dashboard.name() + ".json");
      if ("write".equals(System.getProperty("copydesk.docs"))) {
        Files.writeString(file, DashboardJson.of(dashboard));
      }
      assertThat(Files.readString(file)).as(file.toString()).isEqualTo(DashboardJson.of(dashboard));
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files).hasSameSizeAs(Dashboards.all());
    }
  }

  @Test
  void everyPanelAsksForMetricsAndLabelsThatThereAre() {
    for (Dashboard dashboard : Dashboards.all()) {
      dashboard
          .panels()
          .forEach(panel ->
              panel
                  .curves()
                  .forEach(curve ->
                      new Asked(table)
                          .check(
                              dashboard.title() + ": " + panel.title(),
                              Query.of(curve.expression()))));
    }
  }

  @Test
  void legendsNameLabelsThatResultsHave() {
    for (Curve curve :
        Dashboards.all().stream()
            .flatMap(Dashboard::panels)
            .flatMap(panel -> panel.curves().stream())
            .toList()) {
      Set<String> named =
          java.util.regex.Pattern.compile("\\{\\{(\\w+)}}")
              .matcher(curve.legend())
              .results()
              .map(each -> each.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      Query query = Query.of(curve.expression());
      if (!query.groupings().isEmpty()) {
        assertThat(query.groupings()).as(curve.toString()).containsAll(named);
      }
    }
  }

  /// What nobody looks at need not be told.
  @Test
  void everyMetricOfOursIsOnADashboardOrInAnAlert() throws IOException {
    Set<String> asked = new TreeSet<>();
    queries()
        .forEach(
            query -> query.samples().keySet().forEach(each -> asked.add(table.metricOf(each))));
    AlertRules.read()
        .rules()
        .forEach(rule ->
            Query.of(rule.expression())
                .samples()
                .keySet()
                .forEach(each -> asked.add(table.metricOf(each))));

    assertThat(asked).isEqualTo(table.all().keySet());
  }
}
