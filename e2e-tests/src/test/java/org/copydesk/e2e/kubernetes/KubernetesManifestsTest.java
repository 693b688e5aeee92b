package org.copydesk.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.devstack.access.Role;
import org.copydesk.devstack.kubernetes.TopicResources;
import org.copydesk.devstack.kubernetes.UserResources;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.e2e.ServiceSettings;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.settings.Setting;
import org.junit.jupiter.api.Test;

/// ops/kubernetes says the same as the code, and nothing that Kubernetes and Strimzi do not know.
/// `-Dcopydesk.docs=write` makes the files anew that come from the catalogue.
class KubernetesManifestsTest {
  private static final Path HOME = Path.of("../ops/kubernetes");
  private static final String SETTINGS_FILE = "copydesk/settings.env";

  /// What a resource of its kind may be called (RFC 1123).
  private static final String NAME =
      "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";

  private final Manifests manifests = Manifests.below(HOME);

  private static Container container(Manifests.Pods pods) {
    assertThat(pods.spec().getContainers()).as(pods.name()).hasSize(1);
    return pods.spec().getContainers().getFirst();
  }

  private static Map<String, String> commonSettings() throws IOException {
    return Files.readAllLines(HOME.resolve(SETTINGS_FILE)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void everyResourceIsReadByThePublishedModels() {
    assertThat(manifests.documents()).hasSizeGreaterThan(Topics.all().size());
    for (Map<?, ?> document : manifests.documents()) {
      if (Manifests.hasModel(document)) {
        assertThatCode(() -> Manifests.strict(document))
            .as("%s", document)
            .doesNotThrowAnyException();
      } else {
        assertThat(Manifests.type(document)).startsWith("keda.sh/v1alpha1 ");
      }
    }
  }

  @Test
  void fieldThatAModelDoesNotHaveIsRefusedHoweverDeep() {
    Manifests wrong =
        Manifests.parse(
            """
            apiVersion: kafka.strimzi.io/v1
            kind: Kafka
            metadata: {name: copydesk}
            spec: {kafka: {listeners: [{name: tls, port: 9093, type: internal, tsl: true}]}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            spec: {template: {spec: {containers: [{name: a, readynessProbe: {}}]}}}
            """);

    assertThatThrownBy(() -> Manifests.strict(wrong.documents().get(0)))
        .hasMessageContaining("tsl");
    assertThatThrownBy(() -> Manifests.strict(wrong.documents().get(1)))
        .hasMessageContaining("readynessProbe");
  }

  @Test
  void topicsAndUsersAreThoseOfTheCatalogue() throws IOException {
    assertIsMade("kafka/topics.yaml", TopicResources.yaml("copydesk", 3, OptionalInt.empty()));
    assertIsMade("kafka/users.yaml", UserResources.yaml("copydesk"));
  }

  private static void assertIsMade(String file, String content) throws IOException {
    if ("write".equals(System.getProperty("copydesk.docs"))) {
      Files.writeString(HOME.resolve(file), content);
    }
    assertThat(Files.readString(HOME.resolve(file))).as(file).isEqualTo(content);
  }

  @Test
  void everyTopicOfTheCatalogueIsAResourceOfThatNameAndSize() {
    assertThat(manifests.of(KafkaTopic.class))
        .extracting(topic -> topic.getMetadata().getName())
        .containsExactlyElementsOf(Topics.all().stream().map(Topic::name).toList());
    for (KafkaTopic topic : manifests.of(KafkaTopic.class)) {
      Topic<?, ?> known = Topics.named(topic.getMetadata().getName()).orElseThrow();
      assertThat(topic.getMetadata().getName()).matches(NAME).hasSizeLessThan(254);
      assertThat(topic.getSpec().getPartitions()).isEqualTo(known.partitions());
      assertThat(topic.getSpec().getConfig()).containsAllEntriesOf(known.config());
    }
  }

  @Test
  void everyRoleIsAUserAndNobodyIsAllowedWhatHasNoName() {
    assertThat(manifests.of(KafkaUser.class))
        .extracting(user -> user.getMetadata().getName())
        .containsAll(Stream.of(Role.values()).map(Role::title).toList());
    assertThat(manifests.of(KafkaUser.class))
        .flatExtracting(user -> List.of(user.getMetadata().getName()))
        .allMatch(name -> name.matches(NAME));
  }

  @Test
  void brokerIsOfTheBuildsVersionAndTakesTheLargestRecord() throws IOException {
    Kafka kafka = manifests.of(Kafka.class).getFirst();
    String most = Integer.toString(Topic.MAX_RECORD_BYTES);

    assertThat(Files.readString(Path.of("../pom.xml")))
        .contains("<kafka.version>" + kafka.getSpec().getKafka().getVersion() + "<");
    assertThat(kafka.getSpec().getKafka().getConfig())
        .hasEntrySatisfying("message.max.bytes", value -> assertThat(value).hasToString(most))
        .hasEntrySatisfying("replica.fetch.max.bytes", value -> assertThat(value).hasToString(most))
        .containsEntry("auto.create.topics.enable", false);
  }

  @Test
  void everyVariableIsASettingOfItsService() throws IOException {
    Set<String> known =
        ServiceSettings.ALL.values().stream()
            .flatMap(List::stream)
            .map(Setting::variable)
            .collect(Collectors.toSet());
    assertThat(commonSettings().keySet())
        .allMatch(name ->
            known.contains(name)
                || name.startsWith("COPYDESK_KAFKA_")
                || name.equals("COPYDESK_LOG_FORMAT"));
    for (Manifests.Pods pods : manifests.pods()) {
      List<Setting<?>> settings = ServiceSettings.ALL.getOrDefault(pods.name(), List.of());
      assertThat(container(pods).getEnv())
          .extracting(EnvVar::getName)
          .as(pods.name())
          .filteredOn(name -> name.startsWith("COPYDESK_"))
          .filteredOn(name -> !name.startsWith("COPYDESK_KAFKA_"))
          .isSubsetOf(settings.stream().map(Setting::variable).toList());
    }
  }

  @Test
  void everyServiceIsThereAndAnswersOnItsOwnManagementPort() {
    for (ServiceProcess service : ServiceProcess.values()) {
      Manifests.Pods pods =
          manifests.pods().stream()
              .filter(each -> each.name().equals(service.title()))
              .findFirst()
              .orElseThrow();
      String port = Integer.toString(new Ports(0).management(service));
      assertThat(container(pods).getEnv())
          .anyMatch(variable ->
              variable.getName().equals("COPYDESK_MANAGEMENT_PORT")
                  && variable.getValue().equals(port));
      assertThat(container(pods).getPorts())
          .anyMatch(each -> each.getContainerPort().toString().equals(port));
      assertThat(container(pods).getLivenessProbe().getHttpGet().getPath()).isEqualTo("/live");
      assertThat(container(pods).getReadinessProbe().getHttpGet().getPath()).isEqualTo("/ready");
    }
  }

  @Test
  void podsAreOfTheRestrictedKindAndTakeNoVariablesFromServiceNames() {
    for (Manifests.Pods pods : manifests.pods()) {
      Container container = container(pods);
      assertThat(pods.spec().getSecurityContext().getRunAsNonRoot()).as(pods.name()).isTrue();
      assertThat(pods.spec().getSecurityContext().getSeccompProfile().getType())
          .isEqualTo("RuntimeDefault");
      assertThat(pods.spec().getEnableServiceLinks()).as(pods.name()).isFalse();
      assertThat(pods.spec().getAutomountServiceAccountToken()).as(pods.name()).isFalse();
      assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
      assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
      assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
      assertThat(container.getResources().getLimits()).containsKey("memory");
      assertThat(container.getVolumeMounts()).anyMatch(each -> each.getMountPath().equals("/tmp"));
    }
  }

  @Test
  void whateverKeepsStateHasAVolumeANameOfItsOwnAndABudget() {
    assertThat(manifests.of(StatefulSet.class))
        .extracting(each -> each.getMetadata().getName())
        .containsExactlyInAnyOrder("ingest-service", "enrich-service", "publish-service");
    for (StatefulSet each : manifests.of(StatefulSet.class)) {
      String name = each.getMetadata().getName();
      Container container = each.getSpec().getTemplate().getSpec().getContainers().getFirst();
      assertThat(each.getSpec().getVolumeClaimTemplates()).as(name).hasSize(1);
      assertThat(container.getEnv())
          .anyMatch(variable ->
              variable.getName().equals("COPYDESK_INSTANCE_ID")
                  && variable.getValueFrom().getFieldRef().getFieldPath().equals("metadata.name"));
      assertThat(each.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
          .isNotEmpty();
      assertThat(manifests.of(PodDisruptionBudget.class))
          .anyMatch(budget ->
              budget
                  .getSpec()
                  .getSelector()
                  .getMatchLabels()
                  .equals(each.getSpec().getSelector().getMatchLabels()));
    }
  }

  @Test
  void secretsComeFromSecretsOfUsersThatAreThere() throws IOException {
    List<String> known =
        new ArrayList<>(
            List.of("http-tokens", "console-token", "keda-settings", "copydesk-cluster-ca-cert"));
    manifests.of(KafkaUser.class).stream()
        .map(HasMetadata::getMetadata)
        .forEach(metadata -> known.add(metadata.getName()));
    String secret = ".*(JAAS|TOKEN|PASSWORD|SECRET).*";

    assertThat(commonSettings().keySet()).noneMatch(name -> name.matches(secret));
    for (Manifests.Pods pods : manifests.pods()) {
      assertThat(container(pods).getEnv())
          .filteredOn(variable -> variable.getName().matches(secret))
          .isNotEmpty()
          .allSatisfy(variable ->
              assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isIn(known));
    }
  }

  @Test
  void noServiceGrowsBeyondThePartitionsOfTheTopicThatItIsMeasuredBy() {
    List<Map<?, ?>> scaled = manifests.ofType("keda.sh/v1alpha1 ScaledObject");
    assertThat(scaled).hasSize(manifests.of(StatefulSet.class).size());
    for (Map<?, ?> each : scaled) {
      Map<?, ?> spec = (Map<?, ?>) Objects.requireNonNull(each.get("spec"));
      Map<?, ?> target = (Map<?, ?>) Objects.requireNonNull(spec.get("scaleTargetRef"));
      Map<?, ?> trigger =
          (Map<?, ?>) ((List<?>) Objects.requireNonNull(spec.get("triggers"))).getFirst();
      Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(trigger.get("metadata"));
      Topic<?, ?> topic = Topics.named(String.valueOf(metadata.get("topic"))).orElseThrow();

      assertThat(spec.get("maxReplicaCount")).isEqualTo(topic.partitions());
      assertThat(metadata.get("consumerGroup")).isEqualTo(target.get("name"));
      assertThat(topic.readers())
          .anyMatch(party -> party.title().equals(String.valueOf(target.get("name"))));
      assertThat(metadata.values()).as("KEDA takes texts only").allMatch(String.class::isInstance);
    }
  }
}
