package org.copydesk.monitor.queue;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// A topic that a service works off.
///
/// @param service the service, and its group of consumers
public record Queue(String service, Topic<?, ?> topic) {
  /// All that the services work off. What they read whole, as concepts and sources, never waits.
  public static final List<Queue> ALL =
      Stream.of(
              of("ingest-service", Topics.RAW, Topics.RAW_NOTICE),
              of("enrich-service", Topics.ARTICLE, Topics.PUBLISHED, Topics.STORY_WORK),
              of("publish-service", Topics.ENRICHED, Topics.NOTICE, Topics.STORY_FOUND))
          .flatMap(List::stream)
          .toList();

  private static List<Queue> of(String service, Topic<?, ?>... topics) {
    return Stream.of(topics).map(topic -> new Queue(service, topic)).toList();
  }

  /// How many offsets at the end of a partition are nothing to read. The mark of a transaction lies
  /// behind its last record; raw events come without transactions.
  long marks() {
    return topic.equals(Topics.RAW) || topic.equals(Topics.RAW_NOTICE) ? 0 : 1;
  }
}
