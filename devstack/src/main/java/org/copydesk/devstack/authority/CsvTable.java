package org.copydesk.devstack.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// A table of the newsroom's own making (RFC 4180) whose first line names the columns: name and
/// type (person, organisation, place, event, object), and any of id, aliases (a vertical bar
/// between two), country (ISO 3166-1 alpha-2), latitude, longitude, population, wikidata, geonames,
/// roles (a bar between two), prominence (0 to 1), definition.
final class CsvTable implements ConceptReader {
  private static final CsvMapper CSV = new CsvMapper();

  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    for (SourceFile file : files) {
      int number = 1;
      try (BufferedReader lines = file.text();
          MappingIterator<Map<String, String>> rows =
              CSV.readerFor(Map.class)
                  .with(CsvSchema.emptySchema().withHeader())
                  .readValues(lines)) {
        while (rows.hasNextValue()) {
          number++;
          row(file + " row " + number, rows.nextValue(), sink);
        }
      } catch (JacksonException e) {
        sink.refuse(file + " after row " + number, "it is no table: " + e.getOriginalMessage());
      }
    }
  }

  private static void row(String where, Map<String, String> row, ConceptSink sink) {
    String name = cell(row, "name");
    if (name.isEmpty()) {
      sink.refuse(where, "it has no name; the first line must name the columns");
      return;
    }
    try {
      String latitude = cell(row, "latitude");
      sink.take(
          new Ids()
              .wikidata(cell(row, "wikidata"))
              .geonames(cell(row, "geonames"))
              .local(name)
              .concept()
              .setId(id(row, name))
              .setName(name)
              .setType(type(cell(row, "type")))
              .setAliases(list(row, "aliases"))
              .setCountry(optional(cell(row, "country").toUpperCase(Locale.ROOT)))
              .setCoordinates(
                  latitude.isEmpty()
                      ? null
                      : new Coordinates(
                          Double.parseDouble(latitude), Double.parseDouble(cell(row, "longitude"))))
              .setPopulation(
                  cell(row, "population").isEmpty() ? null : Long.valueOf(cell(row, "population")))
              .setProminence(
                  cell(row, "prominence").isEmpty()
                      ? null
                      : Double.valueOf(cell(row, "prominence")))
              .setDefinition(optional(cell(row, "definition")))
              .setRoles(list(row, "roles")));
    } catch (IllegalArgumentException e) {
      sink.refuse(where, String.valueOf(e.getMessage()));
    }
  }

  private static String id(Map<String, String> row, String name) {
    String id = cell(row, "id");
    return id.isEmpty()
        ? new Ids()
            .wikidata(cell(row, "wikidata"))
            .geonames(cell(row, "geonames"))
            .local(name)
            .concept()
            .getId()
        : id;
  }

  private static EntityType type(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "person" -> EntityType.PERSON;
      case "organisation", "organization" -> EntityType.ORGANISATION;
      case "place" -> EntityType.PLACE;
      case "event" -> EntityType.EVENT;
      case "object" -> EntityType.OBJECT;
      default ->
          throw new IllegalArgumentException(
              "its type is \"%s\"; give person, organisation, place, event or object"
                  .formatted(type));
    };
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }

  private static List<String> list(Map<String, String> row, String column) {
    return Arrays.stream(cell(row, column).split("\\|", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static @Nullable String optional(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
