package org.copydesk.ingest.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Data of others that lies beside some checkouts; tests that need it are skipped elsewhere.
public final class SharedData {
  private SharedData() {}

  /// A folder of it; without it, the test that asks is skipped and says why.
  public static Path folder(String name) {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve("shared/data").resolve(name))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(folder.isPresent(), "shared/data/" + name + " is not on this machine");
    return folder.orElseThrow();
  }

  /// The files below a folder whose names end alike, in order.
  public static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
