package org.copydesk.e2e.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a service answers on /metrics, in the text format of Prometheus.
///
/// @param text as it was answered
record Scrape(String text) {
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
  private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) (.*)$");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z]\\w*)(?:\\{([^}]*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  /// The types of its metrics, by name.
  Map<String, String> types() {
    return TYPE.matcher(text)
        .results()
        .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2), (one, _) -> one));
  }

  /// The help texts of its metrics, by name.
  Map<String, String> helps() {
    return HELP.matcher(text)
        .results()
        .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2), (one, _) -> one));
  }

  /// The names of its samples with the names of their labels: those that can be asked for.
  Map<String, Set<String>> samples() {
    Map<String, Set<String>> samples = new LinkedHashMap<>();
    Matcher sample = SAMPLE.matcher(text);
    while (sample.find()) {
      Set<String> labels = samples.computeIfAbsent(sample.group(1), _ -> new TreeSet<>());
      if (sample.group(2) != null) {
        LABEL.matcher(sample.group(2)).results().forEach(label -> labels.add(label.group(1)));
      }
    }
    return samples;
  }

  /// The sum of all samples with a name and a piece of their labels.
  double sum(String name, String label) {
    double sum = 0;
    Matcher sample = SAMPLE.matcher(text);
    while (sample.find()) {
      if (sample.group(1).equals(name)
          && (label.isEmpty() || String.valueOf(sample.group(2)).contains(label))) {
        sum += Double.parseDouble(sample.group(3));
      }
    }
    return sum;
  }
}
