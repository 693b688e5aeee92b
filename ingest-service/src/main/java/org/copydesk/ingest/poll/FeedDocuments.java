package org.copydesk.ingest.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.copydesk.ingest.document.DecodedText;
import org.copydesk.ingest.feed.Feed;
import org.copydesk.ingest.feed.FeedEntry;
import org.copydesk.ingest.feed.FeedReader;
import org.copydesk.ingest.feed.FeedText;
import org.copydesk.ingest.feed.FeedUnpacker;
import org.copydesk.ingest.feed.ItemIds;
import org.copydesk.ingest.feed.PollHints;
import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;

/// Reads feeds and sitemaps for the poller.
final class FeedDocuments implements FeedReading {
  private static final Duration EXPIRED = Duration.ofDays(1);

  @Override
  public FeedDocument read(Outcome.Fetched fetched) throws UnreadableDocument {
    String text = DecodedText.of(fetched.bytes(), fetched.headers().charset());
    TextDocument document = new TextDocument(text, Optional.of(fetched.url()), false);
    Feed feed = FeedReader.read(document);
    ItemIds ids = new ItemIds(feed);
    return new FeedDocument(
        kind(feed),
        hints(feed.hints()),
        FeedUnpacker.order(feed, ids).stream()
            .map(place -> item(feed.entries().get(place), ids))
            .toList(),
        documents(document, feed),
        feed.repairs());
  }

  private static FeedDocument.Kind kind(Feed feed) {
    return switch (feed.kind()) {
      case SITEMAP -> FeedDocument.Kind.SITEMAP;
      case SITEMAP_INDEX -> FeedDocument.Kind.SITEMAP_INDEX;
      case RSS, RDF, ATOM, CDF, JSON_FEED -> FeedDocument.Kind.FEED;
    };
  }

  private static FeedDocument.Hints hints(PollHints hints) {
    return new FeedDocument.Hints(
        hints.expired() ? Optional.of(EXPIRED) : hints.every(),
        hints.skipHours(),
        hints.skipDays());
  }

  private static Supplier<List<UnpackedItem>> documents(TextDocument document, Feed feed) {
    return () -> {
      try {
        List<UnpackedItem> items = new FeedUnpacker().unpack(document);
        if (items.size() != feed.entries().size()) {
          throw new IllegalStateException(
              "%d entries, but %d documents".formatted(feed.entries().size(), items.size()));
        }
        return items;
      } catch (UnreadableDocument e) {
        throw new IllegalStateException("a feed that was read cannot be unpacked", e);
      }
    };
  }

  private static FeedItem item(FeedEntry entry, ItemIds ids) {
    return new FeedItem(
        entry.id(),
        ids.of(entry),
        ids.hasPage(entry),
        entry.page(),
        Fingerprint.of(
            entry.title().orElse(""),
            entry.summary().map(FeedText::value).orElse(""),
            entry.content().map(FeedText::value).orElse(""),
            entry.updated().orElse(""),
            entry.page().orElse(""),
            entry.status().name()),
        entry.updated().or(entry::published).flatMap(FeedDocuments::instant),
        entry.isWhole(),
        entry.status(),
        entry.content().or(entry::summary).map(FeedText::value).orElse(""));
  }

  /// The dates of sitemaps are W3C's profile of ISO 8601; those of feeds do not matter here.
  private static Optional<Instant> instant(String written) {
    String date = written.strip();
    try {
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeException _) {
      return day(date);
    }
  }

  private static Optional<Instant> day(String date) {
    try {
      LocalDate day = LocalDate.parse(date.substring(0, Math.min(10, date.length())));
      // The end of the day: a page is not old before all of its day is.
      return Optional.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
