package org.copydesk.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.fetch.Request;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.FeedState;

/// One poll of one feed: from what was known of it to what is known now. Whatever the feed does is
/// written down in that and stops nothing else.
///
/// @param web where documents come from
/// @param reading reads them
/// @param outbox where raw events go
record FeedPoll(
    Web web,
    FeedReading reading,
    Outbox outbox,
    InstantSource clock,
    Schedule schedule,
    PollSettings settings,
    PollMetrics metrics) {
  private static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final String ACCEPTED =
      "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,"
          + "application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.5";

  /// Polls.
  ///
  /// @return what is known now; what was known before where the thread was stopped before anything
  ///   was known
  FeedState poll(Subscription subscription, FeedState before) {
    Instant now = clock.instant();
    try {
      Outcome outcome =
          web.fetch(
              new Request(
                  subscription.feed().getUrl(),
                  before.getEtag(),
                  before.getLastModified(),
                  ACCEPTED,
                  MAX_BYTES));
      return switch (outcome) {
        case Outcome.NotModified unchanged -> unchanged(subscription, before, unchanged, now);
        case Outcome.Failed failed -> failed(subscription, before, failed, now);
        case Outcome.Fetched fetched -> fetched(subscription, before, fetched, now);
      };
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return before;
    }
  }

  private FeedState unchanged(
      Subscription subscription, FeedState before, Outcome.NotModified outcome, Instant now) {
    metrics.poll("unchanged");
    return succeeded(before, now)
        .setMovedTo(outcome.movedTo().orElse(null))
        .setNextPoll(schedule.afterSuccess(now, subscription.interval(), hints(before)))
        .build();
  }

  private static FeedState.Builder succeeded(FeedState before, Instant now) {
    return FeedState.newBuilder(before)
        .setLastPoll(now)
        .setLastSuccess(now)
        .setLastError(null)
        .setStopped(null)
        .setFailures(0);
  }

  private FeedState failed(
      Subscription subscription, FeedState before, Outcome.Failed failed, Instant now) {
    metrics.poll("failed");
    int failures = before.getFailures() + 1;
    return FeedState.newBuilder(before)
        .setLastPoll(now)
        .setLastError("%s: %s".formatted(failed.code(), failed.reason()))
        .setFailures(failures)
        .setStopped(
            failed.gone()
                ? "the feed is gone (410); remove it, or write its new address to the source"
                : null)
        .setNextPoll(
            schedule.afterFailure(now, subscription.interval(), failures, failed.retryAfter()))
        .build();
  }

  private FeedState fetched(
      Subscription subscription, FeedState before, Outcome.Fetched fetched, Instant now) {
    FeedDocument document;
    try {
      document = reading.read(fetched);
    } catch (UnreadableDocument e) {
      String reason = "%s is no feed: %s".formatted(fetched.url(), e.getMessage());
      return failed(subscription, before, Outcome.Failed.of(e.code(), reason), now);
    }
    SeenEntries seen = new SeenEntries(before.getSeen(), document.kind(), now);
    FeedRun run = run(subscription, seen, now);
    Sitemaps sitemaps = new Sitemaps(settings.sitemapAge(), before.getSeen().isEmpty());
    boolean stopped = !sent(document, run, seen, sitemaps, now);
    fetched.incomplete().ifPresent(what -> run.notes().add("the feed came incomplete: " + what));
    metrics.poll("changed");
    metrics.entries(run.sent());
    // What is left for the next poll lies in this document, so it must not be "not modified" then.
    boolean whole = !stopped && !run.unfinished() && fetched.incomplete().isEmpty();
    Optional<String> etag = fetched.headers().first("etag").filter(_ -> whole);
    Optional<String> lastModified = fetched.headers().first("last-modified").filter(_ -> whole);
    FeedDocument.Hints hints = document.hints();
    return succeeded(before, now)
        .setEtag(etag.orElse(null))
        .setLastModified(lastModified.orElse(null))
        .setMovedTo(fetched.movedTo().orElse(null))
        .setAskedIntervalSeconds((int) hints.every().orElse(Duration.ZERO).toSeconds())
        .setSkipHours(List.copyOf(hints.skipHours()))
        .setSkipDays(hints.skipDays().stream().map(DayOfWeek::name).toList())
        .setNextPoll(stopped ? now : schedule.afterSuccess(now, subscription.interval(), hints))
        .setNotes(run.notes().toList())
        .setSent(before.getSent() + run.sent())
        .setSeen(seen.toRemember())
        .build();
  }

  private FeedRun run(Subscription subscription, SeenEntries seen, Instant now) {
    String source = subscription.source().getId();
    FeedEvents events = new FeedEvents(source, subscription.feed().getUrl());
    Pages pages = new Pages(web, events, SourceSettings.of(subscription.source()), clock, metrics);
    return new FeedRun(subscription, seen, pages, events, outbox, now, settings.pages());
  }

  /// @return whether all was sent that there was time for; false when the thread was stopped
  private boolean sent(
      FeedDocument document, FeedRun run, SeenEntries seen, Sitemaps sitemaps, Instant now) {
    try {
      try {
        send(document, run, seen, sitemaps, now);
        run.settle(true);
        return true;
      } catch (InterruptedException _) {
        run.settle(false);
      }
    } catch (InterruptedException _) {
      run.leaveUnfinished();
    }
    Thread.currentThread().interrupt();
    return false;
  }

  private void send(
      FeedDocument document, FeedRun run, SeenEntries seen, Sitemaps sitemaps, Instant now)
      throws InterruptedException {
    switch (document.kind()) {
      case FEED -> run.send(limited(document, document.items(), run));
      case SITEMAP ->
          run.send(limited(document, sitemaps.news(document, seen, run.notes(), now), run));
      case SITEMAP_INDEX -> {
        for (FeedItem child : sitemaps.toRead(document, seen, run.notes(), now)) {
          readChild(child, run, seen, sitemaps, now);
        }
      }
    }
  }

  private void readChild(
      FeedItem child, FeedRun run, SeenEntries seen, Sitemaps sitemaps, Instant now)
      throws InterruptedException {
    String url = child.page().orElse(child.id());
    Outcome outcome = web.fetch(Request.of(url, ACCEPTED, MAX_BYTES));
    try {
      if (outcome instanceof Outcome.Fetched fetched) {
        FeedDocument sitemap = reading.read(fetched);
        if (sitemap.kind() == FeedDocument.Kind.SITEMAP_INDEX) {
          run.notes().add("%s is an index within an index and was left out".formatted(url));
        } else {
          send(sitemap, run, seen, sitemaps, now);
        }
        seen.touch(child, 0);
      } else if (outcome instanceof Outcome.Failed failed) {
        run.notes().add("%s could not be had: %s".formatted(url, failed.reason()));
        run.leaveUnfinished();
      }
    } catch (UnreadableDocument e) {
      run.notes().add("%s is no sitemap: %s".formatted(url, e.getMessage()));
      seen.touch(child, 0);
    }
  }

  private static FeedDocument limited(FeedDocument document, List<FeedItem> items, FeedRun run) {
    if (items.size() > SeenEntries.MOST) {
      run.notes()
          .add(
              "only the first %d of %d entries were read"
                  .formatted(SeenEntries.MOST, items.size()));
    }
    return new FeedDocument(
        document.kind(),
        document.hints(),
        items.subList(0, Math.min(items.size(), SeenEntries.MOST)),
        document.documents(),
        document.repairs());
  }

  private static FeedDocument.Hints hints(FeedState state) {
    Set<DayOfWeek> days = new HashSet<>();
    state.getSkipDays().forEach(day -> days.add(DayOfWeek.valueOf(day)));
    return new FeedDocument.Hints(
        Optional.of(Duration.ofSeconds(state.getAskedIntervalSeconds())),
        state.getSkipHours().stream().collect(Collectors.toUnmodifiableSet()),
        days);
  }
}
