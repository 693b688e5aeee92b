package org.copydesk.e2e.model;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// What the services counted, and the sums of docs/metrics.md that must balance when all has come
/// to rest.
record Sums(MeterRegistry ingest, MeterRegistry enrich, MeterRegistry publish) {
  /// What differences of sums are told under; no article has this key.
  static final String KEY = "sums";

  static Sums none() {
    return new Sums(
        new SimpleMeterRegistry(), new SimpleMeterRegistry(), new SimpleMeterRegistry());
  }

  /// The sums that do not balance, a line each; empty where all do.
  ///
  /// @param sent how many raw events there are
  String differences(long sent) {
    List<String> lines = new ArrayList<>();
    double read = read(ingest, Topics.RAW) + read(ingest, Topics.RAW_NOTICE);
    double receipts = total(ingest, "copydesk.ingest.receipts");
    double versions =
        total(ingest, "copydesk.ingest.versions")
            + total(ingest, "copydesk.ingest.articles.withdrawn");
    compare(lines, "raw events", (double) sent, "read by ingest", read);
    compare(lines, "raw events read", read, "receipts", receipts);
    compare(lines, "receipts", receipts, "receipts written", written(ingest, Topics.RECEIPT));
    compare(lines, "versions", versions, "articles written", written(ingest, Topics.ARTICLE));
    handedOn(lines, Topics.ARTICLE, ingest, enrich);
    compare(
        lines,
        "articles read",
        read(enrich, Topics.ARTICLE),
        "enriched written",
        written(enrich, Topics.ENRICHED));
    handedOn(lines, Topics.ENRICHED, enrich, publish);
    handedOn(lines, Topics.NOTICE, ingest, publish);
    compare(
        lines,
        "steps",
        total(publish, "copydesk.publish.steps"),
        "lifecycle events written",
        written(publish, Topics.LIFECYCLE));
    double published = written(publish, Topics.PUBLISHED);
    compare(lines, "published", published, "ninjs items", written(publish, Topics.NINJS_ITEM));
    compare(lines, "published", published, "ninjs JSON", written(publish, Topics.NINJS));
    return String.join("\n", lines);
  }

  private static void handedOn(
      List<String> lines, Topic<?, ?> topic, MeterRegistry writer, MeterRegistry reader) {
    compare(
        lines,
        topic.name() + " written",
        written(writer, topic),
        topic.name() + " read",
        read(reader, topic));
  }

  private static void compare(
      List<String> lines, String one, double first, String other, double second) {
    if (first != second) {
      lines.add("  %s: %.0f, %s: %.0f".formatted(one, first, other, second));
    }
  }

  private static double read(MeterRegistry registry, Topic<?, ?> topic) {
    return registry.get("copydesk.records.read").tag("topic", topic.name()).counter().count();
  }

  private static double written(MeterRegistry registry, Topic<?, ?> topic) {
    return registry.get("copydesk.records.written").tag("topic", topic.name()).counter().count();
  }

  private static double total(MeterRegistry registry, String counter) {
    return registry.get(counter).counters().stream().mapToDouble(Counter::count).sum();
  }
}
