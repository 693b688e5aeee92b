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
import java.util.Optional;
import java.util.OptionalInt;
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
  ///
  /// @param partitions how many the topics shall have on which records of an article meet: what
  ///   those have that are there, else what the catalogue says, where it is empty
  /// @throws StackException where there are such topics with another number
  public void deploy(OptionalInt partitions) {
    try (Admin admin = cluster.admin()) {
      createTopics(admin, partitions);
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

  /// Creates one more topic, such as a route's, with as many partitions as the others. It may be
  /// there already.
  public void create(Topic<?, ?> topic) {
    try (Admin admin = cluster.admin()) {
      OptionalInt partitions = partitions(admin, admin.listTopics().names().get());
      admin.createTopics(List.of(described(topic, partitions))).all().get();
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

  private static NewTopic described(Topic<?, ?> topic, OptionalInt partitions) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions(partitions)), Optional.empty())
        .configs(topic.config());
  }

  /// How many partitions the topics have on which records of an article meet, if any is there.
  ///
  /// @param known the names of all topics that are there
  private static OptionalInt partitions(Admin admin, Set<String> known)
      throws ExecutionException, InterruptedException {
    List<String> meeting =
        Topics.all().stream()
            .filter(Topic::isCoPartitioned)
            .<String>map(Topic::name)
            .filter(known::contains)
            .toList();
    return admin.describeTopics(meeting).allTopicNames().get().values().stream()
        .mapToInt(description -> description.partitions().size())
        .max();
  }

  private static void createTopics(Admin admin, OptionalInt asked)
      throws ExecutionException, InterruptedException {
    Set<String> known = admin.listTopics().names().get();
    OptionalInt there = partitions(admin, known);
    if (asked.isPresent() && there.isPresent() && !there.equals(asked)) {
      throw new StackException(
          "the topics have %d partitions and keep them: more would tear articles apart; a system with %d begins on new topics (docs/scale.md)"
              .formatted(there.getAsInt(), asked.getAsInt()));
    }
    OptionalInt partitions = there.isPresent() ? there : asked;
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
        missing.add(described(topic, partitions));
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
