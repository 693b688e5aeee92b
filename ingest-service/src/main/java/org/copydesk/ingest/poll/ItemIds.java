package org.copydesk.ingest.poll;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.ingest.normalize.CanonicalUrl;
import org.copydesk.ingest.normalize.Sha256;

/// What the entries of a document are called within their source: the canonical URL of the entry's
/// page, so that the entry, the page and the same page found by another feed are one article. Where
/// there is no page of its own (none at all, the site's front page, a place within a page, a page
/// that several entries share), the entry's id.
final class ItemIds {
  private final Map<String, Integer> uses = new HashMap<>();
  private final Optional<String> site;

  ItemIds(FeedDocument document) {
    site = document.site().flatMap(CanonicalUrl::of);
    document
        .items()
        .forEach(item ->
            item.page()
                .flatMap(CanonicalUrl::of)
                .ifPresent(page -> uses.merge(page, 1, Integer::sum)));
  }

  /// Whether an entry has a page of its own.
  boolean hasPage(FeedItem item) {
    return ownPage(item).isPresent();
  }

  /// The item's id.
  String of(FeedItem item) {
    String id = ownPage(item).orElse(item.id());
    return Desk.isItemId(id) ? id : "sha256:" + Sha256.hex(id);
  }

  private Optional<String> ownPage(FeedItem item) {
    return item.page()
        .filter(page -> page.indexOf('#') < 0 || page.contains("#!"))
        .flatMap(CanonicalUrl::of)
        .filter(page -> uses.getOrDefault(page, 0) == 1)
        .filter(page -> site.filter(page::equals).isEmpty());
  }
}
