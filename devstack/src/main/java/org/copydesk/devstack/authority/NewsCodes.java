package org.copydesk.devstack.authority;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.news.EntityType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A vocabulary of IPTC NewsCodes as cv.iptc.org writes it in JSON (CC BY 4.0): a conceptSet of
/// concepts with uri, qcode, prefLabel and definition by language, and broader. Retired ones are
/// left out.
final class NewsCodes implements ConceptReader {
  @Override
  public void read(List<SourceFile> files, ConceptSink sink) throws IOException {
    for (SourceFile file : files) {
      try (InputStream in = file.bytes()) {
        JsonNode concepts = JsonMapper.shared().readTree(in).path("conceptSet");
        if (!concepts.isArray()) {
          sink.refuse(file.toString(), "it has no conceptSet, as the JSON of cv.iptc.org does");
        }
        concepts.forEach(concept -> concept(file.toString(), concept, sink));
      } catch (JacksonException e) {
        sink.refuse(file.toString(), "it is no JSON: " + e.getOriginalMessage());
      }
    }
  }

  private static void concept(String file, JsonNode concept, ConceptSink sink) {
    String uri = concept.path("uri").asString("");
    String[] qcode = concept.path("qcode").asString("").split(":", 2);
    List<String> labels = labels(concept.path("prefLabel"));
    if (uri.isEmpty() || qcode.length < 2 || labels.isEmpty()) {
      sink.refuse(file + " " + uri, "a concept needs uri, qcode and prefLabel");
      return;
    }
    if (concept.hasNonNull("retired")) {
      return;
    }
    Optional<String> definition = labels(concept.path("definition")).stream().findFirst();
    sink.take(
        new Ids()
            .also(qcode[0], qcode[1])
            .concept()
            .setId(uri)
            .setName(labels.getFirst())
            .setType(EntityType.TOPIC)
            .setAliases(labels.stream().skip(1).distinct().toList())
            .setDefinition(definition.orElse(null))
            .setBroader(
                concept.path("broader").valueStream().map(one -> one.asString("")).toList()));
  }

  /// English ones first.
  private static List<String> labels(JsonNode byLanguage) {
    List<String> labels = new ArrayList<>();
    byLanguage
        .properties()
        .forEach(entry -> {
          boolean english = entry.getKey().toLowerCase(Locale.ROOT).startsWith("en");
          labels.add(english ? 0 : labels.size(), entry.getValue().asString(""));
        });
    labels.removeIf(String::isBlank);
    return labels;
  }
}
