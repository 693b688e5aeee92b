package org.copydesk.devstack.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;

/// Waits for receipts and says what is on them.
public final class Receipts {
  private static final Pattern ITEM = Pattern.compile("(.+)#(\\d{1,9})");
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

  /// The receipts of events, and of the items that were taken out of them.
  ///
  /// @param consumer was at the end of the topic before the events were sent
  /// @param places topic/partition/offset of the events
  /// @return by place the receipt of the event first, then those of its items in their order; what
  ///   did not come within a minute is missing
  public static Map<String, List<Receipt>> awaitWithItems(
      NewsDesk desk, KafkaConsumer<String, byte[]> consumer, Set<String> places) {
    Map<String, Receipt> wholes = new HashMap<>();
    Map<String, Map<Integer, Receipt>> items = new HashMap<>();
    NewsDesk.poll(
        consumer,
        LIMIT,
        record -> {
          if (desk.decode(Topics.RECEIPT.name(), record.value()) instanceof Receipt receipt) {
            if (places.contains(NewsDesk.place(receipt))) {
              wholes.put(NewsDesk.place(receipt), receipt);
            } else {
              remember(items, receipt);
            }
          }
          return wholes.size() == places.size()
              && wholes.values().stream()
                  .allMatch(
                      whole -> items(items, whole).size() >= whole.getUnpackedItems().orElse(0));
        });
    Map<String, List<Receipt>> found = new HashMap<>();
    wholes.forEach((place, whole) ->
        found.put(
            place,
            Stream.concat(Stream.of(whole), items(items, whole).values().stream()).toList()));
    return found;
  }

  private static void remember(Map<String, Map<Integer, Receipt>> items, Receipt receipt) {
    Matcher item = ITEM.matcher(receipt.getEventId());
    if (item.matches()) {
      items
          .computeIfAbsent(item.group(1), _ -> new TreeMap<>())
          .put(Integer.valueOf(item.group(2)), receipt);
    }
  }

  private static Map<Integer, Receipt> items(
      Map<String, Map<Integer, Receipt>> items, Receipt whole) {
    return items.getOrDefault(whole.getEventId(), Map.of());
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
        || receipt.getOutcome() == Outcome.UNPACKED
        || receipt.getArticleVersion().isPresent();
  }
}
