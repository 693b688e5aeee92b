package org.copydesk.devstack.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How far a backfill has come: kept in a file, so that the next run goes on from there. What was
/// answered behind it is sent again then, and ingest-service's gate says that it has it.
///
/// @param items so many items of the archive, from the first, are answered
/// @param last the name of the last of them; empty for none
/// @param counts what became of them
record Progress(long items, String last, Map<String, Long> counts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final Progress NONE = new Progress(0, "", Map.of());

  /// Reads it; none where there is no file.
  static Progress read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      JsonNode node = JSON.readTree(Files.readAllBytes(file));
      Map<String, Long> counts = new TreeMap<>();
      node.path("counts")
          .properties()
          .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
      return new Progress(node.path("items").asLong(), node.path("last").asString(""), counts);
    } catch (JacksonException e) {
      throw new IOException(file + " is no record of progress; --restart begins anew", e);
    }
  }

  /// Writes it, whole or not at all.
  void write(Path file) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("items", items);
    fields.put("last", last);
    fields.put("counts", counts);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path written = Files.write(Path.of(file + ".new"), JSON.writeValueAsBytes(fields));
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
