package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the addresses that an element of a feed gives: RSS's `link`, Atom's links with their
/// relations.
///
/// @param page the page that it stands for
/// @param others the other addresses that a reader may want
record EntryLinks(Optional<String> page, List<FeedLink> others) {
  private static final String IANA = "http://www.iana.org/assignments/relation/";
  private static final Set<String> WANTED =
      Set.of("alternate", "related", "via", "replies", "canonical", "amphtml");

  static EntryLinks of(XmlElement element, Optional<String> base) {
    List<FeedLink> links = all(element, base);
    Optional<String> printed =
        element
            .all("link")
            .flatMap(link -> link.line().stream())
            .findFirst()
            .or(() -> element.attribute("href"))
            .flatMap(address -> Addresses.absolute(address, base));
    Optional<String> page =
        printed
            .or(() -> alternate(links, true))
            .or(() -> alternate(links, false))
            .or(() -> permaLink(element))
            .or(() -> element.attribute("rdf:about").filter(Addresses::isWeb));
    List<FeedLink> others =
        links.stream()
            .filter(link -> WANTED.contains(link.rel()))
            .filter(link -> page.filter(link.href()::equals).isEmpty())
            .toList();
    return new EntryLinks(page, others);
  }

  /// All links with a relation; Atom's default is `alternate`.
  static List<FeedLink> all(XmlElement element, Optional<String> base) {
    List<FeedLink> links = new ArrayList<>();
    Stream.of("atom:link", "link", "xhtml:link")
        .flatMap(element::all)
        .forEach(link ->
            link.attribute("href")
                .flatMap(href -> Addresses.absolute(href, Bases.of(link, base)))
                .map(href ->
                    new FeedLink(
                        rel(link),
                        href,
                        link.attribute("type"),
                        link.attribute("title").flatMap(TitleText::of)))
                .ifPresent(links::add));
    return links;
  }

  private static String rel(XmlElement link) {
    String rel = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
    return rel.startsWith(IANA) ? rel.substring(IANA.length()) : rel;
  }

  private static Optional<String> alternate(List<FeedLink> links, boolean html) {
    return links.stream()
        .filter(link -> link.rel().equals("alternate"))
        .filter(link -> !html || link.type().map(type -> type.contains("html")).orElse(true))
        .map(FeedLink::href)
        .findFirst();
  }

  private static Optional<String> permaLink(XmlElement element) {
    return element
        .first("guid")
        .filter(guid -> guid.attribute("ispermalink").filter("false"::equalsIgnoreCase).isEmpty())
        .flatMap(XmlElement::line)
        .filter(Addresses::isWeb);
  }
}
