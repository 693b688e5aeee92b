package org.copydesk.devstack.deploy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.StackException;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Creates the topics of the catalogue and registers their schemas, under FULL_TRANSITIVE. What is
/// there already is brought in step, so it may be run as often as one likes.
///
/// @param cluster where to
public record Deployment(Cluster cluster) {
  private static final String COMPATIBILITY = "FULL_TRANSITIVE";

  /// Deploys.
  public void deploy() {
    try (Admin admin = cluster.admin()) {
      createTopics(admin);
      registerSchemas();
    } catch (ExecutionException e) {
      throw new StackException(
          "topics cannot be created on %s: %s".formatted(cluster.bootstrapServers(), e.getCause()));
    } catch (IOException | RestClientException e) {
      throw new StackException(
          "schemas cannot be registered at %s: %s"
              .formatted(cluster.registryUrl(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  /// Creates one more topic, such as a route's. It may be there already.
  public void create(Topic<?, ?> topic) {
    try (Admin admin = cluster.admin()) {
      admin.createTopics(List.of(described(topic))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new StackException(
            "topic %s cannot be created on %s: %s"
                .formatted(topic.name(), cluster.bootstrapServers(), e.getCause()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  private static NewTopic described(Topic<?, ?> topic) {
    return new NewTopic(
            topic.name(), java.util.Optional.of(topic.partitions()), java.util.Optional.empty())
        .configs(topic.config());
  }

  private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> known = admin.listTopics().names().get();
    List<NewTopic> missing = new ArrayList<>();
    Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
    for (Topic<?, ?> topic : Topics.all()) {
      if (known.contains(topic.name())) {
        List<AlterConfigOp> changes =
            topic.config().entrySet().stream()
                .map(entry ->
                    new AlterConfigOp(
                        new ConfigEntry(entry.getKey(), entry.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
        settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), changes);
      } else {
        missing.add(described(topic));
      }
    }
    admin.createTopics(missing).all().get();
    admin.incrementalAlterConfigs(settings).all().get();
  }

  private void registerSchemas() throws IOException, RestClientException {
    SchemaRegistryClient client = cluster.registryClient();
    client.updateCompatibility(null, COMPATIBILITY);
    for (Topic<?, ?> topic : Topics.all()) {
      if (topic.valueSchema().isPresent()) {
        Schema schema = topic.valueSchema().get();
        client.register(topic.subject(), new AvroSchema(schema));
      }
    }
  }
}
