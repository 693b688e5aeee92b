package org.copydesk.ingest.feed;

/// What a list of entries is written in.
public enum FeedKind {
  /// RSS 0.91 to 0.94 and 2.0, with whatever extensions.
  RSS("application/rss+xml"),
  /// RSS 0.90, 1.0 and 1.1: RSS that is RDF.
  RDF("application/rdf+xml"),
  /// Atom 0.3 and 1.0.
  ATOM("application/atom+xml"),
  /// Channel Definition Format, RSS's ancestor.
  CDF("application/x-cdf"),
  /// JSON Feed 1.0 and 1.1.
  JSON_FEED("application/feed+json"),
  /// A sitemap, with or without Google's news extension: addresses of pages, no text.
  SITEMAP("application/sitemap+xml"),
  /// A list of sitemaps.
  SITEMAP_INDEX("application/sitemap+xml");

  private final String mediaType;

  FeedKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The media type of such documents; that of sitemaps is in use, but not registered.
  public String mediaType() {
    return mediaType;
  }

  /// Whether its entries only name pages.
  public boolean isSitemap() {
    return this == SITEMAP || this == SITEMAP_INDEX;
  }
}
