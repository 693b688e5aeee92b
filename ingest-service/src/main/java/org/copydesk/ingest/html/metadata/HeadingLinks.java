package org.copydesk.ingest.html.metadata;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells headings of the site and of other stories by the links in them or around them.
final class HeadingLinks {
  private final String location;
  private final Set<String> own;

  HeadingLinks(PageFacts facts) {
    this.location = facts.page().location();
    this.own =
        Stream.concat(Stream.of(location), CanonicalAddress.of(facts).map(Told::value).stream())
            .map(HeadingLinks::path)
            .collect(Collectors.toSet());
  }

  /// A heading whose link leads to the home page is the site's banner.
  boolean leadHome(Element heading) {
    Element link = link(heading);
    if (link == null) {
      return false;
    }
    String target = link.absUrl("href").replaceFirst("[?#].*$", "");
    String host = location.replaceFirst("^(https?://[^/]*).*$", "$1");
    return target.equals(host) || target.equals(host + "/") || link.attr("href").equals("/");
  }

  /// A heading whose link leads to another page is that page's.
  boolean leadElsewhere(Element heading) {
    Element link = link(heading);
    if (link == null || location.isEmpty()) {
      return false;
    }
    String path = path(link.absUrl("href"));
    return path.length() > 1 && !own.contains(path);
  }

  private static String path(String address) {
    return address
        .replaceFirst("[?#].*$", "")
        .replaceFirst("^https?://[^/]*", "")
        .replaceFirst("/$", "");
  }

  private static @Nullable Element link(Element heading) {
    Element around = heading.closest("a[href]");
    return around == null ? heading.selectFirst("a[href]") : around;
  }
}
