package org.copydesk.devstack.trace;

import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.devstack.process.StackException;
import org.copydesk.trace.Tracing;
import org.copydesk.trace.Trail;
import org.copydesk.trace.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the whole way of one article, and proves that it is gone where it was taken back.
@Command(
    name = "trace",
    description =
        "Show the whole way of one article through all topics, and what they hold of it now.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the article was found; where it was taken back, no topic asserts it any more",
      "1:there is no record of it",
      "3:it was taken back, and at least one topic still asserts it",
      "4:the stack does not run, or the cluster that was named does not answer"
    })
public final class TraceCommand implements Callable<Integer> {
  /// An article that was taken back is still asserted.
  private static final int STILL_ASSERTED = 3;

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(
      paramLabel = "ARTICLE",
      description = "The article's URI, SOURCE/ITEM, or the id of a raw event.")
  private String asked = "";

  @Option(names = "--json", description = "Lines of JSON: each record, then what each topic holds.")
  private boolean json;

  @Override
  public Integer call() {
    try (NewsDesk desk = new NewsDesk(options.cluster());
        KafkaConsumer<String, byte[]> consumer = desk.consumer()) {
      Tracing tracing = new Tracing(consumer, desk::decode);
      Trail trail = tracing.trace(asked);
      Verdict verdict = Verdict.of(trail, tracing.routes());
      if (trail.footprints().isEmpty()) {
        System.err.printf(
            "there is no record of \"%s\"; give its URI, SOURCE/ITEM or the id of a raw event%n",
            TerminalText.of(asked));
        return ExitCodes.FAILED;
      }
      if (json) {
        TraceJson.lines(trail, verdict).forEach(System.out::println);
      } else {
        TraceText.way(trail).forEach(System.out::println);
        System.out.println();
        TraceText.verdict(verdict).forEach(System.out::println);
      }
      return verdict.isBroken() ? STILL_ASSERTED : ExitCodes.OK;
    } catch (TimeoutException e) {
      throw new StackException(String.valueOf(e.getMessage()), e);
    }
  }
}
