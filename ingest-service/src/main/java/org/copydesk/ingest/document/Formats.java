package org.copydesk.ingest.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.ingest.feed.FeedEntryParser;
import org.copydesk.ingest.feed.FeedUnpacker;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.html.HtmlParser;
import org.copydesk.ingest.ninjs.NinjsParser;
import org.copydesk.ingest.plaintext.PlainTextParser;

/// The formats that are read, by media type: this table, and nothing else.
final class Formats {
  /// A format.
  ///
  /// @param mediaType the name it is known by
  /// @param parser reads one item of it
  /// @param unpacker takes documents of it apart that may hold several items
  record Format(String mediaType, Parser parser, Optional<Unpacker> unpacker) {
    private static Format of(String mediaType, Parser parser) {
      return new Format(mediaType, parser, Optional.empty());
    }
  }

  private static final Map<String, Format> BY_MEDIA_TYPE = new TreeMap<>();

  static {
    add(Format.of("text/plain", new PlainTextParser()));
    add(Format.of("text/html", new HtmlParser()), "application/xhtml+xml");
    add(
        Format.of("application/vnd.iptc.ninjs+json", new NinjsParser()),
        "application/ninjs+json",
        "application/json");
    add(
        new Format("application/rss+xml", new FeedEntryParser(), Optional.of(new FeedUnpacker())),
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/x-cdf",
        "application/sitemap+xml");
  }

  private Formats() {}

  private static void add(Format format, String... alsoKnownAs) {
    BY_MEDIA_TYPE.put(format.mediaType, format);
    for (String name : alsoKnownAs) {
      BY_MEDIA_TYPE.put(name, format);
    }
  }

  static Optional<Format> of(String mediaType) {
    return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType));
  }

  static List<String> mediaTypes() {
    return List.copyOf(BY_MEDIA_TYPE.keySet());
  }
}
