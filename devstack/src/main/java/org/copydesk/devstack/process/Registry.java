package org.copydesk.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Apicurio Registry as one process, with its schemas in a file.
///
/// @param daemon its process
/// @param unpacked the folder that its distribution was unpacked into
/// @param data the folder for its schemas
record Registry(Daemon daemon, Path unpacked, Path data, Ports ports) {
  void start() {
    daemon.start(
        Jvm.command(
            "256m",
            List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + ports.registry(),
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + ports.registryManagement(),
                "-Dapicurio.rest.deletion.artifact.enabled=true",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry").resolve("db"),
                "-jar",
                jar().toString())),
        Map.of());
  }

  private Path jar() {
    try (var files = Files.find(unpacked, 3, (path, _) -> path.endsWith("quarkus-run.jar"))) {
      return files.findFirst().orElseThrow(() -> new StackException(missing()));
    } catch (IOException e) {
      throw new StackException(missing(), e);
    }
  }

  private String missing() {
    return "the registry is missing below %s; run ./mvnw -DskipTests package".formatted(unpacked);
  }
}
