package org.copydesk.devstack.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.monitor.watch.Backlog;

/// A report as lines for people.
final class MonitorText {
  private MonitorText() {}

  /// One line that says how all is.
  ///
  /// @param rate versions settled a second
  static String summary(Report report, double rate, Instant now) {
    return String.format(
        Locale.ROOT,
        "%s  %d in flight, %d held, %d late%s, %.1f versions/s",
        now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
        report.inFlight(),
        report.held(),
        report.late(),
        report.late() == 0 ? "" : " (oldest " + time(report.oldestLate()) + ")",
        rate);
  }

  /// The versions that are late and those that are held, a line each.
  static List<String> versions(Report report, Backlog backlog, Instant now) {
    List<String> lines = new ArrayList<>();
    report
        .latest()
        .forEach(version ->
            lines.add(
                "LATE  %s  v%d  %s  %s  %s"
                    .formatted(
                        version.uri(),
                        version.version(),
                        version.source(),
                        time(version.awaited(now)),
                        where(version, backlog))));
    more(lines, report.late() - report.latest().size(), "late");
    report
        .soonest()
        .forEach(version ->
            lines.add(
                "held  %s  v%d  %s  embargo ends in %s"
                    .formatted(
                        version.uri(),
                        version.version(),
                        version.source(),
                        time(version.awaited(now).negated()))));
    more(lines, report.held() - report.soonest().size(), "held");
    return lines.stream().map(TerminalText::of).toList();
  }

  private static void more(List<String> lines, long left, String what) {
    if (left > 0) {
      lines.add("      … and %d more that are %s".formatted(left, what));
    }
  }

  /// Where a late version was seen last.
  static String where(Unsettled version, Backlog backlog) {
    return version.heldUntil().isPresent()
        ? "held by publish-service, embargo ended at " + version.awaitedSince()
        : backlog.where(version.uri());
  }

  static String time(Duration duration) {
    Duration rounded = Duration.ofSeconds(Math.max(0, duration.plusMillis(500).toSeconds()));
    return rounded.toDays() > 0
        ? rounded.toDays() + "d " + rounded.toHoursPart() + "h"
        : rounded.toHours() > 0
            ? rounded.toHours() + "h " + rounded.toMinutesPart() + "m"
            : rounded.toMinutes() > 0
                ? rounded.toMinutes() + "m " + rounded.toSecondsPart() + "s"
                : rounded.toSeconds() + "s";
  }
}
