package org.copydesk.e2e.watch;

import static org.copydesk.e2e.watch.Dashboard.Panel.curves;
import static org.copydesk.e2e.watch.Dashboard.Panel.number;
import static org.copydesk.e2e.watch.Dashboard.curve;
import static org.copydesk.e2e.watch.Units.PER_SECOND;
import static org.copydesk.e2e.watch.Units.SECONDS;
import static org.copydesk.e2e.watch.Units.SHORT;

import java.util.List;
import org.copydesk.e2e.watch.Dashboard.Panel;
import org.copydesk.e2e.watch.Dashboard.Row;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Is all well? From left to right the way of an article.
final class PipelineDashboard {
  private PipelineDashboard() {}

  static Dashboard pipeline() {
    return new Dashboard(
        "copydesk-pipeline",
        "Copydesk: pipeline",
        "Is all well? From left to right the way of an article.",
        List.of(
            Row.of(
                "Is all well?",
                number(
                    "Services ready",
                    "Instances that say they are ready.",
                    SHORT,
                    "sum(copydesk_ready)"),
                number(
                    "Late",
                    "Accepted versions that should be published and are not. Should be 0.",
                    SHORT,
                    "sum(copydesk_monitor_late)"),
                number("Held", "Versions under an embargo.", SHORT, "sum(copydesk_monitor_held)"),
                number(
                    "Oldest in a queue",
                    "How long the oldest record waits for a service.",
                    SECONDS,
                    "max(copydesk_queue_age_seconds)"),
                number(
                    "Dead letters in 24 h",
                    "Records put aside for good. Should be 0.",
                    SHORT,
                    "sum(increase(copydesk_dead_letters_total[24h]))"),
                number(
                    "Thread restarts in 24 h",
                    "Transactions that were aborted and done again.",
                    SHORT,
                    "sum(increase(copydesk_thread_restarts_total[24h]))")),
            Row.of(
                "Flow",
                curves(
                    "Raw events by outcome",
                    "What ingest-service answered.",
                    PER_SECOND,
                    curve(
                        "sum by (outcome) (rate(copydesk_ingest_receipts_total[5m]))",
                        "{{outcome}}")),
                curves(
                    "Written by topic",
                    "Records that the services write.",
                    PER_SECOND,
                    curve(
                        "sum by (topic) (rate(copydesk_records_written_total[5m]))", "{{topic}}")),
                curves(
                    "What happened to articles",
                    "Steps of publish-service.",
                    PER_SECOND,
                    curve("sum by (type) (rate(copydesk_publish_steps_total[5m]))", "{{type}}"))),
            Row.of(
                "Time",
                latency("Raw event to article", Topics.ARTICLE),
                latency("Raw event to enriched", Topics.ENRICHED),
                latency("Raw event to published", Topics.PUBLISHED)),
            Row.of(
                "Queues",
                curves(
                    "Waiting records",
                    "What a service has not worked off. Should fall after each peak.",
                    SHORT,
                    curve(
                        "max by (reader, topic) (copydesk_queue_records)",
                        "{{topic}} for {{reader}}")),
                curves(
                    "Age of the oldest",
                    "An alert fires above 60 s.",
                    SECONDS,
                    curve(
                        "max by (reader, topic) (copydesk_queue_age_seconds)",
                        "{{topic}} for {{reader}}")),
                curves(
                    "Versions on their way",
                    "Late ones wake somebody.",
                    SHORT,
                    curve("sum(copydesk_monitor_in_flight)", "in flight"),
                    curve("sum(copydesk_monitor_held)", "held"),
                    curve("sum(copydesk_monitor_late)", "late"))),
            Row.of(
                "What goes wrong",
                curves(
                    "Dead letters",
                    "By service and cause.",
                    SHORT,
                    curve(
                        "sum by (service, cause) (increase(copydesk_dead_letters_total[15m]))",
                        "{{service}} {{cause}}")),
                curves(
                    "Not healthy",
                    "Things that do not work, by service.",
                    SHORT,
                    curve("1 - copydesk_healthy", "{{service}} {{thing}}")),
                curves(
                    "Outages",
                    "How often they stopped working.",
                    SHORT,
                    curve(
                        "sum by (service, thing) (increase(copydesk_outages_total[1h]))",
                        "{{service}} {{thing}}")))));
  }

  private static Panel latency(String title, Topic<?, ?> topic) {
    String rate =
        "sum by (le) (rate(copydesk_latency_seconds_bucket{topic=\"%s\"}[5m]))"
            .formatted(topic.name());
    return curves(
        title,
        "From the receipt of the raw event to the writing of the record.",
        SECONDS,
        curve("histogram_quantile(0.5, %s)".formatted(rate), "half are faster"),
        curve("histogram_quantile(0.99, %s)".formatted(rate), "99 of 100 are faster"));
  }
}
