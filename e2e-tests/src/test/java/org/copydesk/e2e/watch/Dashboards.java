package org.copydesk.e2e.watch;

import static org.copydesk.e2e.watch.Dashboard.Panel.curves;
import static org.copydesk.e2e.watch.Dashboard.Panel.number;
import static org.copydesk.e2e.watch.Dashboard.curve;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.e2e.watch.Dashboard.Panel;
import org.copydesk.e2e.watch.Dashboard.Row;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// All dashboards: what operators look at.
final class Dashboards {
  private static final String SECONDS = "s";
  private static final String PER_SECOND = "cps";
  private static final String SHORT = "short";
  private static final String BYTES = "bytes";
  private static final String SHARE = "percentunit";

  private Dashboards() {}

  static List<Dashboard> all() {
    return List.of(
        pipeline(),
        service("ingest", ingest()),
        service("enrich", enrich()),
        service("publish", publish()),
        service("monitor", monitor()),
        newsroom());
  }

  private static Dashboard pipeline() {
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

  private static List<Panel> ingest() {
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

  private static List<Panel> enrich() {
    return List.of(
        curves(
            "Time of annotators",
            "Seconds of work a second: where the processor goes.",
            SECONDS,
            curve(
                "sum by (annotator) (rate(copydesk_enrich_annotator_seconds_sum[5m]))",
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

  private static List<Panel> publish() {
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

  private static List<Panel> monitor() {
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

  private static Dashboard service(String name, List<Panel> own) {
    String service = name + "-service";
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("What it does", own));
    if (!name.equals("monitor")) {
      rows.add(streams(service));
      rows.add(records(service));
    }
    rows.add(machine(service, !name.equals("monitor")));
    return new Dashboard(
        "copydesk-" + name,
        "Copydesk: " + service,
        "What %s does, and what Kafka and the virtual machine say of it.".formatted(service),
        rows);
  }

  private static Row streams(String service) {
    return Row.of(
        "Kafka Streams",
        curves(
            "Where the threads' time goes",
            "Shares of their time.",
            SHARE,
            curve(of("avg(kafka_stream_thread_process_ratio{%s})", service), "processing"),
            curve(of("avg(kafka_stream_thread_commit_ratio{%s})", service), "commits"),
            curve(of("avg(kafka_stream_thread_poll_ratio{%s})", service), "waiting for records")),
        curves(
            "Commit",
            "How long a commit takes.",
            "ms",
            curve(
                of("max by (instance) (kafka_stream_thread_commit_latency_avg{%s})", service),
                "{{instance}}")),
        curves(
            "State on disk",
            "By store.",
            BYTES,
            curve(
                of(
                    "sum by (rocksdb_state_id) (kafka_stream_state_total_sst_files_size{%s})",
                    service),
                "{{rocksdb_state_id}}")),
        curves(
            "Entries of state",
            "By store, as RocksDB guesses.",
            SHORT,
            curve(
                of("sum by (rocksdb_state_id) (kafka_stream_state_estimate_num_keys{%s})", service),
                "{{rocksdb_state_id}}")),
        curves(
            "Threads and partitions",
            "That live, and that it works on.",
            SHORT,
            curve(
                of("sum by (instance) (kafka_stream_alive_stream_threads{%s})", service),
                "{{instance}} threads"),
            curve(
                of(
                    "sum by (instance) (kafka_consumer_coordinator_assigned_partitions{%s})",
                    service),
                "{{instance}} partitions")),
        curves(
            "Rebalances and restarts",
            "In 15 minutes.",
            SHORT,
            curve(
                of("sum(increase(kafka_consumer_coordinator_rebalance_total{%s}[15m]))", service),
                "rebalances"),
            curve(
                of("sum(increase(copydesk_thread_restarts_total{%s}[15m]))", service),
                "thread restarts")));
  }

  private static Row records(String service) {
    return Row.of(
        "Records",
        curves(
            "Read",
            "By topic.",
            PER_SECOND,
            curve(
                of("sum by (topic) (rate(copydesk_records_read_total{%s}[5m]))", service),
                "{{topic}}")),
        curves(
            "Written",
            "By topic.",
            PER_SECOND,
            curve(
                of("sum by (topic) (rate(copydesk_records_written_total{%s}[5m]))", service),
                "{{topic}}")),
        curves(
            "Bytes",
            "From and to Kafka.",
            "Bps",
            curve(
                of("sum(rate(kafka_consumer_fetch_manager_bytes_consumed_total{%s}[5m]))", service),
                "read"),
            curve(of("sum(rate(kafka_producer_outgoing_byte_total{%s}[5m]))", service), "written")),
        curves(
            "Answer of the brokers",
            "Milliseconds until a write is answered, and writes that failed.",
            SHORT,
            curve(of("max(kafka_producer_request_latency_avg{%s})", service), "ms"),
            curve(
                of("sum(increase(kafka_producer_record_error_total{%s}[15m]))", service),
                "failed")));
  }

  private static Row machine(String service, boolean hasState) {
    List<Panel> panels =
        new ArrayList<>(
            List.of(
                curves(
                    "Heap",
                    "In use and taken from the machine.",
                    BYTES,
                    curve(
                        of("sum by (instance) (jvm_memory_used_bytes{%s, area=\"heap\"})", service),
                        "{{instance}} in use"),
                    curve(
                        of(
                            "sum by (instance) (jvm_memory_committed_bytes{%s, area=\"heap\"})",
                            service),
                        "{{instance}} taken")),
                curves(
                    "Pauses",
                    "Share of time spent on collecting garbage.",
                    SHARE,
                    curve(
                        of("sum by (instance) (rate(jvm_gc_pause_seconds_sum{%s}[5m]))", service),
                        "{{instance}}")),
                curves(
                    "Processor",
                    "Share of all cores.",
                    SHARE,
                    curve(
                        of("max by (instance) (process_cpu_usage{%s})", service), "{{instance}}")),
                curves(
                    "Threads",
                    "Of the virtual machine.",
                    SHORT,
                    curve(
                        of("max by (instance) (jvm_threads_live_threads{%s})", service),
                        "{{instance}}"))));
    if (hasState) {
      panels.add(
          curves(
              "Room on the disk of the state",
              "An alert fires below 10 %.",
              SHARE,
              curve(
                  of("min by (instance) (disk_free_bytes{%1$s} / disk_total_bytes{%1$s})", service),
                  "{{instance}}")));
    }
    return new Row("Machine", panels);
  }

  private static String of(String expression, String service) {
    return expression.replaceAll("%1\\$s|%s", "service=\"" + service + "\"");
  }

  private static Dashboard newsroom() {
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
