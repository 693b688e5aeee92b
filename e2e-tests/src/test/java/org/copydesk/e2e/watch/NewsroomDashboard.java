package org.copydesk.e2e.watch;

import static org.copydesk.e2e.watch.Dashboard.Panel.curves;
import static org.copydesk.e2e.watch.Dashboard.Panel.number;
import static org.copydesk.e2e.watch.Dashboard.curve;
import static org.copydesk.e2e.watch.Units.SECONDS;
import static org.copydesk.e2e.watch.Units.SHORT;

import java.util.List;
import org.copydesk.e2e.watch.Dashboard.Row;

/// What editors ask: which source sends how much, and what becomes of it.
final class NewsroomDashboard {
  private NewsroomDashboard() {}

  static Dashboard newsroom() {
    return new Dashboard(
        "copydesk-newsroom",
        "Copydesk: newsroom",
        "Which source sends how much, what becomes of it, and how long it takes.",
        List.of(
            Row.of(
                "By source",
                curves(
                    "Accepted",
                    "Versions an hour.",
                    SHORT,
                    curve(
                        "sum by (source)"
                            + " (increase(copydesk_ingest_source_receipts_total{outcome=~\"accepted|conflict\"}[1h]))",
                        "{{source}}")),
                curves(
                    "Rejected",
                    "Events an hour that could not be used: tell the source.",
                    SHORT,
                    curve(
                        "sum by (source)"
                            + " (increase(copydesk_ingest_source_receipts_total{outcome=\"rejected\"}[1h]))",
                        "{{source}}")),
                curves(
                    "Duplicates and stale ones",
                    "Events an hour that said nothing new.",
                    SHORT,
                    curve(
                        "sum by (source)"
                            + " (increase(copydesk_ingest_source_receipts_total{outcome=~\"duplicate|stale\"}[1h]))",
                        "{{source}}"))),
            Row.of(
                "How long until it is out",
                curves(
                    "Half are faster",
                    "From receipt to publication.",
                    SECONDS,
                    curve(
                        "histogram_quantile(0.5, sum by (le, source)"
                            + " (rate(copydesk_monitor_latency_seconds_bucket{since=\"received\"}[15m])))",
                        "{{source}}")),
                curves(
                    "99 of 100 are faster",
                    "From receipt to publication.",
                    SECONDS,
                    curve(
                        "histogram_quantile(0.99, sum by (le, source)"
                            + " (rate(copydesk_monitor_latency_seconds_bucket{since=\"received\"}[15m])))",
                        "{{source}}")),
                curves(
                    "After an embargo",
                    "From its end to publication.",
                    SECONDS,
                    curve(
                        "histogram_quantile(0.99, sum by (le)"
                            + " (rate(copydesk_monitor_latency_seconds_bucket{since=\"embargo\"}[1h])))",
                        "99 of 100 are faster"),
                    curve(
                        "max(copydesk_monitor_latency_seconds_max{since=\"embargo\"})",
                        "slowest"))),
            Row.of(
                "Articles",
                number(
                    "Versions in 24 h",
                    "That made an article or changed it.",
                    SHORT,
                    "sum(increase(copydesk_ingest_versions_total[24h]))"),
                number(
                    "Killed in 24 h",
                    "Taken back for good.",
                    SHORT,
                    "sum(increase(copydesk_publish_steps_total{type=\"killed\"}[24h]))"),
                number("Held now", "Under an embargo.", SHORT, "sum(copydesk_monitor_held)"),
                number(
                    "Slowest write",
                    "From receipt to any topic, of late.",
                    SECONDS,
                    "max(copydesk_latency_seconds_max)"),
                number(
                    "Versions of Copydesk",
                    "More than one: an update is under way.",
                    SHORT,
                    "count(count by (version) (copydesk_build_info))"))));
  }
}
