package org.copydesk.devstack.command;

import org.copydesk.news.Action;
import picocli.CommandLine.Command;

/// Withdraw an article until it is released.
@Command(
    name = "withhold",
    description = "Withdraw an article until it is released.",
    mixinStandardHelpOptions = true)
public final class WithholdCommand extends NoticeCommand {
  WithholdCommand() {
    super(Action.WITHHOLD);
  }
}
