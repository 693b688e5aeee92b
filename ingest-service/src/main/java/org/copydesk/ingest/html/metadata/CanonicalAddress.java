package org.copydesk.ingest.html.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;

/// Finds the address that a page calls its own.
final class CanonicalAddress {
  private CanonicalAddress() {}

  static Optional<Told<String>> of(PageFacts facts) {
    Document page = facts.page();
    JsonLd stated = facts.stated();
    Stream<String> main =
        stated.values("mainEntityOfPage").stream()
            .flatMap(node ->
                node.isString()
                    ? Stream.of(node.asString())
                    : Stream.concat(
                        stated.texts(node, "@id").stream(), stated.texts(node, "url").stream()));
    return Stream.of(
            Told.each("link", facts.scan().canonicals),
            Told.by("open-graph", facts.metas().first("og:url")),
            Told.each("json-ld", Stream.concat(stated.texts("url").stream(), main).toList()))
        .flatMap(rung -> rung)
        .flatMap(told ->
            absolute(page, told.value())
                .map(address -> new Told<>(told.witness(), address))
                .stream())
        .filter(told -> isThisPage(told.value(), page.location()))
        .findFirst();
  }

  private static Optional<String> absolute(Document page, String address) {
    String stripped = address.strip();
    if (stripped.isEmpty() || stripped.length() > 2_000 || stripped.startsWith("#")) {
      return Optional.empty();
    }
    String absolute = StringUtil.resolve(page.baseUri(), stripped);
    return absolute.matches("(?i)https?://[^/]+.*") ? Optional.of(absolute) : Optional.empty();
  }

  /// A home page, or a page of another site that leads nowhere near, is not this page: templates
  /// that are set up wrongly state them for every article.
  private static boolean isThisPage(String address, String location) {
    Optional<URI> stated = uri(address);
    if (stated.isEmpty()) {
      return false;
    }
    boolean home = isHome(stated.get());
    Optional<URI> here = uri(location);
    if (here.isEmpty()) {
      return !home;
    }
    boolean sameHost = site(here.get()).equals(site(stated.get()));
    return home ? sameHost && isHome(here.get()) : true;
  }

  private static boolean isHome(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    return address.getQuery() == null && path.matches("/?(?:index\\.\\w{2,4}|[a-z]{2}/?)?");
  }

  private static String site(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return host.replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }

  private static Optional<URI> uri(String address) {
    try {
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(new URI(address.replace(" ", "%20").replace("|", "%7C")));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
