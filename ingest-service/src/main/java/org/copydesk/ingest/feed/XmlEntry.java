package org.copydesk.ingest.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads entries of RSS, Atom and CDF by one ladder for each field: real feeds mix the
/// vocabularies.
final class XmlEntry implements EntryReader {
  private static final List<String> TITLES =
      List.of("title", "atom:title", "dc:title", "dcterms:title", "media:title", "itunes:title");
  private static final List<String> GUIDS = List.of("guid", "atom:id", "id", "dc:identifier");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "atom:published",
          "atom:issued",
          "dcterms:issued",
          "dc:date",
          "dcterms:created",
          "atom:created",
          "dcterms:date",
          "prism:publicationdate");
  private static final List<String> UPDATED =
      List.of("atom:updated", "atom:modified", "dcterms:modified", "lastbuilddate");
  private static final List<String> SUMMARIES =
      List.of(
          "abstract", "itunes:summary", "itunes:subtitle", "dc:description", "dcterms:abstract");
  private static final List<String> CONTENTS =
      List.of("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "fullitem", "content");

  private final String source;
  private final FeedContext feed;

  XmlEntry(String source, FeedContext feed) {
    this.source = source;
    this.feed = feed;
  }

  @Override
  public FeedEntry read(XmlElement entry) {
    Optional<String> base = Bases.of(entry, feed.base());
    EntryLinks links = EntryLinks.of(entry, base);
    boolean deleted = entry.name().equals("at:deleted-entry");
    Optional<String> title = title(entry);
    Texts texts = texts(entry, links.page().or(() -> base));
    Optional<String> guid = deleted ? entry.attribute("ref") : guid(entry);
    String raw = source.substring(entry.start(), entry.end());
    return new FeedEntry(
        EntryId.of(guid, links.page(), title, raw),
        guid,
        links.page(),
        canonical(entry, links, base),
        title,
        texts.summary(),
        texts.content(),
        authors(entry),
        first(entry, PUBLISHED),
        first(entry, UPDATED)
            .or(() -> entry.attribute("lastmod"))
            .or(() -> entry.attribute("when").filter(_ -> deleted)),
        Categories.of(entry),
        EntryMedia.of(entry, base),
        links.others(),
        language(entry),
        EntryRights.orElse(EntryRights.of(entry), feed.rights()),
        source(entry, base),
        first(entry, List.of("comments")).flatMap(url -> Addresses.absolute(url, base)),
        deleted ? EntryStatus.DELETED : isDraft(entry) ? EntryStatus.DRAFT : EntryStatus.USABLE,
        raw);
  }

  private static Optional<String> title(XmlElement entry) {
    return TITLES.stream()
        .flatMap(entry::all)
        .flatMap(title -> TextConstruct.title(title).stream())
        .findFirst();
  }

  private static Optional<String> guid(XmlElement entry) {
    return first(entry, GUIDS).or(() -> entry.attribute("rdf:about"));
  }

  private static Optional<String> first(XmlElement entry, List<String> names) {
    for (String name : names) {
      Optional<String> line = entry.first(name).flatMap(XmlElement::line);
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }

  /// A description stands for the summary and, where there is nothing fuller, for the content.
  private record Texts(Optional<FeedText> summary, Optional<FeedText> content) {}

  private Texts texts(XmlElement entry, Optional<String> base) {
    Optional<FeedText> description = texts(entry, List.of("description"), base).findFirst();
    Optional<FeedText> summary =
        texts(entry, List.of("atom:summary"), base)
            .findFirst()
            .or(() -> description)
            .or(() -> texts(entry, SUMMARIES, base).findFirst())
            .or(() -> ofVideo(entry, base));
    Optional<FeedText> content =
        Stream.concat(
                texts(entry, CONTENTS, base), Stream.concat(description.stream(), summary.stream()))
            .reduce((best, next) -> next.length() > best.length() ? next : best);
    return new Texts(summary, content);
  }

  private Optional<FeedText> ofVideo(XmlElement entry, Optional<String> base) {
    return entry
        .first("media:group")
        .flatMap(group -> texts(group, List.of("media:description"), base).findFirst());
  }

  private Stream<FeedText> texts(XmlElement entry, List<String> names, Optional<String> base) {
    return names.stream()
        .flatMap(entry::all)
        .flatMap(text -> feed.texts().text(text, Bases.of(text, base)).stream());
  }

  private List<FeedPerson> authors(XmlElement entry) {
    List<FeedPerson> own = Persons.of(entry);
    if (!own.isEmpty() || feed.kind() != FeedKind.ATOM) {
      return own;
    }
    List<FeedPerson> ofSource = entry.first("atom:source").map(Persons::of).orElse(List.of());
    return ofSource.isEmpty() && entry != feed.channel() ? Persons.of(feed.channel()) : ofSource;
  }

  private Optional<String> language(XmlElement entry) {
    Optional<XmlElement> title =
        TITLES.stream().flatMap(name -> entry.first(name).stream()).findFirst();
    return first(entry, List.of("dc:language", "language", "dcterms:language"))
        .or(() -> title.flatMap(element -> element.attribute("xml:lang")))
        .or(() -> entry.attribute("xml:lang"))
        .or(feed::language)
        .or(() -> entry.inherited("xml:lang"));
  }

  /// Where the publisher says that the page really is, beside a link through a counter.
  private static Optional<String> canonical(
      XmlElement entry, EntryLinks links, Optional<String> base) {
    return entry.elements().stream()
        .filter(element -> element.name().endsWith(":origlink"))
        .sorted(Comparator.comparing(XmlElement::name))
        .flatMap(element -> element.line().stream())
        .findFirst()
        .or(() ->
            links.others().stream()
                .filter(link -> link.rel().equals("canonical"))
                .map(FeedLink::href)
                .findFirst())
        .flatMap(address -> Addresses.absolute(address, base))
        .filter(Addresses::isWeb);
  }

  private static Optional<FeedSource> source(XmlElement entry, Optional<String> base) {
    Optional<XmlElement> rss = entry.first("source");
    Optional<XmlElement> atom = entry.first("atom:source");
    Optional<String> title =
        rss.flatMap(XmlElement::line)
            .flatMap(TitleText::of)
            .or(() -> atom.flatMap(XmlEntry::title))
            .or(() -> first(entry, List.of("dc:source")));
    Optional<String> url =
        rss.flatMap(element -> element.attribute("url"))
            .flatMap(address -> Addresses.absolute(address, base))
            .or(() -> atom.flatMap(element -> EntryLinks.of(element, base).page()));
    return title.isEmpty() && url.isEmpty()
        ? Optional.empty()
        : Optional.of(new FeedSource(title, url));
  }

  private static boolean isDraft(XmlElement entry) {
    return entry
        .first("app:control")
        .flatMap(control -> control.first("app:draft"))
        .flatMap(XmlElement::line)
        .filter("yes"::equalsIgnoreCase)
        .isPresent();
  }
}
