package org.copydesk.devstack.access;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Operations that are allowed on resources of one kind.
///
/// @param type the kind
/// @param pattern whether the names are whole names or what names begin with
/// @param names the resources
/// @param operations what may be done to each of them
public record Grant(
    ResourceType type, PatternType pattern, List<String> names, List<AclOperation> operations) {

  static Grant on(ResourceType type, List<String> names, AclOperation... operations) {
    return new Grant(type, PatternType.LITERAL, names, List.of(operations));
  }

  static Grant below(ResourceType type, String prefix, AclOperation... operations) {
    return new Grant(type, PatternType.PREFIXED, List.of(prefix), List.of(operations));
  }

  /// The entries of the broker's list, for a user on any host.
  ///
  /// @param user the user's name, without `User:`
  public Stream<AclBinding> bindings(String user) {
    return names.stream()
        .flatMap(name ->
            operations.stream()
                .map(operation ->
                    new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry(
                            "User:" + user, "*", operation, AclPermissionType.ALLOW))));
  }
}
