package org.copydesk.e2e.compose;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// docker-compose.yml with the values of .env in place, as compose reads them.
///
/// @param services by name
/// @param env the variables of .env
record ComposeFile(Map<String, Service> services, Map<String, String> env) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");

  /// A service of the file.
  ///
  /// @param definition what stands below its name
  record Service(Map<?, ?> definition) {
    String text(String key) {
      return Objects.toString(definition.get(key), "");
    }

    List<String> list(String key) {
      return definition.get(key) instanceof List<?> list
          ? list.stream().map(Object::toString).toList()
          : List.of();
    }

    Map<String, String> environment() {
      return definition.get("environment") instanceof Map<?, ?> map ? texts(map) : Map.of();
    }

    /// Whether the image is built from our own Dockerfile.
    boolean isOurs() {
      return definition.containsKey("build");
    }

    /// Whether it ends by itself, so that nobody asks for its health.
    boolean endsByItself() {
      return text("restart").equals("no");
    }
  }

  /// Reads both files of a folder.
  ///
  /// @param environment wins over .env
  static ComposeFile read(Path folder, Map<String, String> environment) throws IOException {
    Map<String, String> env =
        Files.readAllLines(folder.resolve(".env")).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.split("=", 2))
            .collect(toMap(pair -> pair[0], pair -> environment.getOrDefault(pair[0], pair[1])));
    String resolved =
        VARIABLE
            .matcher(Files.readString(folder.resolve("docker-compose.yml")))
            .replaceAll(variable -> Matcher.quoteReplacement(value(variable, env)));
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    if (new Load(settings).loadFromString(resolved) instanceof Map<?, ?> root
        && root.get("services") instanceof Map<?, ?> services) {
      return new ComposeFile(
          services.entrySet().stream()
              .collect(
                  toMap(
                      each -> each.getKey().toString(),
                      each -> new Service((Map<?, ?>) each.getValue()))),
          env);
    }
    throw new IllegalStateException("docker-compose.yml has no services");
  }

  private static String value(java.util.regex.MatchResult variable, Map<String, String> env) {
    String fallback = variable.group(2) == null ? "" : variable.group(2);
    return env.getOrDefault(variable.group(1), fallback);
  }

  private static Map<String, String> texts(Map<?, ?> map) {
    return map.entrySet().stream()
        .collect(toMap(each -> each.getKey().toString(), each -> each.getValue().toString()));
  }
}
