package org.copydesk.e2e.watch;

import static org.copydesk.e2e.watch.Dashboard.Panel.curves;
import static org.copydesk.e2e.watch.Dashboard.curve;
import static org.copydesk.e2e.watch.Units.BYTES;
import static org.copydesk.e2e.watch.Units.BYTES_PER_SECOND;
import static org.copydesk.e2e.watch.Units.MILLISECONDS;
import static org.copydesk.e2e.watch.Units.PER_SECOND;
import static org.copydesk.e2e.watch.Units.SHARE;
import static org.copydesk.e2e.watch.Units.SHORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.e2e.watch.Dashboard.Panel;
import org.copydesk.e2e.watch.Dashboard.Row;

/// A service: what it does itself, and what Kafka and the virtual machine say of it.
final class ServiceDashboard {
  /// The others have no Streams application and no state.
  private static final Set<String> STREAMS = Set.of("ingest", "enrich", "publish");

  private ServiceDashboard() {}

  static Dashboard service(String name, List<Panel> own) {
    String service = name + "-service";
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("What it does", own));
    boolean streams = STREAMS.contains(name);
    if (streams) {
      rows.add(streams(service));
      rows.add(records(service));
    }
    rows.add(machine(service, streams));
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
            MILLISECONDS,
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
            BYTES_PER_SECOND,
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
}
