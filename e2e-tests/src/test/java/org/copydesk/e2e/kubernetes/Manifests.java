package org.copydesk.e2e.kubernetes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Resources of Kubernetes as they were written, and as the published models of Kubernetes and
/// Strimzi read them: a field that a model does not have is an error.
///
/// @param documents what stood between the lines of three hyphens
record Manifests(List<Map<?, ?>> documents) {
  private static final Map<String, Class<? extends HasMetadata>> MODELS =
      Map.ofEntries(
          Map.entry("v1 ConfigMap", io.fabric8.kubernetes.api.model.ConfigMap.class),
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 Secret", Secret.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("apps/v1 StatefulSet", StatefulSet.class),
          Map.entry("batch/v1 Job", Job.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
          Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

  /// The models keep unknown fields aside, so that older programs understand newer clusters;
  /// without that a wrong name is seen.
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                  return false;
                }
              });

  /// All documents of a text.
  static Manifests parse(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    List<Map<?, ?>> documents = new ArrayList<>();
    new Load(settings)
        .loadAllFromString(yaml)
        .forEach(document -> documents.add((Map<?, ?>) document));
    return new Manifests(documents);
  }

  /// All documents of the files below a folder that are resources of a cluster.
  static Manifests below(Path folder) {
    List<Map<?, ?>> documents = new ArrayList<>();
    for (Path file : files(folder)) {
      if (!file.endsWith("kustomization.yaml")) {
        try {
          documents.addAll(parse(Files.readString(file)).documents());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new Manifests(documents);
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String type(Map<?, ?> document) {
    return document.get("apiVersion") + " " + document.get("kind");
  }

  /// Whether there is a model of such a document.
  static boolean hasModel(Map<?, ?> document) {
    return MODELS.containsKey(type(document));
  }

  /// A document by its model.
  ///
  /// @throws IllegalArgumentException names the field that the model does not have
  static HasMetadata strict(Map<?, ?> document) {
    return STRICT.convertValue(
        document, Objects.requireNonNull(MODELS.get(type(document)), type(document)));
  }

  /// The resources of a kind.
  <T extends HasMetadata> List<T> of(Class<T> kind) {
    return documents.stream()
        .filter(document -> kind.equals(MODELS.get(type(document))))
        .map(document -> kind.cast(strict(document)))
        .toList();
  }

  /// The documents of a kind without a model.
  List<Map<?, ?>> ofType(String type) {
    return documents.stream().filter(document -> type(document).equals(type)).toList();
  }

  /// A kind of pods that somebody writes down.
  ///
  /// @param name the name of the resource that makes them
  record Pods(String name, PodSpec spec) {}

  /// All pods that are ours to describe; Strimzi describes the broker's.
  List<Pods> pods() {
    List<Pods> pods = new ArrayList<>();
    of(StatefulSet.class)
        .forEach(each ->
            pods.add(
                new Pods(each.getMetadata().getName(), each.getSpec().getTemplate().getSpec())));
    of(Deployment.class)
        .forEach(each ->
            pods.add(
                new Pods(each.getMetadata().getName(), each.getSpec().getTemplate().getSpec())));
    of(Job.class)
        .forEach(each ->
            pods.add(
                new Pods(each.getMetadata().getName(), each.getSpec().getTemplate().getSpec())));
    return pods;
  }
}
