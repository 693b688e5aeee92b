package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

/// The alert rules ask for what there is, say what they must, and do what their tests say.
class AlertRulesTest {
  private static final Pattern TOPIC = Pattern.compile("topic=\"([^\"]+)\"");

  private final AlertRules alerts = AlertRules.read();
  private final MetricTable table = MetricTable.read();

  AlertRulesTest() throws IOException {}

  @Test
  void everyRuleAsksForMetricsAndLabelsThatThereAre() {
    alerts
        .rules()
        .forEach(rule -> new Asked(table).check(rule.name(), Query.of(rule.expression())));
  }

  @Test
  void tableSaysWhichAlertsAskForAMetric() {
    Map<String, Set<String>> asking = new TreeMap<>();
    for (AlertRules.Rule rule : alerts.rules()) {
      Query.of(rule.expression())
          .samples()
          .keySet()
          .forEach(sample ->
              asking
                  .computeIfAbsent(table.metricOf(sample), _ -> new TreeSet<>())
                  .add(rule.name()));
    }
    Map<String, Set<String>> told =
        table.all().entrySet().stream()
            .filter(row -> !row.getValue().alerts().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue().alerts()));

    assertThat(told).isEqualTo(asking);
  }

  @Test
  void everyRuleNamesTopicsOfTheCatalogue() {
    List<String> topics = Topics.all().stream().map(Topic::name).toList();

    assertThat(alerts.rules())
        .flatExtracting(
            rule -> TOPIC.matcher(rule.expression()).results().map(each -> each.group(1)).toList())
        .isNotEmpty()
        .allMatch(topics::contains);
  }

  @Test
  void everyRuleSaysInASentenceWhatIsWrongAndWhereToReadOn() {
    assertThat(alerts.rules())
        .isNotEmpty()
        .allMatch(rule -> rule.name().matches("Copydesk[A-Z]\\w+"))
        .allMatch(rule -> rule.severity().matches("page|ticket"))
        .allMatch(rule -> rule.summary().matches("[^a-z].{20,}\\."))
        .allMatch(rule -> rule.runbook().matches("docs/runbook\\.md#[a-z0-9-]+"));
  }

  @Test
  void everyRuleNamesAHeadingOfTheRunbook() throws IOException {
    Set<String> headings =
        Files.readAllLines(Path.of("../docs/runbook.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());

    assertThat(alerts.rules())
        .allMatch(rule -> headings.contains(rule.runbook().replaceFirst(".*#", "")));
  }

  @Test
  void everyAlertIsSeenToFireAndNotToFire() {
    Set<String> names =
        alerts.rules().stream().map(AlertRules.Rule::name).collect(Collectors.toSet());
    for (boolean fires : new boolean[] {true, false}) {
      assertThat(
              alerts.expected().stream()
                  .filter(each -> each.getValue() == fires)
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet()))
          .as(fires ? "fire" : "do not fire")
          .isEqualTo(names);
    }
  }

  @Test
  void rulesDoWhatTheirTestsSay() throws Exception {
    for (List<String> command :
        List.of(
            List.of("promtool", "check", "config", "prometheus.yml"),
            List.of("promtool", "test", "rules", "alerts_test.yml"))) {
      Process promtool = started(command);
      String said =
          new String(
              promtool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(promtool.waitFor()).as(said).isZero();
    }
  }

  private static Process started(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(AlertRules.FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      String reason = "no promtool, so the alert rules are not run: apt-get install prometheus";
      System.out.println(reason);
      assumeTrue(false, reason);
      throw new IllegalStateException(e);
    }
  }
}
