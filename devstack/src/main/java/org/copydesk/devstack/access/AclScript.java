package org.copydesk.devstack.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/// Grants as lines for `kafka-acls.sh`, which Kafka brings.
final class AclScript {
  private AclScript() {}

  /// A comment, and a line for each grant.
  ///
  /// @param connection options that say where the cluster is, handed on as they are
  static Stream<String> lines(Role role, String user, String connection) {
    return Stream.concat(
        Stream.of("# " + role.title()),
        Grants.of(role, user).stream().map(grant -> line(grant, user, connection)));
  }

  private static String line(Grant grant, String user, String connection) {
    String operations =
        grant.operations().stream()
            .map(operation -> " --operation " + name(operation))
            .collect(Collectors.joining());
    return "kafka-acls.sh "
        + connection
        + " --add --allow-principal "
        + quoted("User:" + user)
        + operations
        + (grant.pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "")
        + resources(grant.type(), grant.names());
  }

  private static String resources(ResourceType type, List<String> names) {
    return switch (type) {
      case CLUSTER -> " --cluster";
      case GROUP -> each(" --group ", names);
      case TOPIC -> each(" --topic ", names);
      case TRANSACTIONAL_ID -> each(" --transactional-id ", names);
      default -> throw new IllegalArgumentException("kafka-acls.sh has no option for " + type);
    };
  }

  private static String each(String option, List<String> names) {
    return names.stream().map(name -> option + quoted(name)).collect(Collectors.joining());
  }

  private static String name(AclOperation operation) {
    return Stream.of(operation.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining());
  }

  /// For the shell, where a name is more than letters, digits and the marks of topic names.
  private static String quoted(String name) {
    return name.matches("[\\w.:-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
