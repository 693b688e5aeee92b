package org.copydesk.devstack.kubernetes;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.copydesk.devstack.access.Grant;
import org.copydesk.devstack.access.Grants;
import org.copydesk.devstack.access.Role;

/// A user for each role as Strimzi's `KafkaUser` resources, in YAML: with a password that Strimzi
/// makes (SCRAM-SHA-512) and the access that `./copydesk acls` prints.
public final class UserResources {
  private UserResources() {}

  /// A user for each role, of the role's name.
  ///
  /// @param cluster the name of the `Kafka` resource
  public static String yaml(String cluster) {
    return Arrays.stream(Role.values())
        .map(role -> yaml(role, cluster))
        .collect(
            Collectors.joining(
                "---\n",
                "# Made from the topic catalogue by ./copydesk kubernetes users: do not edit.\n",
                ""));
  }

  private static String yaml(Role role, String cluster) {
    return """
    apiVersion: kafka.strimzi.io/v1
    kind: KafkaUser
    metadata:
      name: %s
      labels:
        strimzi.io/cluster: %s
    spec:
      authentication:
        type: scram-sha-512
      authorization:
        type: simple
        acls:
    %s\
    """
        .formatted(
            role.title(),
            cluster,
            Grants.of(role, role.title()).stream()
                .flatMap(UserResources::rules)
                .collect(Collectors.joining()));
  }

  private static Stream<String> rules(Grant grant) {
    String operations =
        grant.operations().stream()
            .map(UserResources::operation)
            .collect(Collectors.joining(", ", "[", "]"));
    return grant.names().stream()
        .map(name ->
            "      - resource: %s%n        operations: %s%n"
                .formatted(resource(grant, name), operations));
  }

  /// The cluster is the only resource without a name.
  private static String resource(Grant grant, String name) {
    return grant.type() == ResourceType.CLUSTER
        ? "{type: cluster}"
        : "{type: %s, name: \"%s\", patternType: %s}"
            .formatted(
                type(grant.type()),
                name,
                grant.pattern() == PatternType.PREFIXED ? "prefix" : "literal");
  }

  private static String type(ResourceType type) {
    return switch (type) {
      case TOPIC -> "topic";
      case GROUP -> "group";
      case TRANSACTIONAL_ID -> "transactionalId";
      default -> throw new IllegalArgumentException("Strimzi has no type of rule for " + type);
    };
  }

  private static String operation(AclOperation operation) {
    return Stream.of(operation.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
