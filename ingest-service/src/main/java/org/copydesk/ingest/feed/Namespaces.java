package org.copydesk.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The vocabularies of feeds by one short name each, whatever prefix or edition a document uses:
/// `dc:creator` is Dublin Core's creator, `atom:title` Atom's title, `title` RSS's or a sitemap's.
/// Prefixes that a document does not declare mean what they usually do.
final class Namespaces {
  static final String FOREIGN = "foreign";
  private static final Pattern AROUND_NAME = Pattern.compile("^https?://|[/#]{1,4}$");
  private static final Map<String, String> BY_URI = new HashMap<>();

  static {
    known(
        "",
        "purl.org/rss/1.0",
        "purl.org/net/rss1.1",
        "my.netscape.com/rdf/simple/0.9",
        "channel.netscape.com/rdf/simple/0.9",
        "my.netscape.com/publish/formats/rss-0.91.dtd",
        "backend.userland.com/rss",
        "backend.userland.com/rss2",
        "backend.userland.com/rss091",
        "blogs.law.harvard.edu/tech/rss",
        "cyber.law.harvard.edu/rss",
        "www.rssboard.org/rss-specification",
        "www.sitemaps.org/schemas/sitemap/0.9",
        "www.google.com/schemas/sitemap/0.84",
        "www.google.com/schemas/sitemap/0.9");
    known("atom", "www.w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom");
    known("dc", "purl.org/dc/elements/1.0", "purl.org/dc/elements/1.1");
    known("dcterms", "purl.org/dc/terms");
    known("content", "purl.org/rss/1.0/modules/content");
    known(
        "media",
        "search.yahoo.com/mrss",
        "video.search.yahoo.com/mrss",
        "www.rssboard.org/media-rss");
    known("itunes", "www.itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd");
    known("sy", "purl.org/rss/1.0/modules/syndication");
    known("feedburner", "rssnamespace.org/feedburner/ext/1.0");
    known(
        "cc",
        "web.resource.org/cc",
        "creativecommons.org/ns",
        "backend.userland.com/creativecommonsrssmodule",
        "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html");
    known("xhtml", "www.w3.org/1999/xhtml");
    known("rdf", "www.w3.org/1999/02/22-rdf-syntax-ns");
    known("news", "www.google.com/schemas/sitemap-news/0.9");
    known("image", "www.google.com/schemas/sitemap-image/1.1");
    known("video", "www.google.com/schemas/sitemap-video/1.1");
    known("app", "www.w3.org/2007/app", "purl.org/atom/app");
    known("at", "purl.org/atompub/tombstones/1.0");
    known(
        "prism",
        "prismstandard.org/namespaces/1.2/basic",
        "prismstandard.org/namespaces/basic/1.2",
        "prismstandard.org/namespaces/basic/2.0");
    known("xml", "www.w3.org/xml/1998/namespace");
  }

  private final @Nullable Namespaces outer;
  private final Map<String, String> bindings;
  private final Map<String, String> resolved = new HashMap<>();

  private Namespaces(@Nullable Namespaces outer, Map<String, String> bindings) {
    this.outer = outer;
    this.bindings = bindings;
  }

  /// What is in scope before anything is declared.
  static Namespaces none() {
    return new Namespaces(null, Map.of("", "", "xml", "xml"));
  }

  private static void known(String name, String... uris) {
    for (String uri : uris) {
      BY_URI.put(uri, name);
    }
  }

  /// The scope inside an element that declares namespaces.
  ///
  /// @param declared namespace URIs by prefix
  Namespaces within(Map<String, String> declared) {
    Map<String, String> names = new HashMap<>();
    declared.forEach((prefix, uri) -> names.put(prefix, name(prefix, uri)));
    return new Namespaces(this, names);
  }

  /// A namespace's short name. Of an address that nobody knows the prefix decides: feeds misspell
  /// addresses more often than they reuse prefixes.
  private static String name(String prefix, String uri) {
    String plain = AROUND_NAME.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    String known = plain.isEmpty() ? "" : BY_URI.get(plain);
    if (known != null) {
      return known;
    }
    return isKnown(prefix) ? prefix : FOREIGN;
  }

  private static boolean isKnown(String prefix) {
    return !prefix.isEmpty() && BY_URI.containsValue(prefix);
  }

  /// The name of an element, or of an attribute with a prefix, by its namespace's short name.
  String resolve(String written, int at, Repairs repairs) {
    String known = resolved.get(written);
    if (known == null) {
      known = named(written, at, repairs);
      resolved.put(written, known);
    }
    return known;
  }

  private String named(String written, int at, Repairs repairs) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
    String name = lookup(prefix);
    if (name == null) {
      repairs.note(Repair.UNDECLARED_PREFIX, at, prefix);
      name = usual(prefix.toLowerCase(Locale.ROOT));
    }
    return name.isEmpty() ? local : name + ":" + local;
  }

  /// The short name of what a prefix stands for here; that of nobody's where it is not declared.
  String vocabulary(String prefix) {
    String name = lookup(prefix);
    return name == null ? FOREIGN : name;
  }

  private @Nullable String lookup(String prefix) {
    for (Namespaces scope = this; scope != null; scope = scope.outer) {
      String name = scope.bindings.get(prefix);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /// What an undeclared prefix usually means.
  private static String usual(String prefix) {
    return switch (prefix) {
      case "a10", "a" -> "atom";
      case "creativecommons" -> "cc";
      case "html", "h" -> "xhtml";
      default -> isKnown(prefix) ? prefix : FOREIGN;
    };
  }
}
