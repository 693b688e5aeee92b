package org.copydesk.training.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.enrich.lexicon.ResourceFile;

/// The checksums of what an index was compiled from and of the index, in the form of sha256sum.
/// Tells when a list has changed since.
record Manifest(SortedMap<String, String> checksums) {
  private static final String FILE = "compiled.sha256";

  /// The checksums of the lists in a folder as they are now, and of further files.
  static Manifest of(Path folder, Path... others) throws IOException {
    SortedMap<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> lists = files.filter(file -> file.toString().endsWith(".psv")).toList();
      for (Path file : Stream.concat(lists.stream(), Stream.of(others)).toList()) {
        checksums.put(file.getFileName().toString(), ResourceFile.sha256(Files.readAllBytes(file)));
      }
    }
    return new Manifest(checksums);
  }

  /// The checksums that lie with the lists of a folder.
  static Manifest read(Path folder) throws IOException {
    return new Manifest(
        Files.readAllLines(folder.resolve(FILE), UTF_8).stream()
            .map(line -> line.split(" +", 2))
            .collect(
                Collectors.toMap(
                    parts -> parts[1], parts -> parts[0], (one, other) -> other, TreeMap::new)));
  }

  void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> file : checksums.entrySet()) {
      lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    Files.writeString(folder.resolve(FILE), lines);
  }
}
