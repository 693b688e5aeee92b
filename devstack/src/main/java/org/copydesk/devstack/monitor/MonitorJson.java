package org.copydesk.devstack.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.monitor.watch.Backlog;

/// A report as one line of JSON.
final class MonitorJson {
  private MonitorJson() {}

  static String line(Report report, double rate, Backlog backlog, Instant now) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", now.toString());
    fields.put("inFlight", report.inFlight());
    fields.put("held", report.held());
    fields.put("late", report.late());
    fields.put("oldestLateSeconds", report.oldestLate().toMillis() / 1e3);
    fields.put("versionsPerSecond", rate);
    fields.put(
        "lateVersions",
        all(report.latest(), version -> Map.of("seenLast", MonitorText.where(version, backlog))));
    fields.put(
        "heldVersions",
        all(
            report.soonest(),
            version -> Map.of("embargoedUntil", version.awaitedSince().toString())));
    return PlainJson.line(fields);
  }

  private static List<Map<String, Object>> all(
      List<Unsettled> versions, Function<Unsettled, Map<String, String>> more) {
    return versions.stream()
        .map(version -> {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("uri", version.uri());
          fields.put("version", version.version());
          fields.put("source", version.source());
          fields.put("itemId", version.itemId());
          fields.put("receivedAt", version.receivedAt().toString());
          fields.putAll(more.apply(version));
          return fields;
        })
        .toList();
  }
}
