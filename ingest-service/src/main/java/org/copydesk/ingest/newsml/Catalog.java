package org.copydesk.ingest.newsml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.ingest.xml.XmlElement;

/// The controlled vocabularies that an item uses: aliases and the URIs they stand for. Those of the
/// IPTC are known; catalogs that stand in the item are added, and catalogs elsewhere are never
/// fetched.
///
/// @param uris scheme URIs by alias
/// @param aliases aliases by scheme URI
record Catalog(Map<String, String> uris, Map<String, String> aliases) {
  private static final Catalog IPTC = of(iptc());

  private static Catalog of(Map<String, String> uris) {
    return new Catalog(
        uris,
        uris.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first)));
  }

  private static Map<String, String> iptc() {
    try (InputStream in =
        Objects.requireNonNull(Catalog.class.getResourceAsStream("iptc-schemes.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("the table iptc-schemes.txt cannot be read", e);
    }
  }

  /// The catalog of an item: the IPTC's and what stands in the item and around it.
  ///
  /// @param scopes the item and the elements that catalogs may stand in around it
  static Catalog of(List<XmlElement> scopes) {
    Map<String, String> own = new HashMap<>();
    for (XmlElement scope : scopes) {
      for (XmlElement scheme :
          scope.elements("catalog").stream()
              .flatMap(catalog -> catalog.elements("scheme").stream())
              .toList()) {
        Optional<String> uri = scheme.attribute("uri");
        scheme
            .attribute("alias")
            .filter(_ -> uri.isPresent())
            .ifPresent(alias -> own.put(alias, uri.orElse("")));
      }
    }
    if (own.isEmpty()) {
      return IPTC;
    }
    Map<String, String> all = new HashMap<>(IPTC.uris);
    all.putAll(own);
    return of(Map.copyOf(all));
  }

  /// The URI of a scheme.
  Optional<String> scheme(String alias) {
    return Optional.ofNullable(uris.get(alias));
  }

  /// The alias of the scheme that a URI belongs to.
  Optional<String> alias(String uri) {
    int end = Math.max(uri.lastIndexOf('/'), Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('=')));
    String scheme = uri.substring(0, end + 1).replaceFirst("^https:", "http:");
    return Optional.ofNullable(aliases.get(scheme));
  }

  /// Whether the IPTC maintains the scheme of this name.
  static boolean isIptc(String alias) {
    return IPTC.uris.containsKey(alias);
  }
}
