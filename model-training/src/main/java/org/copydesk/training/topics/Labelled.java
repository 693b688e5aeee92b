package org.copydesk.training.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Annotated articles of our own invention: a file of texts, and the development gold set where it
/// is.
///
/// @param tops codes of the topics of the top level
record Labelled(String headline, String text, List<String> section, Set<String> tops) {
  private static final String TOP = "000000";

  static List<Labelled> ofTexts(Path file) throws IOException {
    List<Labelled> found = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        String[] lines = part.split("\n", 3);
        String codes = lines[0].substring(lines[0].indexOf('|') + 1);
        found.add(
            new Labelled(
                lines[1], lines[2], List.of(), tops(Arrays.asList(codes.strip().split(" ", -1)))));
      }
    }
    return found;
  }

  static List<Labelled> ofGold(Path folder) throws IOException {
    List<Labelled> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        JsonNode row = JsonMapper.shared().readTree(line);
        found.add(
            new Labelled(
                row.path("headline").asString(""),
                row.path("text").asString(""),
                strings(row.path("section")),
                tops(strings(row.path("topics")))));
      }
    }
    return found;
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(node -> node.asString("")).toList();
  }

  private static Set<String> tops(List<String> codes) {
    return codes.stream().filter(code -> code.endsWith(TOP)).collect(Collectors.toSet());
  }
}
