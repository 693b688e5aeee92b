package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads addresses of sitemaps with Google's news, image and video extensions.
final class SitemapEntry implements EntryReader {
  private final String source;
  private final FeedContext sitemap;

  SitemapEntry(String source, FeedContext sitemap) {
    this.source = source;
    this.sitemap = sitemap;
  }

  @Override
  public FeedEntry read(XmlElement url) {
    Optional<String> address =
        line(url, "loc").flatMap(loc -> Addresses.absolute(loc, sitemap.base()));
    Optional<XmlElement> news = url.first("news:news");
    Optional<XmlElement> publication = news.flatMap(element -> element.first("news:publication"));
    String raw = source.substring(url.start(), url.end());
    Optional<String> title =
        news.flatMap(element -> element.first("news:title")).flatMap(TextConstruct::title);
    return new FeedEntry(
        EntryId.of(Optional.empty(), address, title, raw),
        Optional.empty(),
        address,
        Optional.empty(),
        title,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        news.flatMap(element -> line(element, "news:publication_date")),
        line(url, "lastmod"),
        news.map(Categories::of).orElse(List.of()),
        media(url),
        EntryLinks.all(url, sitemap.base()).stream()
            .filter(link -> link.rel().equals("alternate"))
            .toList(),
        publication
            .flatMap(element -> line(element, "news:language"))
            .or(() -> news.flatMap(element -> line(element, "news:language"))),
        FeedRights.NONE,
        publication
            .flatMap(element -> line(element, "news:name"))
            .map(name -> new FeedSource(Optional.of(name), Optional.empty())),
        Optional.empty(),
        EntryStatus.USABLE,
        raw);
  }

  private static List<FeedMedia> media(XmlElement url) {
    List<FeedMedia> media = new ArrayList<>();
    url.all("image:image")
        .flatMap(
            image -> image(image, "image", "image:loc", "image:caption", "image:title").stream())
        .forEach(media::add);
    url.all("video:video")
        .flatMap(video ->
            image(video, "video", "video:content_loc", "video:description", "video:title").stream())
        .forEach(media::add);
    return media;
  }

  private static Optional<FeedMedia> image(
      XmlElement element, String medium, String address, String caption, String title) {
    return line(element, address)
        .flatMap(url -> Addresses.absolute(url, Optional.empty()))
        .map(url ->
            FeedMedia.file(
                url,
                Optional.of(medium),
                Optional.empty(),
                Optional.empty(),
                Stream.of(caption, title)
                    .flatMap(element::all)
                    .flatMap(words -> TextConstruct.title(words).stream())
                    .findFirst()));
  }

  private static Optional<String> line(XmlElement element, String name) {
    return element.first(name).flatMap(XmlElement::line);
  }
}
