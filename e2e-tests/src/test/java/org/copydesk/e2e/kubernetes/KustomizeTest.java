package org.copydesk.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pieces of ops/kubernetes fit together. What kustomize makes of an overlay is looked at where
/// there is a kubectl, which needs no cluster for it.
class KustomizeTest {
  private static final Path HOME = Path.of("../ops/kubernetes");

  private static Map<?, ?> kustomization(Path folder) {
    try {
      return Manifests.parse(Files.readString(folder.resolve("kustomization.yaml")))
          .documents()
          .getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> listed(Path folder) {
    Map<?, ?> kustomization = kustomization(folder);
    List<Path> listed = new ArrayList<>();
    for (String key : List.of("resources", "components")) {
      if (kustomization.get(key) instanceof List<?> entries) {
        entries.forEach(entry -> listed.add(folder.resolve(entry.toString()).normalize()));
      }
    }
    return listed;
  }

  private static List<Path> folders() {
    return Manifests.files(HOME).stream()
        .filter(file -> file.endsWith("kustomization.yaml"))
        .map(Path::getParent)
        .map(Objects::requireNonNull)
        .toList();
  }

  @Test
  void everyFileIsListedOnceAndEveryListedOneIsThere() {
    List<Path> all = folders().stream().flatMap(folder -> listed(folder).stream()).toList();

    assertThat(all).allMatch(Files::exists);
    assertThat(Manifests.files(HOME))
        .filteredOn(file -> !file.endsWith("kustomization.yaml"))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(path -> path.toString().endsWith(".yaml")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "production"})
  void overlayRendersToResourcesThatTheModelsRead(String overlay) throws Exception {
    Manifests made = rendered(overlay);

    assertThat(made.documents())
        .allSatisfy(document -> {
          if (Manifests.hasModel(document)) {
            assertThatCode(() -> Manifests.strict(document)).doesNotThrowAnyException();
          }
        });
    assertThat(made.pods())
        .allSatisfy(pods -> {
          String image = pods.spec().getContainers().getFirst().getImage();
          assertThat(image).isIn(images());
        });
    assertThat(made.of(ConfigMap.class)).hasSize(1);
    String settings = made.of(ConfigMap.class).getFirst().getMetadata().getName();
    assertThat(made.of(StatefulSet.class))
        .allMatch(each ->
            each.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnvFrom()
                .getFirst()
                .getConfigMapRef()
                .getName()
                .equals(settings));
    assertThat(made.of(KafkaTopic.class))
        .extracting(HasMetadata::getMetadata)
        .allMatch(metadata -> metadata.getNamespace().equals("copydesk"));
  }

  /// As docker-compose.yml has them.
  private static List<String> images() throws IOException {
    List<String> env = Files.readAllLines(Path.of("../.env"));
    String version = value(env, "COPYDESK_VERSION");
    return Stream.concat(
            Stream.of(
                    "devstack",
                    "ingest-service",
                    "enrich-service",
                    "publish-service",
                    "monitor-service",
                    "console-service")
                .map(name -> "copydesk/" + name + ":" + version),
            Stream.of(value(env, "REGISTRY_IMAGE")))
        .toList();
  }

  private static String value(List<String> env, String name) {
    return env.stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static Manifests rendered(String overlay) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
        "no kubectl to render the overlays with");
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", HOME.resolve("overlays/" + overlay).toString())
            .redirectErrorStream(true)
            .start();
    String made = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kubectl.waitFor()).as(made).isZero();
    return Manifests.parse(made);
  }
}
