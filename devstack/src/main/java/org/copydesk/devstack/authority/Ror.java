package org.copydesk.devstack.authority;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import tools.jackson.databind.JsonNode;

/// The dump of the Research Organization Registry (ror.org, CC0), in version 1 or 2 of its schema.
final class Ror implements ConceptReader {
  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    for (SourceFile file : files) {
      try (InputStream in = file.bytes()) {
        JsonRows.of(file.toString(), in, sink, (where, row) -> organisation(where, row, sink));
      }
    }
  }

  private static void organisation(String where, JsonNode row, ConceptSink sink) {
    String id = row.path("id").asString("");
    if (!id.startsWith("https://ror.org/") || row.path("status").asString("").equals("withdrawn")) {
      if (!id.startsWith("https://ror.org/")) {
        sink.refuse(where, "it has no id of ROR");
      }
      return;
    }
    boolean second = row.path("names").isArray();
    List<String> names = second ? names(row) : firstNames(row);
    if (names.isEmpty()) {
      sink.refuse(where, id + " has no name");
      return;
    }
    JsonNode place =
        second
            ? row.path("locations").path(0).path("geonames_details")
            : row.path("addresses").path(0);
    String country =
        second
            ? place.path("country_code").asString("")
            : row.path("country").path("country_code").asString("");
    sink.take(
        new Ids()
            .wikidata(wikidata(row))
            .ror(id.substring("https://ror.org/".length()))
            .concept()
            .setName(names.getFirst())
            .setType(EntityType.ORGANISATION)
            .setAliases(Aliases.of(names.getFirst(), names))
            .setCountry(country.isEmpty() ? null : country)
            .setCoordinates(
                place.path("lat").isNumber() && place.path("lng").isNumber()
                    ? new Coordinates(place.path("lat").asDouble(), place.path("lng").asDouble())
                    : null)
            .setRoles(row.path("types").valueStream().map(type -> type.asString("")).toList()));
  }

  /// The name that ROR displays before the others.
  private static List<String> names(JsonNode row) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : row.path("names")) {
      boolean displayed =
          name.path("types")
              .valueStream()
              .anyMatch(type -> type.asString("").equals("ror_display"));
      names.add(displayed ? 0 : names.size(), name.path("value").asString(""));
    }
    names.removeIf(String::isBlank);
    return names;
  }

  private static List<String> firstNames(JsonNode row) {
    List<String> names = new ArrayList<>(List.of(row.path("name").asString("")));
    row.path("aliases").valueStream().map(name -> name.asString("")).forEach(names::add);
    row.path("acronyms").valueStream().map(name -> name.asString("")).forEach(names::add);
    row.path("labels")
        .valueStream()
        .map(label -> label.path("label").asString(""))
        .forEach(names::add);
    names.removeIf(String::isBlank);
    return names;
  }

  private static String wikidata(JsonNode row) {
    JsonNode ids = row.path("external_ids");
    JsonNode known =
        ids.isArray()
            ? ids.valueStream()
                .filter(one -> one.path("type").asString("").equals("wikidata"))
                .findFirst()
                .orElse(ids.path(-1))
            : ids.path("Wikidata");
    String preferred = known.path("preferred").asString("");
    return preferred.isEmpty() ? known.path("all").path(0).asString("") : preferred;
  }
}
