package org.copydesk.devstack.command;

import org.copydesk.news.Action;
import picocli.CommandLine.Command;

/// Allow a killed or withheld article again.
@Command(
    name = "release",
    description = "Allow a killed or withheld article again.",
    mixinStandardHelpOptions = true)
public final class ReleaseCommand extends NoticeCommand {
  ReleaseCommand() {
    super(Action.RELEASE);
  }
}
