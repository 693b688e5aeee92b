package org.copydesk.training.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Names and types by Wikidata id from a large authority file that lies beside some checkouts;
/// tests that need it are skipped elsewhere.
record PublicAuthority(Set<String> wanted, Map<String, Known> byId) {
  private static final String ID = "\"qid\":";
  private static final Pattern NAME = Pattern.compile("\"name\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ALIASES = Pattern.compile("\"aliases\": ?\\[([^]]*)]");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// What an id stands for, and in which of the files: people, places, orgs, core.
  record Known(Set<String> files, Set<String> names) {}

  /// Reads what it knows of some ids.
  static PublicAuthority read(Set<String> wanted) throws IOException {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data/authority"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(folder.isPresent(), "shared/data/authority is not on this machine");
    PublicAuthority authority = new PublicAuthority(wanted, new HashMap<>());
    for (String file : List.of("people", "places", "orgs", "core")) {
      authority.add(file, folder.orElseThrow().resolve(file + ".jsonl.gz"));
    }
    return authority;
  }

  private void add(String file, Path path) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(file, line);
      }
    }
  }

  private void add(String file, String line) {
    int id = line.indexOf(ID);
    if (id < 0) {
      return;
    }
    int number = line.indexOf("\"Q", id) + 1;
    String qid = line.substring(number, line.indexOf('"', number));
    if (!wanted.contains(qid)) {
      return;
    }
    Known known = byId.computeIfAbsent(qid, _ -> new Known(new HashSet<>(), new HashSet<>()));
    known.files.add(file);
    NAME.matcher(line).results().limit(1).forEach(name -> known.names.add(name.group(1)));
    Matcher aliases = ALIASES.matcher(line);
    if (aliases.find()) {
      TEXT.matcher(aliases.group(1)).results().forEach(alias -> known.names.add(alias.group(1)));
    }
  }
}
