package org.copydesk.devstack.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Holds all topics of a cluster against what Copydesk promises.
@Command(
    name = "audit",
    description =
        "Read every topic and check what Copydesk promises: nothing lost, nothing twice, versions in order, nothing asserted that was taken back. Writes nothing.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every promise is kept",
      "3:at least one is not; each finding names the record and the article",
      "4:the stack does not run, or the cluster that was named does not answer"
    })
public final class AuditCommand implements Callable<Integer> {
  /// At least one promise is not kept.
  public static final int FINDINGS = 3;

  /// What is younger may be on its way where news never stops coming.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait until nothing is on its way (default: ${DEFAULT-VALUE}); where news never stops, what was written in the last minute is not judged.")
  private int wait = 20;

  @Option(names = "--json", description = "Each finding as a line of JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    List<Rest.Waiting> stuck;
    Instant until;
    try (Rest rest = new Rest(cluster)) {
      List<Rest.Waiting> before = rest.await(Duration.ZERO);
      List<Rest.Waiting> waiting = before.isEmpty() ? before : rest.await(Duration.ofSeconds(wait));
      stuck = rest.named(waiting.stream().filter(each -> isStuck(each, before)).toList());
      // News may come again while the topics are read, one after the other.
      until = waiting.isEmpty() ? rest.looked() : Instant.now().minus(ON_ITS_WAY);
    }
    try (NewsDesk desk = new NewsDesk(cluster);
        KafkaConsumer<String, byte[]> consumer = desk.consumer()) {
      Audit audit = new Auditor(new KafkaLogs(consumer), desk::decode).audit(Sent.UNKNOWN, until);
      List<Finding> findings = new ArrayList<>(audit.findings());
      stuck.stream().map(Rest.Waiting::finding).forEach(findings::add);
      Audit whole = new Audit(audit.records(), findings, audit.unjudged(), audit.from());
      (json ? AuditText.json(whole) : AuditText.of(whole, until)).forEach(System.out::println);
      return findings.isEmpty() ? ExitCodes.OK : FINDINGS;
    }
  }

  /// Whether nothing of it was taken in all the time.
  private static boolean isStuck(Rest.Waiting waiting, List<Rest.Waiting> before) {
    return before.stream()
        .anyMatch(each ->
            each.by().equals(waiting.by())
                && each.partition().equals(waiting.partition())
                && each.from() == waiting.from());
  }
}
