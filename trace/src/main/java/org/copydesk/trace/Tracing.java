package org.copydesk.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Placement;

/// Reads what may hold records of an article: where a key decides the partition that one, elsewhere
/// all.
public final class Tracing {
  private final BiFunction<String, byte[], Object> decoding;
  private final Map<String, List<PartitionInfo>> topics;
  private final PartitionScan scan;

  /// Reads with a consumer of committed records, which somebody else closes.
  ///
  /// @param decoding from a topic's name and a value to the decoded value
  public Tracing(Consumer<String, byte[]> consumer, BiFunction<String, byte[], Object> decoding) {
    this.decoding = decoding;
    this.topics = consumer.listTopics();
    this.scan = new PartitionScan(consumer);
  }

  /// The topics of routes that there are, by name.
  public List<String> routes() {
    return topics.keySet().stream()
        .filter(topic -> RouteTopic.named(topic).isPresent())
        .sorted()
        .toList();
  }

  /// Follows what a person asks for.
  ///
  /// @param asked a URI, source/itemId or the id of a raw event
  public Trail trace(String asked) {
    Subject subject = subject(asked);
    Trail trail = new Trail();
    Witness witness = new Witness(subject, trail, decoding);
    scan.read(partitions(subject), witness::take);
    return trail;
  }

  /// The receipts know what is meant. An event's id leads to its article, and that to all others.
  private Subject subject(String asked) {
    Subject subject = found(asked);
    for (String uri : List.copyOf(subject.uris())) {
      if (!uri.equals(asked)) {
        Subject whole = found(uri);
        subject.items().addAll(whole.items());
        subject.places().addAll(whole.places());
      }
    }
    if (subject.isEmpty()) {
      subject.uris().add(asked);
      if (asked.indexOf('/') > 0) {
        subject.items().add(asked);
      }
    }
    return subject;
  }

  private Subject found(String asked) {
    Subject subject = Subject.unknown();
    Needle needle = Needle.of(asked);
    scan.read(
        every(Topics.RECEIPT),
        record -> {
          if (mayBeMeant(asked, needle, record)
              && decoding.apply(record.topic(), record.value()) instanceof Receipt receipt
              && Subject.isMeant(asked, receipt)) {
            subject.learn(receipt);
          }
        });
    return subject;
  }

  private static boolean mayBeMeant(
      String asked, Needle needle, ConsumerRecord<String, byte[]> record) {
    return record.value() != null && (asked.equals(record.key()) || needle.isIn(record.value()));
  }

  private List<TopicPartition> partitions(Subject subject) {
    List<TopicPartition> partitions = new ArrayList<>(of(Topics.RECEIPT, subject.items()));
    Stages.BY_URI.forEach(topic -> partitions.addAll(of(topic, subject.uris())));
    Stream.of(Stages.INCOMING, Stages.ROWS, Stages.NAMING, Stages.DEAD_LETTERS)
        .flatMap(List::stream)
        .forEach(topic -> partitions.addAll(every(topic)));
    routes().forEach(route -> subject.uris().forEach(uri -> partitions.addAll(of(route, uri))));
    return partitions.stream().distinct().toList();
  }

  private List<TopicPartition> every(Topic<?, ?> topic) {
    return topics.getOrDefault(topic.name(), List.of()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private List<TopicPartition> of(Topic<?, ?> topic, Collection<String> keys) {
    return keys.stream().flatMap(key -> of(topic.name(), key).stream()).toList();
  }

  /// The partition in which Kafka's own partitioner puts a key.
  private List<TopicPartition> of(String topic, String key) {
    int count = topics.getOrDefault(topic, List.of()).size();
    return count == 0 ? List.of() : List.of(new TopicPartition(topic, Placement.of(key, count)));
  }
}
