package org.copydesk.e2e.compose;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.e2e.ServiceSettings;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.settings.Setting;
import org.junit.jupiter.api.Test;

/// docker-compose.yml, .env and Dockerfile say the same as the code and the build.
class ComposeFileTest {
  private static final Path HOME = Path.of("..");

  private final ComposeFile compose = ComposeFile.read(HOME, Map.of());
  private final String dockerfile = Files.readString(HOME.resolve("Dockerfile"));
  private final String pom = Files.readString(HOME.resolve("pom.xml"));

  ComposeFileTest() throws IOException {}

  private ComposeFile.Service service(String name) {
    return Objects.requireNonNull(compose.services().get(name), name);
  }

  private String env(String variable) {
    return Objects.requireNonNull(compose.env().get(variable), variable);
  }

  private String versionInPom(String element) {
    Matcher version = Pattern.compile("<" + element + ">([^<]+)</").matcher(pom);
    assertThat(version.find()).as(element).isTrue();
    return version.group(1);
  }

  @Test
  void hasAllServices() {
    for (ServiceProcess process : ServiceProcess.values()) {
      assertThat(compose.services()).containsKey(process.title());
    }
  }

  @Test
  void everyVariableIsASettingOfItsService() {
    ServiceSettings.ALL.forEach((name, settings) ->
        assertThat(service(name).environment().keySet())
            .as(name)
            .isSubsetOf(settings.stream().map(Setting::variable).toList()));
  }

  @Test
  void portsAreTheDefaultsAndOpenOnThisMachineOnly() {
    ServiceSettings.ALL.forEach((name, settings) -> {
      Map<String, String> defaults =
          settings.stream()
              .filter(setting -> setting.key().endsWith(".port"))
              .collect(toMap(Setting::variable, Setting::fallback));
      assertThat(service(name).environment()).as(name).containsAllEntriesOf(defaults);
      assertThat(service(name).list("ports"))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(
              defaults.values().stream().map(port -> "127.0.0.1:" + port + ":" + port).toList());
    });
    compose
        .services()
        .forEach((name, service) ->
            assertThat(service.list("ports"))
                .as(name)
                .allMatch(port -> port.startsWith("127.0.0.1:")));
  }

  @Test
  void brokerTakesTheLargestRecordAndMakesNoTopicByItself() {
    String most = Integer.toString(Topic.MAX_RECORD_BYTES);

    assertThat(service("kafka").environment())
        .containsEntry("KAFKA_MESSAGE_MAX_BYTES", most)
        .containsEntry("KAFKA_REPLICA_FETCH_MAX_BYTES", most)
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  @Test
  void noTopicIsSpelledOutsideTheCatalogue() throws IOException {
    String text = Files.readString(HOME.resolve("docker-compose.yml")) + compose.env() + dockerfile;

    assertThat(Topics.all()).noneMatch(topic -> text.contains(topic.name()));
    assertThat(env("PARTITIONS")).isEqualTo(Integer.toString(Topics.RAW.partitions()));
    assertThat(service("deploy").list("command"))
        .containsExactly("topics", "create", "--partitions", env("PARTITIONS"));
  }

  @Test
  void everyImageIsPinnedInEnv() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve("docker-compose.yml")))
        .filteredOn(line -> line.strip().startsWith("image:"))
        .hasSameSizeAs(compose.services().keySet())
        .allMatch(line -> line.contains("${"));
    compose
        .services()
        .forEach((name, service) ->
            assertThat(service.text("image"))
                .as(name)
                .matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
  }

  @Test
  void versionsAreThoseOfTheBuild() {
    assertThat(env("KAFKA_IMAGE")).endsWith(":" + versionInPom("kafka-broker.version"));
    assertThat(env("REGISTRY_IMAGE")).endsWith(":" + versionInPom("apicurio.version"));
    assertThat(env("COPYDESK_VERSION")).isEqualTo(versionInPom("version"));
    assertThat(env("JDK_IMAGE"))
        .startsWith("eclipse-temurin:" + versionInPom("maven.compiler.release") + ".");
    assertThat(dockerfile)
        .contains("ARG JDK_IMAGE=" + env("JDK_IMAGE") + "\n")
        .contains("ARG BASE_IMAGE=" + env("BASE_IMAGE") + "\n");
  }

  @Test
  void prometheusScrapesEveryServiceOnItsManagementPort() throws IOException {
    Map<String, ?> scraped =
        ServiceSettings.ALL.entrySet().stream()
            .filter(each -> !each.getKey().equals("deploy"))
            .collect(
                toMap(each -> each.getKey() + ":" + managementPort(each.getValue()), each -> each));
    List<String> targets =
        Files.readAllLines(HOME.resolve("ops/prometheus/prometheus.yml")).stream()
            .map(String::strip)
            .filter(line -> line.matches("- [a-z-]+:\\d+"))
            .map(line -> line.substring(2))
            .toList();

    assertThat(targets).containsExactlyInAnyOrderElementsOf(scraped.keySet());
    assertThat(service("prometheus").list("ports")).containsExactly("127.0.0.1:9090:9090");
    assertThat(
            Files.readString(HOME.resolve("ops/grafana/provisioning/datasources/prometheus.yml")))
        .contains("url: http://prometheus:9090");
  }

  private static String managementPort(List<Setting<?>> settings) {
    return settings.stream()
        .filter(setting -> setting.key().equals("management.port"))
        .map(Setting::fallback)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void imagesRunWithTheFlagsOfTheBuildAndOfTheRunThatMadeTheirCache() {
    String start = dockerfile.substring(dockerfile.lastIndexOf("ENTRYPOINT"));
    String learning =
        dockerfile.substring(
            dockerfile.indexOf("/app/learn-to-start -XX"), dockerfile.indexOf("USER 10001"));

    assertThat(versionInPom("copydesk.jvm.flags").split(" "))
        .allMatch(start::contains)
        .allMatch(learning::contains);
    assertThat(options(start)).containsExactlyElementsOf(options(learning));
  }

  private static List<String> options(String text) {
    return Pattern.compile("-(-|D|XX:)[^\"\\s\\\\]+")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(option -> !option.startsWith("-XX:AOTCache"))
        .toList();
  }

  @Test
  void ourContainersWriteToTheirVolumesAndToTmpAlone() {
    compose.services().values().stream()
        .filter(ComposeFile.Service::isOurs)
        .forEach(service -> {
          assertThat(service.text("read_only")).isEqualTo("true");
          // Docker's own default forbids to run what lies there.
          assertThat(service.list("tmpfs")).singleElement().asString().startsWith("/tmp:exec,");
        });
  }

  @Test
  void noContainerHasOrGainsPrivileges() {
    assertThat(compose.services())
        .allSatisfy((name, service) -> {
          assertThat(service.list("cap_drop")).containsExactly("ALL");
          assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
        });
  }

  @Test
  void whateverStaysHasAHealthCheckAndNothingRunsAsRoot() {
    assertThat(dockerfile.lines().filter(line -> line.startsWith("USER ")).toList().getLast())
        .matches("USER [1-9]\\d*");
    compose
        .services()
        .forEach((name, service) -> {
          assertThat(service.endsByItself() || service.definition().containsKey("healthcheck"))
              .as(name + " has a health check")
              .isTrue();
          assertThat(service.isOurs() || service.text("user").matches("[1-9]\\d*"))
              .as(name + " does not run as root")
              .isTrue();
        });
  }
}
