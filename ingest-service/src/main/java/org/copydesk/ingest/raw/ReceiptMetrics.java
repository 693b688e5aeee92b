package org.copydesk.ingest.raw;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.service.metrics.BoundedLabel;

/// Counts receipts by outcome and by source, and the versions they speak of. As long as no
/// transaction was aborted, and nothing is under way:
///
/// - `copydesk_records_read_total` of both raw topics = all of `copydesk_ingest_receipts_total`
/// - all of `copydesk_ingest_receipts_total` = `copydesk_records_written_total` of receipts
/// - `copydesk_ingest_versions_total` + `copydesk_ingest_articles_withdrawn_total` =
///   `copydesk_records_written_total` of articles
public final class ReceiptMetrics {
  private final MeterRegistry registry;
  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
  private final Counter versions;
  private final BoundedLabel sources = new BoundedLabel();

  private ReceiptMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.UNKNOWN) {
        outcomes.put(
            outcome,
            Counter.builder("copydesk.ingest.receipts")
                .description("Raw events that were answered")
                .tag("outcome", lower(outcome))
                .register(registry));
      }
    }
    versions =
        Counter.builder("copydesk.ingest.versions")
            .description("Raw events that made a version of an article")
            .register(registry);
  }

  /// Registers the counters.
  public static ReceiptMetrics in(MeterRegistry registry) {
    return new ReceiptMetrics(registry);
  }

  /// Counts a receipt and hands it on.
  public Receipt count(Receipt receipt) {
    Objects.requireNonNull(outcomes.get(receipt.getOutcome())).increment();
    if (receipt.getArticleVersion().isPresent()) {
      versions.increment();
    }
    Counter.builder("copydesk.ingest.source.receipts")
        .description("Raw events of a source that were answered; the first 50 sources by name")
        .tag("source", sources.of(receipt.getSource().isEmpty() ? "unknown" : receipt.getSource()))
        .tag("outcome", lower(receipt.getOutcome()))
        .register(registry)
        .increment();
    return receipt;
  }

  private static String lower(Outcome outcome) {
    return outcome.toString().toLowerCase(Locale.ROOT);
  }
}
