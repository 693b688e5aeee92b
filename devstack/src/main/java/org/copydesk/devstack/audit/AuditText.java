package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.devstack.command.TerminalText;
import tools.jackson.databind.json.JsonMapper;

/// An audit for people, and for programs.
public final class AuditText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_OF_A_PROMISE = 20;

  private AuditText() {}

  /// A line for each promise, under it the findings.
  ///
  /// @param until what was written later is not judged
  public static List<String> of(Audit audit, Instant until) {
    List<String> lines = new ArrayList<>();
    long records = audit.records().values().stream().mapToLong(Long::longValue).sum();
    lines.add("%,d records on %d topics were read.".formatted(records, audit.records().size()));
    if (!audit.from().equals(Instant.MIN)) {
      lines.add(
          "The logs no longer hold their first records: what was written before %s is not judged."
              .formatted(audit.from()));
    }
    if (audit.unjudged() > 0 && !until.equals(Instant.MAX)) {
      lines.add(
          "What was written after %s is not judged, it may be on its way (%d open questions)."
              .formatted(until, audit.unjudged()));
    }
    for (Promise promise : Promise.values()) {
      List<Finding> findings =
          audit.findings().stream().filter(finding -> finding.promise() == promise).toList();
      lines.add(
          "%-7s %-15s %s"
              .formatted(findings.isEmpty() ? "kept" : "BROKEN", promise, promise.sentence()));
      findings.stream().limit(MOST_OF_A_PROMISE).map(AuditText::line).forEach(lines::add);
      if (findings.size() > MOST_OF_A_PROMISE) {
        lines.add(
            "        and %d more; --json has all".formatted(findings.size() - MOST_OF_A_PROMISE));
      }
    }
    return lines;
  }

  private static String line(Finding finding) {
    return "        %s  %s  %s"
        .formatted(
            finding.place(), TerminalText.of(finding.article()), TerminalText.of(finding.text()));
  }

  /// A line of JSON for each finding.
  public static List<String> json(Audit audit) {
    return audit.findings().stream()
        .map(finding -> {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("promise", finding.promise().toString());
          fields.put("topic", finding.place().topic());
          fields.put("partition", finding.place().partition());
          fields.put("offset", finding.place().offset());
          fields.put("article", finding.article());
          fields.put("text", finding.text());
          return JSON.writeValueAsString(fields);
        })
        .toList();
  }
}
