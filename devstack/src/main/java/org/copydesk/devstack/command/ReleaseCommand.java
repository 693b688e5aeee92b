package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import org.copydesk.news.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Allow a killed or withheld article again.
@Command(
    name = "release",
    description = "Allow a killed or withheld article again.",
    mixinStandardHelpOptions = true)
public final class ReleaseCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(index = "0", paramLabel = "SOURCE", description = "The source of the article.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "ITEM", description = "The item id within the source.")
  private String item = "";

  @Option(
      names = "--reason",
      required = true,
      description = "Why, for the people who must act on it.")
  private String reason = "";

  @Override
  public Integer call() {
    return Notices.send(options.cluster(), Action.RELEASE, source, item, reason);
  }
}
