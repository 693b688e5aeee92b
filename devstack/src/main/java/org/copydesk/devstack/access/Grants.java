package org.copydesk.devstack.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.resource.Resource;
import org.copydesk.ingest.poll.Poller;
import org.copydesk.monitor.queue.Queue;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;

/// The least that each role needs. Kafka counts the right to read or write as one to describe.
public final class Grants {
  private static final String NEWS = "news.";

  private Grants() {}

  /// What a user in a role may do.
  ///
  /// @param user the user's name: groups of their own begin with it and a hyphen
  public static List<Grant> of(Role role, String user) {
    List<Grant> grants = new ArrayList<>();
    if (!role.reads().isEmpty()) {
      grants.add(Grant.on(TOPIC, role.reads(), READ));
    }
    if (!role.writes().isEmpty()) {
      grants.add(Grant.on(TOPIC, role.writes(), WRITE));
    }
    if (role.isService()) {
      grants.add(Grant.on(TOPIC, role.uses(), DESCRIBE_CONFIGS));
    }
    grants.addAll(role.isStreamsApplication() ? streams(role.title()) : own(user));
    switch (role) {
      case INGEST -> grants.add(Grant.on(GROUP, List.of(Poller.GROUP), READ));
      case OPERATOR -> grants.addAll(watching());
      case REPAIR -> grants.addAll(repairing());
      case PUBLISH -> grants.add(Grant.below(TOPIC, RouteTopic.PREFIX, CREATE, DESCRIBE, WRITE));
      case NEWSROOM -> grants.add(Grant.below(TOPIC, RouteTopic.PREFIX, CREATE, DESCRIBE));
      case MONITOR -> grants.addAll(queues());
      case CONSOLE -> grants.addAll(looking());
      case SUBSCRIBER, ENRICH -> {}
    }
    return grants;
  }

  /// How far the services have read what they work off.
  private static List<Grant> queues() {
    return List.of(
        Grant.on(GROUP, Queue.ALL.stream().map(Queue::service).distinct().toList(), DESCRIBE),
        Grant.on(TOPIC, Queue.ALL.stream().map(queue -> queue.topic().name()).toList(), DESCRIBE));
  }

  private static List<Grant> own(String user) {
    return List.of(Grant.below(GROUP, user + "-", READ));
  }

  /// A Streams application: its group, its transactions, and the topics that it makes for its
  /// stores and repartitions. Records of a repartition are deleted as soon as they are taken.
  private static List<Grant> streams(String application) {
    return List.of(
        Grant.on(GROUP, List.of(application), READ),
        Grant.below(TRANSACTIONAL_ID, application + "-", WRITE),
        Grant.below(TOPIC, application + "-", CREATE, READ, WRITE, DELETE));
  }

  /// Its transactions, how far the services are, and the shadow topic that it makes and deletes.
  private static List<Grant> repairing() {
    return List.of(
        Grant.below(TRANSACTIONAL_ID, "copydesk-", WRITE),
        Grant.below(GROUP, "enrich-shadow-", READ, DELETE),
        Grant.on(GROUP, List.of("*"), DESCRIBE),
        Grant.on(TOPIC, List.of(Topics.ENRICHED_SHADOW.name()), READ, WRITE, CREATE, DELETE));
  }

  /// How far the services are with what was written back to them, and the topics of routes.
  private static List<Grant> looking() {
    return List.of(
        Grant.on(GROUP, List.of(Role.ENRICH.title(), Role.PUBLISH.title()), DESCRIBE),
        Grant.below(TOPIC, RouteTopic.PREFIX, READ));
  }

  private static List<Grant> watching() {
    return List.of(
        Grant.on(CLUSTER, List.of(Resource.CLUSTER_NAME), DESCRIBE),
        Grant.on(GROUP, List.of("*"), DESCRIBE),
        Grant.below(TOPIC, NEWS, CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS));
  }
}
