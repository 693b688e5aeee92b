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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topic.Cleanup;
import org.copydesk.schemas.Topics;

/// Reads every topic and holds it against the promises. It needs no model of the rules: each check
/// is something that holds whatever the newsrooms sent and whatever befell the services. It writes
/// nothing.
public final class Auditor {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::promise).thenComparing(Finding::place);

  private final TopicLogs logs;
  private final BiFunction<String, byte[], Object> decoding;
  private final Map<String, Long> records = new TreeMap<>();
  private final Set<TopicPartition> begun = new HashSet<>();
  private final Set<String> young = new HashSet<>();
  private Instant from = Instant.MIN;

  /// Reads logs.
  ///
  /// @param decoding from a topic's name and a value to the decoded value
  public Auditor(TopicLogs logs, BiFunction<String, byte[], Object> decoding) {
    this.logs = logs;
    this.decoding = decoding;
  }

  /// Reads and judges.
  ///
  /// @param sent what is known of what was sent
  /// @param until articles of which something was written after this may still be on their way and
  ///   are not judged
  public Audit audit(Sent sent, Instant until) {
    Standing standing = new Standing();
    List<Check> checks = checks(standing, sent, logs.topics());
    order(logs.topics()).forEach(topic -> read(topic, standing, checks, until));
    return judged(checks, until);
  }

  /// The catalogue's order, in which effects come after causes; definitions of routes ahead of the
  /// articles that they match.
  static List<String> order(Set<String> topics) {
    return Stream.concat(
            Stream.concat(Stream.of(Topics.ROUTE), Topics.all().stream()).map(Topic::name),
            topics.stream().filter(topic -> RouteTopic.named(topic).isPresent()).sorted())
        .distinct()
        .filter(topics::contains)
        .toList();
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

  private void read(String topic, Standing standing, List<Check> checks, Instant until) {
    boolean isLog =
        Topics.named(topic).filter(known -> known.cleanup() instanceof Cleanup.Delete).isPresent();
    Set<TopicPartition> truncated = isLog ? logs.truncated(topic) : Set.of();
    logs.read(
        topic,
        record -> {
          Line line = Line.of(record, decoding);
          begin(record, line, truncated);
          records.merge(topic, 1L, Long::sum);
          if (line.written().isAfter(until)) {
            young.add(line.article());
          }
          standing.take(line);
          checks.forEach(check -> check.take(line));
        });
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
                !finding.since().isBefore(from)
                    && !finding.since().isAfter(until)
                    && !young.contains(finding.article()))
            .distinct()
            .sorted(ORDER)
            .toList();
    return new Audit(records, judged, findings.size() - judged.size(), from);
  }
}
