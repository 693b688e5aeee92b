package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Action;
import org.copydesk.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes events of a withdrawn source again.
@Command(
    name = "reinstate",
    description = {
      "Take news from a withdrawn source again.",
      "Its articles stay withdrawn until each is released (./copydesk release) or comes with an explicitly newer version."
    },
    mixinStandardHelpOptions = true)
final class SourceReinstateCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(paramLabel = "ID", description = "The source.")
  private String id = "";

  @Option(names = "--reason", description = "Why, for the people who read of it.")
  private @Nullable String reason;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    int code = Notices.send(cluster, Action.REINSTATE_SOURCE, id, "", reason);
    if (code == ExitCodes.OK) {
      try (NewsDesk desk = new NewsDesk(cluster)) {
        Sources sources = new Sources(desk);
        sources
            .find(id)
            .filter(source -> source.getWithdrawn().isPresent())
            .ifPresent(
                source -> sources.write(Source.newBuilder(source).setWithdrawn(null).build()));
      }
    }
    return code;
  }
}
