package org.copydesk.devstack.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.news.Concept;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of JSON. People, places and organisations: id, name, type, and what is known of qid, gn,
/// ror, aliases, acronyms, labels (names by language), country or iso2, pop, lat, lon, roles
/// [{role}], desc, prior (how much is known of it, a number without a scale). Media topics: code,
/// name, definition, broader, labels, retired. Rows with the same id are joined.
final class CopydeskLines implements ConceptReader {
  private static final double MOST_PRIOR = Math.log(200);
  private static final double MOST_PROMINENT = 0.7;
  private static final double COUNTRY = 0.97;

  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    Set<String> repeated = repeated(files);
    Map<String, Concept.Builder> joined = new HashMap<>();
    for (SourceFile file : files) {
      try (BufferedReader lines = file.text()) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            row(file + " line " + number, line, repeated, joined, sink);
          }
        }
      }
    }
    joined.values().forEach(sink::take);
  }

  private static Set<String> repeated(List<SourceFile> files) throws IOException {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (SourceFile file : files) {
      try (BufferedReader lines = file.text()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int start = line.indexOf("\"id\"");
          int from = start < 0 ? -1 : line.indexOf('"', line.indexOf(':', start));
          int to = from < 0 ? -1 : line.indexOf('"', from + 1);
          if (to > 0 && !seen.add(line.substring(from, to))) {
            repeated.add(line.substring(from + 1, to));
          }
        }
      }
    }
    return repeated;
  }

  private static void row(
      String where,
      String line,
      Set<String> repeated,
      Map<String, Concept.Builder> joined,
      ConceptSink sink) {
    JsonNode row;
    try {
      row = JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      sink.refuse(where, "it is no JSON: " + e.getOriginalMessage());
      return;
    }
    if (row.has("code")) {
      topic(row, sink);
      return;
    }
    String id = row.path("id").asString("");
    if (id.isEmpty() || row.path("name").asString("").isEmpty()) {
      sink.refuse(where, "it lacks an id or a name");
      return;
    }
    Concept.Builder concept = concept(row, id);
    if (repeated.contains(id)) {
      joined.merge(id, concept, CopydeskLines::joined);
    } else {
      sink.take(concept);
    }
  }

  private static void topic(JsonNode row, ConceptSink sink) {
    if (row.hasNonNull("retired")) {
      return;
    }
    String name = row.path("name").asString("");
    String code = row.path("code").asString("").replaceFirst("^medtop:", "");
    List<String> labels = new ArrayList<>();
    row.path("labels").forEach(label -> labels.add(label.asString("")));
    sink.take(
        new Ids()
            .also("medtop", code)
            .concept()
            .setId(topicUri(code))
            .setName(name)
            .setType(EntityType.TOPIC)
            .setAliases(labels.stream().filter(label -> !label.equals(name)).distinct().toList())
            .setDefinition(row.path("definition").asString(null))
            .setBroader(
                row.path("broader")
                    .valueStream()
                    .map(one -> topicUri(one.asString("").replaceFirst("^medtop:", "")))
                    .toList()));
  }

  private static String topicUri(String code) {
    return "http://cv.iptc.org/newscodes/mediatopic/" + code;
  }

  private static Concept.Builder concept(JsonNode row, String id) {
    String name = row.path("name").asString("");
    String country = row.path("iso2").asString(row.path("country").path(0).asString("")).strip();
    long people = row.path("pop").asLong(0);
    boolean where = row.path("lat").isNumber() && row.path("lon").isNumber();
    return new Ids()
        .wikidata(row.path("qid").asString(""))
        .geonames(row.path("gn").asString(""))
        .ror(row.path("ror").asString(""))
        .local(id)
        .concept()
        .setName(name)
        .setType(type(row.path("type").asString("")))
        .setAliases(Aliases.of(name, names(row)))
        .setCountry(country.length() == 2 ? country : null)
        .setCoordinates(
            where ? new Coordinates(row.path("lat").asDouble(), row.path("lon").asDouble()) : null)
        .setPopulation(people > 0 ? people : null)
        .setProminence(prominence(row))
        .setDefinition(row.path("desc").asString(null))
        .setRoles(roles(row));
  }

  private static List<String> names(JsonNode row) {
    List<String> names = new ArrayList<>();
    row.path("aliases").forEach(alias -> names.add(alias.asString("")));
    row.path("acronyms").forEach(alias -> names.add(alias.asString("")));
    row.path("labels").forEach(label -> names.add(label.asString("")));
    return names;
  }

  private static EntityType type(String type) {
    return switch (type) {
      case "person" -> EntityType.PERSON;
      case "university",
          "company",
          "government",
          "facility",
          "nonprofit",
          "party",
          "news_media",
          "sports_team",
          "healthcare",
          "organisation",
          "archive",
          "ngo",
          "league",
          "igo" ->
          EntityType.ORGANISATION;
      default -> EntityType.PLACE;
    };
  }

  private static List<String> roles(JsonNode row) {
    List<String> roles =
        row.path("roles")
            .valueStream()
            .map(role -> role.path("role").asString(""))
            .filter(role -> !role.isEmpty())
            .distinct()
            .toList();
    return roles.isEmpty() ? List.of(row.path("type").asString("")) : roles;
  }

  private static @Nullable Double prominence(JsonNode row) {
    if (row.path("type").asString("").equals("country")) {
      return COUNTRY;
    }
    return row.path("prior").isNumber()
        ? MOST_PROMINENT * Math.min(1, Math.log1p(row.path("prior").asDouble()) / MOST_PRIOR)
        : null;
  }

  /// What has more people is the one that the news means; it keeps the names of both.
  private static Concept.Builder joined(Concept.Builder one, Concept.Builder other) {
    Long people = one.getPopulation();
    Long others = other.getPopulation();
    boolean second = others != null && (people == null || others > people);
    Concept.Builder better = second ? other : one;
    Concept.Builder worse = second ? one : other;
    List<String> names = new ArrayList<>(better.getAliases());
    names.add(worse.getName());
    names.addAll(worse.getAliases());
    return better.setAliases(Aliases.of(better.getName(), names));
  }
}
