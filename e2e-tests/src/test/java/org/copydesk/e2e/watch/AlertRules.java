package org.copydesk.e2e.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// ops/prometheus/alerts.yml and its tests.
///
/// @param rules the alerts, in their order
/// @param expected what its tests expect: true where an alert fires, false where it does not
record AlertRules(List<Rule> rules, List<Map.Entry<String, Boolean>> expected) {
  static final Path FOLDER = Path.of("../ops/prometheus");

  /// An alert.
  record Rule(String name, String expression, String severity, String summary, String runbook) {}

  static AlertRules read() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (Map<?, ?> group : maps(yaml("alerts.yml").get("groups"))) {
      for (Map<?, ?> rule : maps(group.get("rules"))) {
        rules.add(
            new Rule(
                text(rule, "alert"),
                text(rule, "expr"),
                text(map(rule.get("labels")), "severity"),
                text(map(rule.get("annotations")), "summary"),
                text(map(rule.get("annotations")), "runbook")));
      }
    }
    List<Map.Entry<String, Boolean>> expected = new ArrayList<>();
    for (Map<?, ?> test : maps(yaml("alerts_test.yml").get("tests"))) {
      for (Map<?, ?> check : maps(test.get("alert_rule_test"))) {
        expected.add(Map.entry(text(check, "alertname"), !maps(check.get("exp_alerts")).isEmpty()));
      }
    }
    return new AlertRules(rules, expected);
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    return map(
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(FOLDER.resolve(file))));
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<Map<?, ?>> maps(@org.jspecify.annotations.Nullable Object node) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (node instanceof List<?> list) {
      list.forEach(each -> maps.add(map(each)));
    }
    return maps;
  }

  private static String text(Map<?, ?> node, String key) {
    return Objects.toString(node.get(key), "");
  }
}
