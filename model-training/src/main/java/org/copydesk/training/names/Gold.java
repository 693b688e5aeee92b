package org.copydesk.training.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.text.FieldText;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads articles that were annotated by hand: a JSON object a line, mentions by code points.
final class Gold {
  private static final JsonMapper JSON = new JsonMapper();

  private Gold() {}

  /// The articles of all `.jsonl` files of a folder, in the order of their names.
  static List<Rendering> read(Path folder) throws IOException {
    List<Rendering> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file, UTF_8)) {
          JsonNode article = JSON.readTree(line);
          if (article.path("language").asString("en").startsWith("en")) {
            articles.add(article(article));
          }
        }
      }
    }
    return articles;
  }

  private static Rendering article(JsonNode json) {
    StoryText text =
        StoryText.of(
            Rendering.article(json.path("headline").asString(""), json.path("text").asString()));
    Map<String, Integer> types = new HashMap<>();
    for (JsonNode entity : json.path("entities")) {
      EntityType type = EntityType.valueOf(entity.path("type").asString());
      for (int number = 1; number < Label.TYPES; number++) {
        if (Label.entityType(number) == type) {
          types.put(entity.path("key").asString(), number);
        }
      }
    }
    List<int[]> names = new ArrayList<>();
    for (JsonNode mention : json.path("mentions")) {
      boolean headline = mention.path("field").asString().equals("HEADLINE");
      FieldText field = headline ? text.headline() : text.text();
      Integer type = types.get(mention.path("entity").asString());
      if (type != null) {
        names.add(
            new int[] {
              headline ? 1 : 0,
              field.index(mention.path("start").asInt()),
              field.index(mention.path("end").asInt()),
              type
            });
      }
    }
    return new Rendering(text, labels(text, names));
  }

  private static List<int[]> labels(StoryText text, List<int[]> names) {
    List<int[]> labels = new ArrayList<>();
    for (Passage passage : text.passages()) {
      int field = passage.field() == text.headline() ? 1 : 0;
      for (Sentence sentence : passage.sentences()) {
        int[] row = new int[sentence.tokens().size()];
        for (int[] name : names) {
          boolean inside = name[1] >= sentence.start() && name[2] <= sentence.end();
          if (name[0] == field && inside) {
            Rendering.label(sentence, new int[] {name[1], name[2], name[3]}, row);
          }
        }
        labels.add(row);
      }
    }
    return labels;
  }
}
