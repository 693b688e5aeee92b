package org.copydesk.ingest.html.metadata;

import java.util.Optional;
import org.jsoup.nodes.Document;

/// A page with all its witnesses, gathered once for all ladders.
///
/// @param headlineAt how many characters are visible before the headline; absent until it is known
record PageFacts(
    Document page,
    JsonLd stated,
    PageScan scan,
    SiteNames site,
    RawDates dates,
    Optional<Integer> headlineAt) {
  private static final int BEFORE_HEADLINE = 500;
  private static final int RIGHT_BELOW = 600;
  private static final int AFTER_HEADLINE = 1_500;

  static PageFacts of(Document page, JsonLd stated) {
    PageScan scan = PageScan.of(page);
    return new PageFacts(
        page,
        stated,
        scan,
        SiteNames.of(page, stated, scan.metas),
        new RawDates(
            DateLocale.of(
                page.location(),
                scan.metas,
                DeclaredLanguage.of(page, scan.metas, stated).map(Told::value))),
        Optional.empty());
  }

  PageFacts withHeadlineAt(Optional<Integer> at) {
    return new PageFacts(page, stated, scan, site, dates, at);
  }

  MetaElements metas() {
    return scan.metas;
  }

  /// Whether something stands so close to the headline that it speaks of the story below it.
  boolean isNearHeadline(Spot spot) {
    int headline = headlineAt.orElse(0);
    return !spot.elsewhere()
        && spot.at() > headline - BEFORE_HEADLINE
        && spot.at() < headline + AFTER_HEADLINE;
  }

  /// Whether an element is the page, or holds the story with its headline.
  boolean holdsStory(Spot spot) {
    return headlineAt.isPresent()
        && !spot.elsewhere()
        && spot.at() <= headlineAt.get()
        && spot.element().selectFirst("h1") != null;
  }

  /// Whether something stands right below the headline.
  boolean isBelowHeadline(Spot spot) {
    return headlineAt.isPresent()
        && isNearHeadline(spot)
        && spot.at() > headlineAt.get()
        && spot.at() < headlineAt.get() + RIGHT_BELOW;
  }
}
