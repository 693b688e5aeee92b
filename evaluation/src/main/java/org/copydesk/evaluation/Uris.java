package org.copydesk.evaluation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.Entity;
import org.copydesk.news.ExternalId;

/// The public URIs of an entity.
final class Uris {
  private static final String LOCAL = "urn:copydesk:entity:";

  private Uris() {}

  static Set<String> of(Entity entity) {
    return Stream.concat(Stream.of(entity.getId()), entity.getExternalIds().stream().map(Uris::uri))
        .filter(uri -> !uri.startsWith(LOCAL))
        .collect(Collectors.toSet());
  }

  private static String uri(ExternalId id) {
    return switch (id.getScheme()) {
      case "wikidata" -> "http://www.wikidata.org/entity/" + id.getId();
      case "geonames" -> "https://sws.geonames.org/" + id.getId() + "/";
      case "ror" -> "https://ror.org/" + id.getId();
      default -> id.getScheme() + ":" + id.getId();
    };
  }
}
