package org.copydesk.devstack.cluster;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// A Kafka cluster and its schema registry: all that a command needs to know of a running system.
/// Prints as its addresses: the rest may hold passwords.
///
/// @param clients what all clients of Kafka get
/// @param registry what the registry's client gets, `schema.registry.…`
public record Cluster(Map<String, Object> clients, Map<String, Object> registry) {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final String BROKERS = "bootstrap.servers";
  private static final String REGISTRY = "schema.registry.url";
  private static final int SCHEMAS_KEPT = 100;

  /// A cluster that lets everybody in.
  ///
  /// @param bootstrapServers the brokers, `host:port`, several separated by commas
  /// @param registryUrl the schema registry's Confluent API, several URLs separated by commas
  public Cluster(String bootstrapServers, String registryUrl) {
    this(Map.of(BROKERS, bootstrapServers), Map.of(REGISTRY, registryUrl));
  }

  /// The brokers, `host:port`, several separated by commas.
  public String bootstrapServers() {
    return Objects.requireNonNull(clients.get(BROKERS)).toString();
  }

  /// The schema registry's Confluent API, several URLs separated by commas.
  public String registryUrl() {
    return Objects.requireNonNull(registry.get(REGISTRY)).toString();
  }

  /// The settings of a client of Kafka.
  ///
  /// @param own what this one needs beside what all get
  public Map<String, Object> clients(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(clients);
    settings.putAll(own);
    return settings;
  }

  /// A client that asks and changes what the cluster holds.
  public Admin admin() {
    return Admin.create(clients);
  }

  /// A client of the registry.
  public SchemaRegistryClient registryClient() {
    return registryClient(Map.of());
  }

  private SchemaRegistryClient registryClient(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(registry);
    settings.putAll(own);
    return new CachedSchemaRegistryClient(
        List.of(registryUrl().split(",")), SCHEMAS_KEPT, settings);
  }

  /// Asks brokers and registry for a sign of life, each for some seconds.
  ///
  /// @return itself
  /// @throws NotRunning when one of them does not answer
  public Cluster answering() {
    return answering(PATIENCE);
  }

  Cluster answering(Duration patience) {
    askBrokers(Math.toIntExact(patience.toMillis()));
    askRegistry(Math.toIntExact(patience.toMillis()));
    return this;
  }

  private void askBrokers(int millis) {
    Map<String, Object> limits =
        Map.of("request.timeout.ms", millis, "default.api.timeout.ms", millis);
    try (Admin admin = Admin.create(clients(limits))) {
      admin.describeCluster().clusterId().get();
    } catch (ExecutionException | KafkaException e) {
      throw new NotRunning(
          "Kafka does not answer on %s (%s)"
              .formatted(bootstrapServers(), e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunning("interrupted while asking Kafka on " + bootstrapServers());
    }
  }

  private void askRegistry(int millis) {
    Map<String, Object> limits =
        Map.of("http.connect.timeout.ms", millis, "http.read.timeout.ms", millis, "max.retries", 0);
    try (SchemaRegistryClient client = registryClient(limits)) {
      client.getCompatibility(null);
    } catch (IOException | RestClientException e) {
      throw new NotRunning(
          "the schema registry does not answer at %s (%s)"
              .formatted(registryUrl(), e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return bootstrapServers() + ", " + registryUrl();
  }
}
