package org.copydesk.devstack.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.FeedState;
import org.copydesk.news.Source;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// The sources' settings on their topic, and what the poller knows of their feeds.
///
/// @param desk reads and writes the topics
record Sources(NewsDesk desk) {
  /// All sources, by id.
  List<Source> all() {
    return List.copyOf(latest(Topics.SOURCE).values());
  }

  /// A source.
  Optional<Source> find(String id) {
    return Optional.ofNullable(latest(Topics.SOURCE).get(id));
  }

  /// What is known of the feeds, by source and address.
  Map<String, FeedState> feeds() {
    return latest(Topics.FEED);
  }

  private <T extends SpecificRecord> Map<String, T> latest(Topic<String, T> topic) {
    Map<String, T> latest = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(topic.name())) {
      Object value = desk.decode(topic.name(), record.value());
      if (topic.valueType().isInstance(value)) {
        latest.put(record.key(), topic.valueType().cast(value));
      } else {
        latest.remove(record.key());
      }
    }
    return latest;
  }

  /// Writes a source's settings.
  void write(Source source) {
    desk.sendBytes(Topics.SOURCE, source.getId(), desk.encode(Topics.SOURCE, source));
  }
}
