package org.copydesk.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The element of a document that is the feed, whatever stands around it.
///
/// @param kind what it is written in
/// @param element the element
record FeedRoot(FeedKind kind, XmlElement element) {
  private static final int MOST_POINTERS = 10;

  /// Finds the feed.
  ///
  /// @throws UnreadableDocument where there is none
  static FeedRoot in(XmlDocument xml, TextDocument document) throws UnreadableDocument {
    Deque<XmlElement> left = new ArrayDeque<>(List.of(xml.top()));
    boolean page = false;
    while (!left.isEmpty()) {
      XmlElement next = left.pop();
      page = page || next.name().equals("html") || next.name().equals("xhtml:html");
      Optional<FeedKind> kind = kind(next, page);
      if (kind.isPresent()) {
        refuseFragments(xml.top(), next);
        return new FeedRoot(kind.get(), next);
      }
      next.elements().reversed().forEach(left::push);
    }
    throw page ? page(document) : unknown(xml);
  }

  private static void refuseFragments(XmlElement top, XmlElement root) throws UnreadableDocument {
    long entries = top.elements().stream().filter(XmlElement::isEntry).count();
    if (root.isEntry() && entries > 1) {
      throw new UnreadableDocument(
          "not-a-feed",
          "the document holds %d entries and no feed around them; put them into a channel or a feed"
              .formatted(entries));
    }
  }

  private static Optional<FeedKind> kind(XmlElement element, boolean page) {
    return Optional.ofNullable(
        switch (element.name()) {
          case "rss" -> FeedKind.RSS;
          case "rdf:rdf", "rdf" -> holdsRss(element) ? FeedKind.RDF : null;
          case "atom:feed" -> FeedKind.ATOM;
          case "urlset" -> FeedKind.SITEMAP;
          case "sitemapindex" -> FeedKind.SITEMAP_INDEX;
          case "atom:entry", "at:deleted-entry" -> page ? null : FeedKind.ATOM;
          case "channel" -> page ? null : channel(element);
          case "item" -> page ? null : FeedKind.RSS;
          default -> null;
        });
  }

  private static boolean holdsRss(XmlElement element) {
    return element.elements().isEmpty()
        || element.first("channel").isPresent()
        || element.first("item").isPresent();
  }

  private static FeedKind channel(XmlElement element) {
    boolean cdf =
        element.attribute("href").isPresent()
            || element.attribute("base").isPresent()
            || element.all("item").anyMatch(item -> item.attribute("href").isPresent());
    return cdf ? FeedKind.CDF : FeedKind.RSS;
  }

  private static UnreadableDocument unknown(XmlDocument xml) {
    String found =
        xml.top().elements().stream()
            .findFirst()
            .map(element -> "its first element is <%s>".formatted(shown(element.name())))
            .orElse("it has no element at all");
    return new UnreadableDocument(
        "not-a-feed",
        "the document is neither RSS, Atom nor a sitemap: %s; check the address".formatted(found));
  }

  private static String shown(String name) {
    String plain = name.replaceFirst("^" + Namespaces.FOREIGN + ":", "");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }

  private static UnreadableDocument page(TextDocument document) {
    Document page = Jsoup.parse(document.text(), document.url().orElse(""));
    List<String> feeds = new ArrayList<>();
    for (Element link :
        page.select("link[rel~=(?i)\\balternate\\b][type~=(?i)rss|atom|feed\\+json]")) {
      String address = link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
      if (!address.isBlank() && feeds.size() < MOST_POINTERS) {
        feeds.add(address.strip());
      }
    }
    String what =
        feeds.isEmpty()
            ? "it names no feed either; check the address"
            : "use one of the feeds that it names: " + String.join(", ", feeds);
    return new UnreadableDocument(
        "not-a-feed", "the document is a web page and not a feed; " + what);
  }
}
