package org.copydesk.deadletter;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/// Kafka does not allow this user to decide on dead letters; the message says which right is
/// missing and how it is granted.
public final class MissingRight extends RuntimeException {
  MissingRight(AuthorizationException cause) {
    super(
        "Kafka does not allow this user to %s; the role repair does: ./copydesk acls --role repair --user NAME prints what grants it, NAME being the user's name in Kafka"
            .formatted(what(cause)),
        cause);
  }

  private static String what(AuthorizationException cause) {
    return switch (cause) {
      case TransactionalIdAuthorizationException _ ->
          "write with the transactional id " + Redriver.TRANSACTIONAL_ID;
      case TopicAuthorizationException topics when !topics.unauthorizedTopics().isEmpty() ->
          "write to " + String.join(", ", topics.unauthorizedTopics());
      default -> "decide on dead letters (%s)".formatted(cause.getMessage());
    };
  }
}
