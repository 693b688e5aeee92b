package org.copydesk.devstack.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Reads files as ingest-service does, without Kafka.
@Command(
    name = "extract",
    description = {
      "Read files as ingest-service does and print a line of JSON for each (Article).",
      "A feed, news message or package gives a line for each item, \"item\" counting from 0."
    },
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Mixin private Manifest manifest = new Manifest();

  @Override
  public Integer call() throws IOException {
    return manifest.print(article -> article);
  }
}
