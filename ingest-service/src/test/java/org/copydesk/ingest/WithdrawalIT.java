package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.news.Action.WITHDRAW_SOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The withdrawal of a source on a real broker with all its partitions.
class WithdrawalIT {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int ARTICLES = 4_000;
  private static final int OTHERS = 50;

  @TempDir private Path folder;

  @Test
  void withdrawalGoesOnAfterTheServiceWasStoppedAndItsDiskLost() throws Exception {
    try (RunningIngest ingest = new RunningIngest(folder, "withdrawal")) {
      ingest.send(articles("desk", ARTICLES));
      ingest.send(articles("other", OTHERS));
      try (Service.Running _ = ingest.service()) {
        await()
            .atMost(LIMIT)
            .pollInterval(PAUSE)
            .until(() -> receipts(ingest).size() == ARTICLES + OTHERS);
        // More of the source waits when it is withdrawn.
        ingest.send(articles("desk", 2 * ARTICLES).subList(ARTICLES, 2 * ARTICLES));
        ingest.send(List.of(RawEvents.notice(WITHDRAW_SOURCE, "", "Forged.")));
        await().atMost(LIMIT).until(() -> !withdrawn(ingest).isEmpty());
      }
      forget(ingest.state());
      try (Service.Running _ = ingest.service()) {
        await()
            .atMost(LIMIT)
            .pollInterval(PAUSE)
            .until(() -> receipts(ingest).size() == 2 * ARTICLES + OTHERS + 1);
        await()
            .atMost(LIMIT)
            .pollInterval(PAUSE)
            .until(() -> withdrawn(ingest).size() == accepted(ingest));
        ingest.send(articles("desk", 4 * ARTICLES).subList(3 * ARTICLES, 3 * ARTICLES + 8));
        await()
            .atMost(LIMIT)
            .pollInterval(PAUSE)
            .until(() -> receipts(ingest).size() == 2 * ARTICLES + OTHERS + 9);
      }

      assertThat(withdrawn(ingest))
          .hasSize((int) accepted(ingest))
          .doesNotHaveDuplicates()
          .allMatch(item -> item.startsWith("desk/"));
      assertThat(ingest.values(Topics.NOTICE, Notice.class))
          .hasSize((int) accepted(ingest))
          .allMatch(notice -> notice.getChange() == Change.SOURCE_WITHDRAWN);
      assertThat(receipts(ingest))
          .filteredOn(receipt -> receipt.getRawTopic().equals(Topics.RAW_NOTICE.name()))
          .singleElement()
          .returns(Outcome.ACCEPTED, Receipt::getOutcome);
      assertThat(receipts(ingest))
          .filteredOn(receipt -> number(receipt) >= 3 * ARTICLES)
          .hasSize(8)
          .allMatch(receipt -> receipt.getReasonCode().orElse("").equals("source-withdrawn"));
    }
  }

  private static List<RawEvent> articles(String source, int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            RawEvent.newBuilder(RawEvents.plain("" + i, "1", "Ferry %d sails.".formatted(i)))
                .setSource(source)
                .build())
        .toList();
  }

  private static int number(Receipt receipt) {
    return receipt.getItemId().isEmpty() ? -1 : Integer.parseInt(receipt.getItemId());
  }

  private static List<Receipt> receipts(RunningIngest ingest) {
    return ingest.values(Topics.RECEIPT, Receipt.class);
  }

  /// How many articles of the source were accepted, before the withdrawal reached their partition.
  private static long accepted(RunningIngest ingest) {
    return receipts(ingest).stream()
        .filter(receipt -> receipt.getSource().equals("desk"))
        .filter(receipt -> receipt.getArticleVersion().isPresent())
        .count();
  }

  private static List<String> withdrawn(RunningIngest ingest) {
    return ingest.values(Topics.ARTICLE, Article.class).stream()
        .filter(article -> article.getChange() == Change.SOURCE_WITHDRAWN)
        .map(article -> article.getSource() + "/" + article.getItemId())
        .toList();
  }

  private static void forget(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
