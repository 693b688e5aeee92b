package org.copydesk.devstack.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.news.Concept;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.copydesk.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The newsroom's own word on people, places and organisations.
@Command(
    name = "concept",
    description = "Add, correct, remove and show the newsroom's own people, places, organisations.",
    mixinStandardHelpOptions = true)
public final class ConceptCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "put",
      description =
          "Say what a name means from the next article on. The id of an imported concept, or of one that is shipped, corrects that one.",
      mixinStandardHelpOptions = true)
  int put(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID", description = "Its id, the key of its record.") String id,
      @Option(names = "--name", required = true, description = "Its preferred name.") String name,
      @Option(
              names = "--type",
              required = true,
              description = "What it is: ${COMPLETION-CANDIDATES}.")
          EntityType type,
      @Option(
              names = "--alias",
              paramLabel = "NAME",
              description = "Another name that means it; may be given several times.")
          List<String> aliases,
      @Option(
              names = "--external-id",
              paramLabel = "SCHEME:ID",
              description = "Its id elsewhere, as wikidata:Q90; may be given several times.")
          List<String> externalIds,
      @Option(names = "--country", description = "Its country, ISO 3166-1 alpha-2.")
          Optional<String> country,
      @Option(names = "--at", paramLabel = "LAT,LON", description = "Where it is, in degrees.")
          Optional<String> at,
      @Option(
              names = "--role",
              description = "What a person does, or an organisation is; several times.")
          List<String> roles,
      @Option(names = "--definition", description = "What it is, in a sentence.")
          Optional<String> definition) {
    if (id.isBlank() || name.isBlank()) {
      throw mistake("the id and the name must not be empty");
    }
    Concept concept =
        Concept.newBuilder()
            .setId(id)
            .setName(name)
            .setType(type)
            .setAliases(aliases == null ? List.of() : aliases)
            .setExternalIds(
                externalIds == null
                    ? List.of()
                    : externalIds.stream().map(this::externalId).toList())
            .setCountry(country.orElse(null))
            .setCoordinates(at.map(this::coordinates).orElse(null))
            .setRoles(roles == null ? List.of() : roles)
            .setDefinition(definition.orElse(null))
            .build();
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      desk.sendBytes(Topics.CONCEPT, id, desk.encode(Topics.CONCEPT, concept));
    }
    System.out.println(PlainJson.line(PlainJson.fields(concept)));
    return ExitCodes.OK;
  }

  private ExternalId externalId(String written) {
    String[] parts = written.split(":", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw mistake(
          "--external-id=%s: give a scheme and an id, as wikidata:Q90".formatted(written));
    }
    return new ExternalId(parts[0], parts[1]);
  }

  private Coordinates coordinates(String written) {
    String[] parts = written.split(",", -1);
    try {
      double latitude = Double.parseDouble(parts[0]);
      double longitude = Double.parseDouble(parts[1]);
      if (parts.length == 2 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
        return new Coordinates(latitude, longitude);
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
      throw mistake("--at=%s: give two numbers, as 48.86,2.35".formatted(written));
    }
    throw mistake("--at=%s: latitudes end at 90, longitudes at 180".formatted(written));
  }

  private ParameterException mistake(String message) {
    return new ParameterException(
        spec.subcommands().getOrDefault("put", spec.commandLine()), message);
  }

  @Command(
      name = "remove",
      description = "Take back what was said of a concept, the newsroom's own or imported.",
      mixinStandardHelpOptions = true)
  int remove(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID", description = "Its id.") String id) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      if (find(desk, List.of(id)).isEmpty()) {
        return unknown(id);
      }
      desk.sendTombstone(Topics.CONCEPT, id);
      System.out.println("removed " + TerminalText.of(id));
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "show",
      description = "Show concepts by id or by one of their names, a line of JSON each.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "ID|NAME", arity = "1..*", description = "Ids or names.")
          List<String> wanted) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Map<String, Concept> found = find(desk, wanted);
      found
          .values()
          .forEach(concept -> System.out.println(PlainJson.line(PlainJson.fields(concept))));
      return found.isEmpty() ? unknown(String.join(", ", wanted)) : ExitCodes.OK;
    }
  }

  private static int unknown(String id) {
    System.err.println("there is no concept " + TerminalText.of(id));
    return ExitCodes.FAILED;
  }

  /// The concepts that have one of these ids or names now.
  private static Map<String, Concept> find(NewsDesk desk, List<String> wanted) {
    Map<String, Concept> found = new LinkedHashMap<>();
    desk.eachExisting(Topics.CONCEPT.name(), record -> keep(desk, record, wanted, found));
    return found;
  }

  private static void keep(
      NewsDesk desk,
      ConsumerRecord<String, byte[]> record,
      List<String> wanted,
      Map<String, Concept> found) {
    found.remove(record.key());
    if (desk.decode(Topics.CONCEPT.name(), record.value()) instanceof Concept concept
        && (wanted.contains(record.key())
            || wanted.contains(concept.getName())
            || concept.getAliases().stream().anyMatch(wanted::contains))) {
      found.put(record.key(), concept);
    }
  }
}
