package org.copydesk.devstack.command;

import org.copydesk.news.Action;
import picocli.CommandLine.Command;

/// Withdraw an article for good.
@Command(
    name = "kill",
    description = "Withdraw an article for good.",
    mixinStandardHelpOptions = true)
public final class KillCommand extends NoticeCommand {
  KillCommand() {
    super(Action.KILL);
  }
}
