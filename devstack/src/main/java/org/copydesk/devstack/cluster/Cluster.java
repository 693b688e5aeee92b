package org.copydesk.devstack.cluster;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// A Kafka cluster and its schema registry: all that a command needs to know of a running system.
///
/// @param bootstrapServers the brokers, `host:port`, several separated by commas
/// @param registryUrl the schema registry's Confluent API, several URLs separated by commas
public record Cluster(String bootstrapServers, String registryUrl) {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

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
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "request.timeout.ms",
            millis,
            "default.api.timeout.ms",
            millis);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().clusterId().get();
    } catch (ExecutionException | KafkaException e) {
      throw new NotRunning(
          "Kafka does not answer on %s (%s)".formatted(bootstrapServers, e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunning("interrupted while asking Kafka on " + bootstrapServers);
    }
  }

  private void askRegistry(int millis) {
    Map<String, Object> settings =
        Map.of("http.connect.timeout.ms", millis, "http.read.timeout.ms", millis, "max.retries", 0);
    try (SchemaRegistryClient client =
        new CachedSchemaRegistryClient(List.of(registryUrl.split(",")), 1, settings)) {
      client.getCompatibility(null);
    } catch (IOException | RestClientException e) {
      throw new NotRunning(
          "the schema registry does not answer at %s (%s)".formatted(registryUrl, e.getMessage()));
    }
  }
}
