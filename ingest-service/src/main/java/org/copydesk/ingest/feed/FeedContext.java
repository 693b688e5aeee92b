package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the entries of a feed inherit from it.
///
/// @param kind what it is written in
/// @param channel the element that describes the feed
/// @param title its name
/// @param link the address of the site
/// @param language as declared
/// @param links the addresses that it gives for itself
/// @param base what relative addresses are relative to where no `xml:base` says otherwise
/// @param rights who owns the entries that say nothing of it
/// @param texts reads texts
record FeedContext(
    FeedKind kind,
    XmlElement channel,
    Optional<String> title,
    Optional<String> link,
    Optional<String> language,
    FeedLinks links,
    Optional<String> base,
    FeedRights rights,
    TextConstruct texts) {

  static FeedContext of(FeedRoot root, Optional<String> url, Repairs repairs) {
    XmlElement channel =
        root.element().name().equals("channel")
            ? root.element()
            : root.element().first("channel").orElse(root.element());
    List<FeedLink> links = EntryLinks.all(channel, url);
    Optional<String> self = rel(links, "self").findFirst();
    Optional<String> page =
        root.element().isEntry()
            ? Optional.empty()
            : EntryLinks.of(channel, url.or(() -> self)).page();
    Optional<String> base =
        root.kind() == FeedKind.ATOM ? url.or(() -> self).or(() -> page) : page.or(() -> url);
    return new FeedContext(
        root.kind(),
        channel,
        Stream.of("title", "atom:title", "dc:title")
            .flatMap(channel::all)
            .flatMap(title -> TextConstruct.title(title).stream())
            .findFirst(),
        page,
        line(channel, "language")
            .or(() -> line(channel, "dc:language"))
            .or(() -> channel.inherited("xml:lang")),
        new FeedLinks(self, rel(links, "next").findFirst(), rel(links, "hub").toList()),
        channel.attribute("base").filter(Addresses::isWeb).or(() -> base),
        EntryRights.of(channel),
        new TextConstruct(repairs));
  }

  private static Stream<String> rel(List<FeedLink> links, String rel) {
    return links.stream().filter(link -> link.rel().equals(rel)).map(FeedLink::href);
  }

  private static Optional<String> line(XmlElement element, String name) {
    return element.first(name).flatMap(XmlElement::line);
  }
}
