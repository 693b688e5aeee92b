package org.copydesk.console.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.copydesk.console.letter.LetterLines;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.console.newsroom.Row;
import org.copydesk.deadletter.LetterId;
import org.copydesk.news.FeedState;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.Source;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;

/// Reads into a newsroom what lies in the topics, as far back as each is of use, and then whatever
/// comes. For one thread.
public final class Tail {
  private static final List<Topic<?, ?>> NEWEST = List.of(Topics.PUBLISHED, Topics.STORY_MEMBER);
  private static final List<Topic<?, ?>> WHOLE =
      List.of(Topics.SOURCE, Topics.FEED, Topics.REDRIVE);
  private static final Duration RECEIPTS = Duration.ofHours(1);

  /// Is told of what changes, once all that lay there at the start has been read.
  @FunctionalInterface
  public interface Listener {
    /// A line of the list of articles is new or another.
    void changed(Row row);
  }

  private final Consumer<String, byte[]> consumer;
  private final BiFunction<String, byte[], Object> decoding;
  private final Newsroom newsroom;
  private final Listener listener;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private long undecodable;

  /// Reads with a consumer of committed records, which somebody else closes.
  ///
  /// @param decoding from a topic's name and the bytes of a value to the value
  public Tail(
      Consumer<String, byte[]> consumer,
      BiFunction<String, byte[], Object> decoding,
      Newsroom newsroom,
      Listener listener) {
    this.consumer = consumer;
    this.decoding = decoding;
    this.newsroom = newsroom;
    this.listener = listener;
  }

  /// The topics that it reads.
  public static List<Topic<?, ?>> topics() {
    List<Topic<?, ?>> all = new ArrayList<>(NEWEST);
    all.addAll(WHOLE);
    all.addAll(LetterId.TOPICS);
    all.addAll(List.of(Topics.LIFECYCLE, Topics.RECEIPT));
    return all;
  }

  /// Goes to where it begins.
  ///
  /// @param articles how many of the newest articles are wanted
  /// @param lookBack how far back the lives of articles are wanted
  public void begin(int articles, Duration lookBack, Instant now) {
    consumer.assign(Consumers.partitions(consumer, topics()));
    ends.putAll(consumer.endOffsets(consumer.assignment()));
    consumer.seekToBeginning(Consumers.partitions(consumer, WHOLE));
    fromTheEnd(NEWEST, articles);
    fromTheEnd(LetterId.TOPICS, Newsroom.MOST_LETTERS);
    fromTime(Topics.LIFECYCLE, now.minus(lookBack));
    fromTime(Topics.RECEIPT, now.minus(RECEIPTS));
  }

  private void fromTheEnd(List<Topic<?, ?>> topics, long records) {
    List<TopicPartition> partitions = Consumers.partitions(consumer, topics);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - records));
    }
  }

  private void fromTime(Topic<?, ?> topic, Instant from) {
    Map<TopicPartition, Long> times = new HashMap<>();
    Consumers.partitions(consumer, List.of(topic))
        .forEach(partition -> times.put(partition, from.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach((partition, found) ->
            consumer.seek(
                partition,
                Optional.ofNullable(found)
                    .map(place -> place.offset())
                    .orElse(ends.getOrDefault(partition, 0L))));
  }

  /// Takes what has come.
  public void poll(Duration patience) {
    boolean live = isCaughtUp();
    for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
      take(record).filter(_ -> live).ifPresent(listener::changed);
    }
  }

  /// Whether all that lay there at the start has been read.
  public boolean isCaughtUp() {
    ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return ends.isEmpty();
  }

  /// Records that nothing could be read from.
  public long undecodable() {
    return undecodable;
  }

  private Optional<Row> take(ConsumerRecord<String, byte[]> record) {
    if (LetterId.isLetter(record.topic())) {
      newsroom.failed(LetterLines.of(record));
      return Optional.empty();
    }
    String key = String.valueOf(record.key());
    byte[] value = record.value();
    if (value == null) {
      return gone(record.topic(), key, Instant.ofEpochMilli(record.timestamp()));
    }
    try {
      return come(key, decoding.apply(record.topic(), value), value);
    } catch (SerializationException e) {
      if (Outage.isOutage(e)) {
        throw e;
      }
      undecodable++;
      return Optional.empty();
    }
  }

  private Optional<Row> come(String key, Object decoded, byte[] value) {
    switch (decoded) {
      case PublishedArticle article -> {
        return newsroom.published(article, value);
      }
      case LifecycleEvent event -> {
        return newsroom.told(event);
      }
      case StoryMember member -> newsroom.inStory(key, Optional.of(member));
      case Redrive decision -> newsroom.decided(decision);
      case Receipt receipt -> newsroom.received(receipt);
      case Source source -> newsroom.set(key, Optional.of(source));
      case FeedState feed -> newsroom.polled(key, Optional.of(feed));
      default -> undecodable++;
    }
    return Optional.empty();
  }

  private Optional<Row> gone(String topic, String key, Instant when) {
    if (topic.equals(Topics.PUBLISHED.name())) {
      return newsroom.takenBack(key, when);
    }
    if (topic.equals(Topics.STORY_MEMBER.name())) {
      newsroom.inStory(key, Optional.empty());
    } else if (topic.equals(Topics.SOURCE.name())) {
      newsroom.set(key, Optional.empty());
    } else if (topic.equals(Topics.FEED.name())) {
      newsroom.polled(key, Optional.empty());
    }
    return Optional.empty();
  }
}
