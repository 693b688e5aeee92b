package org.copydesk.devstack.command;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Action;
import org.copydesk.news.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Withdraws a source with all its articles, and shows how it goes.
@Command(
    name = "withdraw",
    description = {
      "Withdraw a source: nothing more is taken from it, and all its articles are taken back.",
      "May be interrupted and started again: the withdrawal goes on by itself, and the command then only shows what is left."
    },
    mixinStandardHelpOptions = true)
final class SourceWithdrawCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(paramLabel = "ID", description = "The source.")
  private String id = "";

  @Option(
      names = "--reason",
      required = true,
      description = "Why, for the people who must act on it.")
  private String reason = "";

  @Option(names = "--yes", description = "Do not ask first.")
  private boolean yes;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    try (NewsDesk desk = new NewsDesk(cluster);
        StillPublished left = StillPublished.of(desk, id)) {
      Sources sources = new Sources(desk);
      Optional<Source> settings = sources.find(id);
      int total = left.count();
      System.out.printf(
          Locale.ROOT,
          "%s has %d published articles%s%n",
          TerminalText.of(id),
          total,
          settings.isEmpty() ? " and no settings" : "");
      if (!yes && !confirmed()) {
        return ExitCodes.FAILED;
      }
      settings.ifPresent(
          source -> sources.write(Source.newBuilder(source).setWithdrawn(reason).build()));
      int code = Notices.send(cluster, Action.WITHDRAW_SOURCE, id, "", reason);
      return code == ExitCodes.OK ? left.watch(System.out, total) : code;
    }
  }

  private static boolean confirmed() {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isEmpty()) {
      System.err.println("nothing was withdrawn: there is nobody to ask; add --yes");
      return false;
    }
    String answer = terminal.get().readLine("Withdraw them all? Write yes: ");
    if (answer == null || !answer.strip().equalsIgnoreCase("yes")) {
      System.err.println("nothing was withdrawn");
      return false;
    }
    return true;
  }
}
