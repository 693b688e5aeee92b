package org.copydesk.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.news.RawEvent;

/// Sends on what is new in the documents of one poll of one feed, and keeps account of it: an item
/// counts as sent when the brokers have it.
final class FeedRun {
  private static final int MOST_PAGE_FAILURES = 3;
  private static final long ACKNOWLEDGED_WITHIN_S = 60;

  /// An event on its way.
  private record Sending(FeedItem item, int pageFailures, CompletableFuture<?> acknowledged) {}

  private final Subscription subscription;
  private final SeenEntries seen;
  private final Pages pages;
  private final FeedEvents events;
  private final Outbox outbox;
  private final Notes notes = new Notes();
  private final List<Sending> sending = new ArrayList<>();
  private final Instant now;
  private int pagesLeft;
  private boolean unfinished;
  private long sent;

  FeedRun(
      Subscription subscription,
      SeenEntries seen,
      Pages pages,
      FeedEvents events,
      Outbox outbox,
      Instant now,
      int pagesLeft) {
    this.subscription = subscription;
    this.seen = seen;
    this.pages = pages;
    this.events = events;
    this.outbox = outbox;
    this.now = now;
    this.pagesLeft = pagesLeft;
  }

  /// Sends what is new.
  ///
  /// @throws InterruptedException when the thread is stopped; what was sent until then is accounted
  ///   for by {@link #settle}
  void send(FeedDocument document) throws InterruptedException {
    boolean sitemap = document.kind() != FeedDocument.Kind.FEED;
    List<FeedItem> items = document.items();
    List<UnpackedItem> documents = null;
    document.repairs().forEach(notes::add);
    seen.expect(items);
    for (int i = 0; i < items.size(); i++) {
      FeedItem item = items.get(i);
      SeenEntries.Need need = seen.need(item);
      if (need == SeenEntries.Need.NOTHING) {
        continue;
      }
      if (!sitemap && documents == null) {
        documents = document.documents().get();
      }
      Optional<UnpackedItem> entry =
          documents == null ? Optional.empty() : Optional.of(documents.get(i));
      if (item.hasPage() && item.usable() && (sitemap || subscription.wantsPage(item.whole()))) {
        sendPage(item, item.itemId(), need, entry);
      } else if (need == SeenEntries.Need.PAGE || entry.isEmpty()) {
        seen.touch(item, 0);
      } else {
        send(events.entry(itemId(item), entry.get(), Optional.empty(), now), item, 0);
      }
    }
  }

  /// A deleted entry names no page: its item is what the entry was sent as.
  private String itemId(FeedItem item) {
    if (!item.deleted()) {
      return item.itemId();
    }
    Optional<String> sentAs = seen.itemId(item);
    if (sentAs.isEmpty()) {
      notes.add(
          "the feed says that entry \"%s\" was deleted, which was not sent in the last 30 days: item \"%s\" is killed; if the article is known by another id, kill that too"
              .formatted(item.id(), item.itemId()));
    }
    return sentAs.orElse(item.itemId());
  }

  private void sendPage(
      FeedItem item, String itemId, SeenEntries.Need need, Optional<UnpackedItem> entry)
      throws InterruptedException {
    if (pagesLeft <= 0) {
      unfinished = true;
      return;
    }
    pagesLeft--;
    switch (pages.fetch(item, item.page().orElse(itemId), itemId)) {
      case Pages.Page.Taken(RawEvent event) -> send(event, item, 0);
      case Pages.Page.Refused(String reason) -> sendInstead(item, itemId, need, entry, reason, 0);
      case Pages.Page.NotNow(String reason) -> {
        int failures = seen.pageFailures(item) + 1;
        boolean again = failures < MOST_PAGE_FAILURES;
        unfinished |= again;
        sendInstead(item, itemId, need, entry, reason, again ? failures : 0);
      }
    }
  }

  private void sendInstead(
      FeedItem item,
      String itemId,
      SeenEntries.Need need,
      Optional<UnpackedItem> entry,
      String reason,
      int pageFailures) {
    notes.add("a page could not be had: " + reason);
    if (entry.isPresent() && need == SeenEntries.Need.EVERYTHING) {
      String why = "this is the feed's own entry, because its page could not be had: " + reason;
      send(events.entry(itemId, entry.get(), Optional.of(why), now), item, pageFailures);
    } else {
      seen.touch(item, pageFailures);
    }
  }

  private void send(RawEvent event, FeedItem item, int pageFailures) {
    sending.add(new Sending(item, pageFailures, outbox.send(event)));
  }

  /// Takes account of what was sent.
  ///
  /// @param patient whether to wait for the brokers
  void settle(boolean patient) throws InterruptedException {
    for (Sending each : sending) {
      try {
        if (patient || each.acknowledged.isDone()) {
          each.acknowledged.get(ACKNOWLEDGED_WITHIN_S, TimeUnit.SECONDS);
          seen.touch(each.item, each.pageFailures);
          sent++;
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RecordTooLargeException) {
          seen.touch(each.item, 0);
          notes.add("an entry is larger than the log of record takes and was left out");
        } else {
          undelivered(String.valueOf(e.getCause()));
        }
      } catch (TimeoutException _) {
        undelivered("no acknowledgement within %d s".formatted(ACKNOWLEDGED_WITHIN_S));
      }
    }
    sending.clear();
  }

  private void undelivered(String why) {
    unfinished = true;
    notes.add("an entry could not be written to Kafka and is sent again (%s)".formatted(why));
  }

  /// How many events the brokers have.
  long sent() {
    return sent;
  }

  /// Whether something is left for the next poll, which must read the whole document again.
  boolean unfinished() {
    return unfinished;
  }

  /// Says that something is left for the next poll.
  void leaveUnfinished() {
    unfinished = true;
  }

  /// What a person might want to know.
  Notes notes() {
    return notes;
  }
}
