package org.copydesk.devstack.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.monitor.ledger.Accepted;
import org.copydesk.monitor.ledger.Ledger;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Notice;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// Each accepted version is written, enriched, and in the end published, held or taken back; a
/// version that became a dead letter on its way is kept there. And no version is there that no
/// event made.
final class WholeWay implements Check {
  /// An embargo that has just ended is looked at within the second.
  private static final Duration LATE = Duration.ofSeconds(2);

  /// A version of an article.
  private record Version(String uri, long number) {}

  private record Step(Place place, Instant written) {}

  private final Map<Version, Step> accepted = new LinkedHashMap<>();
  private final Map<Version, Step> articles = new LinkedHashMap<>();
  private final Map<Version, Step> enriched = new HashMap<>();
  private final Map<Place, Version> versions = new HashMap<>();
  private final Set<Version> deadLetters = new HashSet<>();
  private final Ledger ledger = new Ledger();
  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void take(Line line) {
    line.value()
        .ifPresent(value -> {
          switch (value) {
            case Receipt receipt -> Accepted.of(receipt).ifPresent(made -> accept(line, made));
            case Article article -> write(line, article);
            case EnrichedArticle article -> enrich(line, article.getArticle());
            case Notice notice -> Accepted.of(notice).ifPresent(ledger::accept);
            case LifecycleEvent event -> ledger.tell(event);
            default -> {}
          }
        });
    line.origin().map(versions::get).ifPresent(deadLetters::add);
  }

  private void accept(Line line, Accepted made) {
    accepted.putIfAbsent(new Version(made.uri(), made.version()), step(line));
    ledger.accept(made);
  }

  private void write(Line line, Article article) {
    Version version = new Version(article.getUri(), article.getVersion());
    articles.putIfAbsent(version, step(line));
    versions.put(line.place(), version);
    if (article.getChange() != Change.SOURCE_WITHDRAWN && !accepted.containsKey(version)) {
      findings.add(
          Finding.at(
              line,
              Promise.ONE_RECEIPT,
              version.uri(),
              "v%d, which no receipt speaks of".formatted(version.number())));
    }
  }

  private void enrich(Line line, Article article) {
    Version version = new Version(article.getUri(), article.getVersion());
    enriched.putIfAbsent(version, step(line));
    versions.put(line.place(), version);
    if (!articles.containsKey(version)) {
      findings.add(
          Finding.at(
              line,
              Promise.NOTHING_TWICE,
              version.uri(),
              "v%d, which is not on %s".formatted(version.number(), Topics.ARTICLE.name())));
    }
  }

  private static Step step(Line line) {
    return new Step(line.place(), line.written());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    accepted.forEach((version, step) -> {
      if (!articles.containsKey(version)) {
        all.add(lost(version, step, "was accepted and is not on " + Topics.ARTICLE.name()));
      }
    });
    articles.forEach((version, step) -> {
      if (!enriched.containsKey(version) && !deadLetters.contains(version)) {
        all.add(lost(version, step, "is not on " + Topics.ENRICHED.name()));
      }
    });
    ledger
        .report(Instant.now(), LATE, Integer.MAX_VALUE)
        .latest()
        .forEach(late -> unsettled(late).ifPresent(all::add));
    return all;
  }

  private Optional<Finding> unsettled(Unsettled late) {
    Version version = new Version(late.uri(), late.version());
    Step step =
        Optional.ofNullable(articles.get(version))
            .or(() -> Optional.ofNullable(accepted.get(version)))
            .orElseGet(() -> new Step(new Place(Topics.ARTICLE.name(), -1, -1), late.receivedAt()));
    boolean kept =
        deadLetters.stream()
            .anyMatch(
                each -> each.uri().equals(version.uri()) && each.number() >= version.number());
    return kept
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Promise.NOTHING_LOST,
                step.place(),
                version.uri(),
                "v%d is neither published nor held nor taken back".formatted(version.number()),
                later(step.written(), late.awaitedSince())));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Finding lost(Version version, Step step, String what) {
    return new Finding(
        Promise.NOTHING_LOST,
        step.place(),
        version.uri(),
        "v%d %s".formatted(version.number(), what),
        step.written());
  }
}
