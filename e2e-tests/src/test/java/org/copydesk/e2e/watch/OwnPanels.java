package org.copydesk.e2e.watch;

import static org.copydesk.e2e.watch.Dashboard.Panel.curves;
import static org.copydesk.e2e.watch.Dashboard.curve;
import static org.copydesk.e2e.watch.Units.PER_SECOND;
import static org.copydesk.e2e.watch.Units.SECONDS;
import static org.copydesk.e2e.watch.Units.SHORT;

import java.util.List;
import org.copydesk.e2e.watch.Dashboard.Panel;

/// What each service alone does.
final class OwnPanels {
  private OwnPanels() {}

  static List<Panel> ingest() {
    return List.of(
        curves(
            "HTTP answers",
            "By status; 503 means that Kafka does not take them.",
            PER_SECOND,
            curve("sum by (status) (rate(copydesk_ingest_http_requests_total[5m]))", "{{status}}")),
        curves(
            "Polls of feeds",
            "By outcome.",
            PER_SECOND,
            curve("sum by (outcome) (rate(copydesk_ingest_poll_polls_total[5m]))", "{{outcome}}"),
            curve("sum(rate(copydesk_ingest_poll_entries_total[5m]))", "entries")),
        curves(
            "Pages of feeds",
            "By outcome.",
            PER_SECOND,
            curve("sum by (outcome) (rate(copydesk_ingest_poll_pages_total[5m]))", "{{outcome}}")),
        curves(
            "Feeds",
            "How many are polled, and how long the oldest is overdue in seconds.",
            SHORT,
            curve("sum(copydesk_ingest_poll_feeds)", "feeds"),
            curve("max(copydesk_ingest_poll_overdue_seconds)", "overdue, s")),
        curves(
            "Drop folder",
            "Files filed, and those that waited too long.",
            SHORT,
            curve(
                "sum by (outcome) (increase(copydesk_ingest_drop_files_total[15m]))",
                "{{outcome}}"),
            curve("sum(increase(copydesk_ingest_drop_unanswered_total[15m]))", "unanswered")),
        curves(
            "Withdrawals of sources",
            "Articles withdrawn, and withdrawals not finished.",
            SHORT,
            curve("sum(increase(copydesk_ingest_articles_withdrawn_total[15m]))", "articles"),
            curve("sum(copydesk_ingest_withdrawals_in_progress)", "in progress")));
  }

  static List<Panel> enrich() {
    return List.of(
        curves(
            "Time of annotators",
            "Processor seconds a second: where the processor goes.",
            SECONDS,
            curve(
                "sum by (annotator) (rate(copydesk_enrich_annotator_cpu_seconds_total[5m]))",
                "{{annotator}}")),
        curves(
            "Slowest article",
            "The longest an annotator took of late.",
            SECONDS,
            curve("max by (annotator) (copydesk_enrich_annotator_seconds_max)", "{{annotator}}")),
        curves(
            "Found",
            "Annotations an article.",
            SHORT,
            curve(
                "sum by (annotator) (rate(copydesk_enrich_annotations_total[5m])) / sum by"
                    + " (annotator) (rate(copydesk_enrich_annotator_seconds_count[5m]))",
                "{{annotator}}")),
        curves(
            "Failures and warnings",
            "Articles that went on without an annotator's work.",
            SHORT,
            curve(
                "sum by (annotator) (increase(copydesk_enrich_failures_total[15m]))",
                "{{annotator}} failed"),
            curve("sum(increase(copydesk_enrich_warnings_total[15m]))", "warnings")));
  }

  static List<Panel> publish() {
    return List.of(
        curves(
            "Ends of embargoes and times of use",
            "How long one has been due that waits. Should be 0.",
            SECONDS,
            curve("max by (instance) (copydesk_publish_overdue_seconds)", "{{instance}}")),
        curves(
            "Routes",
            "Records by route.",
            PER_SECOND,
            curve("sum by (route) (rate(copydesk_publish_route_records_total[5m]))", "{{route}}")),
        curves(
            "Routes that do not work",
            "Broken ones, those without a topic, and articles an expression fails on.",
            SHORT,
            curve("max(copydesk_publish_routes_broken)", "broken"),
            curve("max(copydesk_publish_routes_without_topic)", "without topic"),
            curve(
                "sum by (route) (increase(copydesk_publish_route_failures_total[15m]))",
                "{{route}} failed")));
  }

  static List<Panel> monitor() {
    return List.of(
        curves(
            "Settled",
            "Versions that reached what they have to.",
            PER_SECOND,
            curve("sum(rate(copydesk_monitor_settled_total[5m]))", "versions")),
        curves(
            "Oldest late version",
            "How long it is awaited.",
            SECONDS,
            curve("max(copydesk_monitor_oldest_late_seconds)", "late")),
        curves(
            "Odd ones",
            "Since the start: versions that need no event, and records that say nothing.",
            SHORT,
            curve("max(copydesk_monitor_untold)", "untold"),
            curve("max(copydesk_monitor_undecodable)", "undecodable")));
  }

  static List<Panel> console() {
    return List.of(
        curves(
            "Watchers",
            "Browsers that watch.",
            SHORT,
            curve("sum by (instance) (copydesk_console_watchers)", "{{instance}}")),
        curves(
            "Remembered",
            "Articles that are kept in memory, and those that are held.",
            SHORT,
            curve("max(copydesk_console_articles)", "articles"),
            curve("max(copydesk_console_held)", "held")));
  }
}
