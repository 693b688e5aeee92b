package org.copydesk.ingest.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.normalize.CanonicalUrl;
import org.copydesk.ingest.normalize.ItemId;

/// What the entries of a feed are called within their source, whether the feed was polled or sent:
/// the canonical URL of the entry's page, so that the entry, the page and the same page found by
/// another feed are one article. Where there is no page of its own (none at all, the site's front
/// page, a place within a page, a page that different entries share), the entry's id.
public final class ItemIds {
  private final Map<String, Set<String>> entriesOfPage = new HashMap<>();
  private final Map<String, String> pageOfEntry = new HashMap<>();
  private final Optional<String> site;

  /// Looks at a feed as a whole: whether a page is an entry's own depends on the others.
  public ItemIds(Feed feed) {
    site = feed.link().flatMap(CanonicalUrl::of);
    for (FeedEntry entry : feed.entries()) {
      page(entry)
          .ifPresent(page -> {
            entriesOfPage.computeIfAbsent(page, _ -> new HashSet<>(2)).add(entry.id());
            pageOfEntry.putIfAbsent(entry.id(), page);
          });
    }
  }

  /// Whether an entry has a page of its own.
  public boolean hasPage(FeedEntry entry) {
    return ownPage(entry).isPresent();
  }

  /// The id of the entry's item. An entry that was deleted is what its feed calls so elsewhere.
  public String of(FeedEntry entry) {
    Optional<String> elsewhere =
        entry.status() == EntryStatus.DELETED
            ? Optional.ofNullable(pageOfEntry.get(entry.id())).filter(this::belongsToOne)
            : Optional.empty();
    return ItemId.of(ownPage(entry).or(() -> elsewhere).orElse(entry.id()));
  }

  private Optional<String> ownPage(FeedEntry entry) {
    return page(entry).filter(this::belongsToOne);
  }

  private Optional<String> page(FeedEntry entry) {
    return entry
        .page()
        .filter(page -> page.indexOf('#') < 0 || page.contains("#!"))
        .flatMap(CanonicalUrl::of)
        .filter(page -> site.filter(page::equals).isEmpty());
  }

  private boolean belongsToOne(String page) {
    return entriesOfPage.getOrDefault(page, Set.of()).size() == 1;
  }
}
