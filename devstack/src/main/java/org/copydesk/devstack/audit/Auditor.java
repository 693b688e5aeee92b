package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.trace.PartitionScan;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic.Cleanup;
import org.copydesk.schemas.Topics;

/// Reads every topic of a cluster and holds it against the promises. It needs no model of the
/// rules: each check is something that holds whatever the newsrooms sent and whatever befell the
/// services. It writes nothing.
public final class Auditor {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::promise).thenComparing(Finding::place);

  private final Consumer<String, byte[]> consumer;
  private final BiFunction<String, byte[], Object> decoding;
  private final Map<String, List<PartitionInfo>> topics;
  private final Map<String, Long> records = new TreeMap<>();
  private final Set<TopicPartition> begun = new HashSet<>();
  private Instant from = Instant.MIN;

  /// Reads with a consumer of committed records, which somebody else closes.
  ///
  /// @param decoding from a topic's name and a value to the decoded value
  public Auditor(Consumer<String, byte[]> consumer, BiFunction<String, byte[], Object> decoding) {
    this.consumer = consumer;
    this.decoding = decoding;
    this.topics = consumer.listTopics();
  }

  /// Reads and judges.
  ///
  /// @param sent what is known of what was sent
  /// @param until what was written after this may still be on its way and is not judged
  public Audit audit(Sent sent, Instant until) {
    Standing standing = new Standing();
    List<Check> checks = checks(standing, sent, topics.keySet());
    List<String> names =
        Stream.concat(
                // Definitions of routes ahead of the articles that they match.
                Stream.of(Topics.ROUTE.name()),
                Stream.concat(
                    Topics.all().stream().map(org.copydesk.schemas.Topic::name),
                    topics.keySet().stream()
                        .filter(topic -> RouteTopic.named(topic).isPresent())
                        .sorted()))
            .distinct()
            .toList();
    PartitionScan scan = new PartitionScan(consumer);
    for (String name : names) {
      List<TopicPartition> partitions = partitions(name);
      Set<TopicPartition> truncated = truncated(name, partitions);
      scan.read(
          partitions,
          record -> {
            Line line = Line.of(record, decoding);
            begin(record, line, truncated);
            records.merge(name, 1L, Long::sum);
            standing.take(line);
            checks.forEach(check -> check.take(line));
          });
    }
    return judged(checks, until);
  }

  static List<Check> checks(Standing standing, Sent sent, Set<String> topics) {
    return List.of(
        new AcknowledgedKept(sent),
        new ReceiptPerEvent(),
        new WholeWay(),
        new WrittenOnce(),
        new VersionsGrow(),
        new NothingStandsThatWasTakenBack(standing),
        new NoWordBeforeItsTime(),
        new ViewsOfOneMind(standing),
        new RoutesMatch(standing, topics),
        new PoisonKept(sent.poison()));
  }

  private List<TopicPartition> partitions(String topic) {
    return topics.getOrDefault(topic, List.of()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /// Partitions of logs whose first records are deleted.
  private Set<TopicPartition> truncated(String topic, List<TopicPartition> partitions) {
    boolean log =
        Topics.named(topic).filter(known -> known.cleanup() instanceof Cleanup.Delete).isPresent();
    Set<TopicPartition> truncated = new HashSet<>();
    if (log) {
      consumer
          .beginningOffsets(partitions)
          .forEach((partition, first) -> {
            if (first > 0) {
              truncated.add(partition);
            }
          });
    }
    return truncated;
  }

  /// What is older than the first record that is left may have left its traces on what is deleted.
  private void begin(
      ConsumerRecord<String, byte[]> record, Line line, Set<TopicPartition> truncated) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    if (truncated.contains(partition) && begun.add(partition) && line.written().isAfter(from)) {
      from = line.written();
    }
  }

  private Audit judged(List<Check> checks, Instant until) {
    List<Finding> findings = new ArrayList<>();
    checks.forEach(check -> findings.addAll(check.findings()));
    List<Finding> judged =
        findings.stream()
            .filter(finding ->
                !finding.since().isBefore(from) && !finding.since().isAfter(until))
            .distinct()
            .sorted(ORDER)
            .toList();
    return new Audit(records, judged, findings.size() - judged.size(), from);
  }
}
