package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Action;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// A newsroom and its readers before a running system: source `e2e` sends events, and reads what
/// becomes of them.
final class Newsroom implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final NewsDesk desk;

  Newsroom(Cluster cluster) {
    desk = new NewsDesk(cluster);
  }

  static RawEvent content(String item, String version, String body) {
    return RawEvent.newBuilder()
        .setSource("e2e")
        .setItemId(item)
        .setItemVersion(version)
        .setContent(PlainArticle.newBuilder().setHeadline("Oslo news").setBody(body).build())
        .build();
  }

  static RawEvent notice(String item, Action action) {
    return RawEvent.newBuilder()
        .setSource("e2e")
        .setItemId(item)
        .setAction(action)
        .setReason("test")
        .build();
  }

  /// Reads a topic from its beginning until one record is enough.
  ///
  /// @return whether there was enough within two minutes
  boolean read(Topic<?, ?> topic, Predicate<ConsumerRecord<String, byte[]>> enough) {
    try (KafkaConsumer<String, byte[]> consumer = desk.consumer(topic.name(), true)) {
      return NewsDesk.poll(consumer, LIMIT, enough);
    }
  }

  /// The receipts of events, by their places; each must have exactly one.
  Map<String, Receipt> receipts(Set<String> places) {
    Map<String, Receipt> found = new HashMap<>();
    List<String> twice = new ArrayList<>();
    read(
        Topics.RECEIPT,
        record -> {
          if (desk.decode(Topics.RECEIPT.name(), record.value()) instanceof Receipt receipt
              && places.contains(NewsDesk.place(receipt))
              && found.put(NewsDesk.place(receipt), receipt) != null) {
            twice.add(NewsDesk.place(receipt));
          }
          return found.size() == places.size();
        });
    assertThat(found.keySet()).as("every event has its receipt").isEqualTo(places);
    assertThat(twice).as("no event has two").isEmpty();
    return found;
  }

  /// Sends twenty new articles.
  ///
  /// @return their places
  Set<String> sent(String item) {
    return IntStream.range(0, 20)
        .mapToObj(i -> desk.send(Topics.RAW, content(item + i, "1", "Nothing is lost.")))
        .collect(Collectors.toSet());
  }

  /// Waits until all views of publish-service tell the same; they are read one after the other.
  void assertThatViewsAgree() {
    await().atMost(LIMIT).untilAsserted(() -> new Views(desk).assertThatTheyAgree());
  }

  String send(Topic<String, RawEvent> topic, RawEvent event) {
    return desk.send(topic, event);
  }

  String sendBytes(Topic<String, RawEvent> topic, String key, byte[] value) {
    return desk.sendBytes(topic, key, value);
  }

  Object decode(Topic<?, ?> topic, byte[] value) {
    return desk.decode(topic.name(), value);
  }

  @Override
  public void close() {
    desk.close();
  }
}
