package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The language that a page says it is written in.
final class DeclaredLanguage {
  private DeclaredLanguage() {}

  /// The first declaration that looks like a BCP 47 tag.
  static Optional<Told<String>> of(Document page, MetaElements metas, JsonLd stated) {
    return Stream.of(
            Told.by("html", ofElement(page.selectFirst("html"))),
            Told.by("json-ld", inLanguage(stated)),
            Told.by(
                "meta",
                metas.first("content-language", "language", "dc.language", "dcterms.language")),
            Told.by("open-graph", metas.first("og:locale")))
        .flatMap(rung -> rung)
        .map(told ->
            new Told<>(
                told.witness(), told.value().strip().replace('_', '-').replaceFirst("[,;].*$", "")))
        .filter(told -> told.value().matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"))
        .findFirst();
  }

  private static Optional<String> ofElement(@Nullable Element html) {
    return Optional.ofNullable(html)
        .map(element -> element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang"));
  }

  private static Optional<String> inLanguage(JsonLd stated) {
    return stated.values("inLanguage").stream()
        .flatMap(node ->
            node.isObject()
                ? Stream.concat(
                    stated.texts(node, "alternateName").stream(),
                    stated.texts(node, "name").stream())
                : stated.names(List.of(node)).stream())
        .findFirst();
  }
}
