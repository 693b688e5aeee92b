package org.copydesk.devstack.monitor;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.EveryConverter;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.watch.Backlog;
import org.copydesk.monitor.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows which accepted versions have not reached what they have to. It reads the topics itself, so
/// that it needs no monitor-service.
@Command(
    name = "monitor",
    description = "Show which accepted versions are in flight, held or late.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is late",
      "1:with --once, something is late",
      "4:the stack does not run, or the cluster that was named does not answer"
    })
public final class MonitorCommand implements Callable<Integer> {
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);
  private static final int MOST_NAMED = 20;
  private static final long MOST_UNSETTLED = 500_000;
  private static final String CLEAR = "\033[H\033[2J";

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--once",
      description = "Say it once and end; exit code 1 when something is late.")
  private boolean once;

  @Option(
      names = "--late-after",
      paramLabel = "TIME",
      converter = EveryConverter.class,
      description = "When a version is late: 10s, 5m (default: 10s).")
  private Duration lateAfter = Duration.ofSeconds(10);

  @Option(
      names = "--look-back",
      paramLabel = "TIME",
      converter = EveryConverter.class,
      description = "From when on to read: 2h, 7d (default: 1d).")
  private Duration lookBack = Duration.ofDays(1);

  @Option(names = "--json", description = "One line of JSON a report.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    Cluster cluster = options.cluster();
    try (NewsDesk desk = new NewsDesk(cluster);
        Admin admin = cluster.admin();
        KafkaConsumer<String, byte[]> consumer = desk.consumer()) {
      Watch watch = new Watch(consumer, desk::decode, MOST_UNSETTLED, (_, _) -> {});
      watch.begin(Instant.now().minus(lookBack));
      while (!watch.isCaughtUp() && !watch.isFull()) {
        watch.poll(Duration.ofMillis(200));
      }
      return once ? sayOnce(watch, admin) : keepSaying(watch, admin);
    }
  }

  private int sayOnce(Watch watch, Admin admin) throws InterruptedException {
    Report report = say(System.out, watch, admin, 0, false);
    return report.late() == 0 && !watch.isFull() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private int keepSaying(Watch watch, Admin admin) throws InterruptedException {
    boolean refresh = !json && Boolean.getBoolean("copydesk.terminal");
    while (true) {
      long settled = watch.ledger().settled();
      long from = System.nanoTime();
      while (System.nanoTime() - from < TELL_EVERY.toNanos()) {
        watch.poll(Duration.ofMillis(100));
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      say(System.out, watch, admin, (watch.ledger().settled() - settled) / seconds, refresh);
    }
  }

  private Report say(PrintStream out, Watch watch, Admin admin, double rate, boolean refresh)
      throws InterruptedException {
    Instant now = Instant.now();
    Report report = watch.ledger().report(now, lateAfter, MOST_NAMED);
    Backlog backlog = report.late() == 0 ? Backlog.UNKNOWN : Backlog.ask(admin);
    if (json) {
      out.println(MonitorJson.line(report, rate, backlog, now));
    } else {
      List<String> versions = MonitorText.versions(report, backlog, now);
      out.println((refresh ? CLEAR : "") + MonitorText.summary(report, rate, now));
      versions.forEach(out::println);
      if (watch.isFull()) {
        out.println("so much is unsettled that no more receipts are read");
      }
    }
    return report;
  }
}
