package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/// What tells a page's own article from the other articles it speaks of: its addresses and titles.
///
/// @param addresses without scheme, `www.`, query and closing slash
record PageIdentity(List<String> addresses, List<String> titles) {
  private static final double SAME_HEADLINE = 0.5;
  private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.|m\\.|amp\\.)?");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");
  private static final Pattern CLOSING_SLASHES = Pattern.compile("/+$");

  static PageIdentity of(Document page) {
    Stream<String> addresses =
        Stream.concat(
            Stream.of(page.location()),
            page.head().select("link[rel=canonical], meta[property=og:url]").stream()
                .map(element ->
                    element.hasAttr("href") ? element.attr("href") : element.attr("content")));
    Stream<String> titles =
        Stream.concat(
            Stream.of(page.title()),
            Stream.concat(
                page.head().select("meta[property=og:title]").stream()
                    .map(meta -> meta.attr("content")),
                page.getElementsByTag("h1").stream()
                    .limit(3)
                    .flatMap(h1 -> SmallText.of(h1, 300).stream())));
    return new PageIdentity(
        addresses.map(PageIdentity::bare).filter(address -> !address.isEmpty()).distinct().toList(),
        titles
            .filter(title -> !title.isBlank())
            .map(title -> title.substring(0, Math.min(300, title.length())))
            .toList());
  }

  /// How sure it is that an object is about this page, from 0 to 2.
  double likeness(JsonNode node) {
    return (isHere(node) ? 1 : 0) + sameHeadline(node);
  }

  /// Whether an object states another address than this page's and another headline.
  boolean isOther(JsonNode node) {
    return !addresses.isEmpty()
        && stated(node).findAny().isPresent()
        && !isHere(node)
        && !headline(node).isEmpty()
        && sameHeadline(node) < SAME_HEADLINE;
  }

  private boolean isHere(JsonNode node) {
    return stated(node).anyMatch(addresses::contains);
  }

  private double sameHeadline(JsonNode node) {
    String headline = Words.plain(headline(node));
    return titles.stream()
        .mapToDouble(title ->
            Words.folded(title).contains(Words.folded(headline)) && !headline.isEmpty()
                ? 1
                : Words.likeness(title, headline))
        .max()
        .orElse(0);
  }

  private static String headline(JsonNode node) {
    String headline = node.path("headline").asString("");
    String name = headline.isBlank() ? node.path("name").asString("") : headline;
    return name.substring(0, Math.min(300, name.length()));
  }

  private static Stream<String> stated(JsonNode node) {
    JsonNode main = node.path("mainEntityOfPage");
    return Stream.of(node.path("url"), main, main.path("@id"), main.path("url"))
        .filter(JsonNode::isString)
        .map(value -> bare(value.asString()))
        .filter(address -> address.contains("/"));
  }

  private static String bare(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    String path = QUERY.matcher(SCHEME.matcher(lower).replaceFirst("")).replaceFirst("");
    return CLOSING_SLASHES.matcher(path).replaceFirst("");
  }
}
