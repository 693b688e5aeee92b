package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import org.copydesk.news.Action;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command that says something of an article in a notice.
abstract class NoticeCommand implements Callable<Integer> {
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

  private final Action action;

  NoticeCommand(Action action) {
    this.action = action;
  }

  @Override
  public Integer call() {
    return Notices.send(options.cluster(), action, source, item, reason);
  }
}
