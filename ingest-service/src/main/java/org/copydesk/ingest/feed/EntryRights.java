package org.copydesk.ingest.feed;

import java.util.Optional;

/// Reads who owns an entry or a feed.
final class EntryRights {
  private EntryRights() {}

  static FeedRights of(XmlElement element) {
    Optional<String> licence =
        element
            .first("cc:license")
            .flatMap(license -> license.attribute("rdf:resource").or(license::line));
    return new FeedRights(
        first(element, "dcterms:rightsholder"),
        first(element, "dc:rights", "atom:rights", "atom:copyright", "copyright", "dcterms:rights"),
        licence
            .or(() ->
                EntryLinks.all(element, Optional.empty()).stream()
                    .filter(link -> link.rel().equals("license"))
                    .map(FeedLink::href)
                    .findFirst())
            .or(() -> first(element, "dcterms:license")));
  }

  /// What an entry says, else what its feed says.
  static FeedRights orElse(FeedRights entry, FeedRights feed) {
    return new FeedRights(
        entry.holder().or(feed::holder),
        entry.notice().or(feed::notice),
        entry.license().or(feed::license));
  }

  private static Optional<String> first(XmlElement element, String... names) {
    for (String name : names) {
      Optional<String> line = element.first(name).flatMap(TextConstruct::title);
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }
}
