package org.copydesk.devstack.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;

/// Waits for receipts and says what is on them.
public final class Receipts {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Receipts() {}

  /// The receipts of events.
  ///
  /// @param consumer was at the end of the topic before the events were sent
  /// @param places topic/partition/offset of the events
  /// @return by place; those that did not come within a minute are missing
  public static Map<String, Receipt> await(
      NewsDesk desk, KafkaConsumer<String, byte[]> consumer, Set<String> places) {
    Map<String, Receipt> found = new HashMap<>();
    NewsDesk.poll(
        consumer,
        LIMIT,
        record -> {
          if (desk.decode(Topics.RECEIPT.name(), record.value()) instanceof Receipt receipt
              && places.contains(NewsDesk.place(receipt))) {
            found.put(NewsDesk.place(receipt), receipt);
          }
          return found.size() == places.size();
        });
    return found;
  }

  /// A receipt in a line.
  public static String line(Receipt receipt) {
    StringBuilder line = new StringBuilder(receipt.getOutcome().toString());
    receipt.getArticleVersion().ifPresent(version -> line.append(" version ").append(version));
    receipt.getUri().ifPresent(uri -> line.append(" of ").append(uri));
    receipt.getEmbargoedUntil().ifPresent(until -> line.append(", embargoed until ").append(until));
    receipt.getReasonCode().ifPresent(code -> line.append(" (").append(code).append(')'));
    receipt.getReason().ifPresent(reason -> line.append(": ").append(reason));
    receipt.getWarnings().forEach(warning -> line.append("; check: ").append(warning));
    return TerminalText.of(line.toString());
  }

  /// Whether the event did what it was sent for, or had been done before.
  static boolean isFine(Receipt receipt) {
    return receipt.getOutcome() == Outcome.ACCEPTED
        || receipt.getOutcome() == Outcome.DUPLICATE
        || receipt.getArticleVersion().isPresent();
  }
}
