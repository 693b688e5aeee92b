package org.copydesk.benchmarks;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.RegistryPatience;

/// The registry that the processes of {@link PublishLine} share: each has its own in memory, with
/// the same schemas in the same order and so with the same ids.
final class PublishPlatform {
  private static final String SCOPE = "publish-line";
  static final Map<String, Object> REGISTRY = Map.of("schema.registry.url", "mock://" + SCOPE);
  static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(5), new Health());

  private PublishPlatform() {}

  /// Registers all schemas.
  static void register() {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    try {
      for (Topic<?, ?> topic : Topics.all()) {
        if (topic.valueSchema().isPresent()) {
          registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
        }
      }
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException("a registry in memory cannot fail", e);
    }
  }
}
