package org.copydesk.devstack.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.copydesk.devstack.cluster.Question;
import org.copydesk.devstack.process.Daemon;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.service.metrics.Scrape;

/// What a stack on this machine has used since its start; the difference of two is what a part of
/// the bench cost.
///
/// @param processor seconds of processor time by process, this command's own among them
/// @param annotators seconds of processor time in enrich-service's annotators
/// @param commits transactions by service
/// @param bytes what lies on the broker, compressed, by topic
record Costs(
    Map<String, Double> processor,
    double annotators,
    Map<String, Double> commits,
    Map<String, Double> bytes) {
  private static final double NANOS = 1e9;

  static Costs soFar(Stack stack) {
    Map<String, Double> processor = new LinkedHashMap<>();
    for (Daemon daemon : stack.daemons()) {
      daemon.process().ifPresent(process -> processor.put(daemon.name(), seconds(process)));
    }
    processor.put("this command", seconds(ProcessHandle.current()));
    Map<String, Double> commits = new LinkedHashMap<>();
    double annotators = 0;
    for (ServiceProcess service : ServiceProcess.values()) {
      Scrape scrape = Scrape.of(stack.metrics(service));
      annotators += scrape.sum("copydesk_enrich_annotator_cpu_seconds_total").orElse(0);
      double made = scrape.sum("kafka_stream_thread_commit_total").orElse(0);
      if (made > 0) {
        commits.put(service.title(), made);
      }
    }
    return new Costs(processor, annotators, commits, bytes(stack));
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / NANOS;
  }

  private static Map<String, Double> bytes(Stack stack) {
    try (Admin admin = stack.cluster().admin()) {
      return Question.asked("the broker does not say what lies on its disk", () -> bytes(admin));
    }
  }

  private static Map<String, Double> bytes(Admin admin)
      throws ExecutionException, InterruptedException {
    return admin
        .describeLogDirs(admin.describeCluster().nodes().get().stream().map(Node::id).toList())
        .allDescriptions()
        .get()
        .values()
        .stream()
        .flatMap(folders -> folders.values().stream())
        .map(LogDirDescription::replicaInfos)
        .flatMap(replicas -> replicas.entrySet().stream())
        .collect(
            Collectors.groupingBy(
                replica -> replica.getKey().topic(),
                TreeMap::new,
                Collectors.summingDouble(replica -> replica.getValue().size())));
  }

  /// What was used between then and now.
  Costs since(Costs then) {
    return new Costs(
        minus(processor, then.processor),
        annotators - then.annotators,
        minus(commits, then.commits),
        minus(bytes, then.bytes));
  }

  private static Map<String, Double> minus(Map<String, Double> now, Map<String, Double> then) {
    Map<String, Double> difference = new LinkedHashMap<>();
    now.forEach((name, value) -> difference.put(name, value - then.getOrDefault(name, 0.0)));
    return difference;
  }

  /// All processor time, in seconds.
  double allProcessor() {
    return processor.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
