package org.copydesk.devstack.chaos;

import java.util.Optional;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;

/// What a newsroom sends, and how.
sealed interface Letter {
  /// An event that its system writes to Kafka.
  ///
  /// @param ahead whether on the notices' lane
  /// @param keyed whether under its own key; else under none, so that it lies in any partition
  record Written(RawEvent event, boolean ahead, boolean keyed) implements Letter {}

  /// A document that is posted.
  record Posted(String source, String item, Optional<String> version, String text)
      implements Letter {}

  /// A notice that is posted.
  record PostedNotice(String source, String item, Action action) implements Letter {}
}
