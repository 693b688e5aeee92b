package org.copydesk.devstack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// The parts of a bench run against one cluster. Every part takes the same records.
final class Load implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final int HOPS = 3;

  /// What the machine does without Copydesk's work.
  ///
  /// @param passThrough over as many hops as there are services
  record WithoutCopydesk(Rate bareProducer, Rate passThrough) {}

  private final Cluster cluster;
  private final RawLoad load;
  private final NewsDesk desk;
  private final KafkaProducer<String, byte[]> producer;

  Load(Cluster cluster, RawLoad load) {
    this.cluster = cluster;
    this.load = load;
    this.desk = new NewsDesk(cluster);
    this.producer = NewsDesk.producer(cluster);
  }

  /// A bare producer, and three Streams applications that hand the same records on, one to the
  /// next, each on topics of their own that are deleted afterwards.
  WithoutCopydesk withoutCopydesk(int articles, Path stateDir) {
    String bare = topic("bare");
    List<String> hops = IntStream.rangeClosed(0, HOPS).mapToObj(hop -> topic("hop" + hop)).toList();
    List<String> all = Stream.concat(Stream.of(bare), hops.stream()).toList();
    try (Admin admin = cluster.admin()) {
      create(admin, all);
      awaitLeaders(bare);
      Rate written = send(bare, "bare", articles, _ -> {});
      List<PassThrough> applications =
          IntStream.range(0, HOPS)
              .mapToObj(hop ->
                  new PassThrough(
                      cluster, hops.get(hop), hops.get(hop + 1), stateDir.resolve("hop" + hop)))
              .toList();
      try (KafkaConsumer<String, byte[]> consumer = desk.consumer(hops.getLast(), true)) {
        awaitLeaders(hops.getFirst());
        arrivals(consumer, 1, "", System.nanoTime());
        long start = System.nanoTime();
        send(hops.getFirst(), "through", articles, _ -> {});
        return new WithoutCopydesk(
            written, arrivals(consumer, articles, RawLoad.SOURCE + "/", start));
      } finally {
        applications.forEach(PassThrough::close);
        admin.deleteTopics(all).all().get();
      }
    } catch (ExecutionException e) {
      throw new StackException("topics for the bench cannot be made: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  private String topic(String name) {
    return "bench." + load.run() + "." + name;
  }

  private void create(Admin admin, List<String> topics)
      throws ExecutionException, InterruptedException {
    int partitions = producer.partitionsFor(Topics.RAW.name()).size();
    admin
        .createTopics(
            topics.stream()
                .map(name -> new NewTopic(name, partitions, (short) 1).configs(Topics.RAW.config()))
                .toList())
        .all()
        .get();
  }

  /// A new partition may refuse a producer's first batch and take its second, which an idempotent
  /// producer never recovers from; so each partition takes a single record first.
  private void awaitLeaders(String topic) throws ExecutionException, InterruptedException {
    for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
      producer.send(new ProducerRecord<>(topic, partition, "leader", new byte[0])).get();
    }
  }

  /// All three services: from the first event sent to the last article published.
  ///
  /// @param part names the articles of this part of the run
  Rate pipeline(String part, int articles) {
    try (KafkaConsumer<String, byte[]> published = desk.consumer(Topics.PUBLISHED.name(), false)) {
      long start = System.nanoTime();
      send(Topics.RAW.name(), part, articles, _ -> {});
      return arrivals(published, articles, load.uriPrefix(part), start);
    }
  }

  /// A steady trickle: how long each article takes from being sent to being read as published.
  Latencies trickle(int articles, int perSecond) {
    return trickle("trickle", articles, perSecond);
  }

  /// The same under another name.
  ///
  /// @param part names the articles of this part of the run
  Latencies trickle(String part, int articles, int perSecond) {
    long[] sent = new long[articles];
    Map<String, Long> millis = new HashMap<>();
    String prefix = load.uriPrefix(part);
    try (KafkaConsumer<String, byte[]> published = desk.consumer(Topics.PUBLISHED.name(), false)) {
      long start = System.nanoTime();
      Thread sender =
          Thread.ofPlatform()
              .name("trickle")
              .start(() ->
                  send(
                      Topics.RAW.name(),
                      part,
                      articles,
                      number -> {
                        sleepUntil(start + number * 1_000_000_000L / perSecond);
                        sent[number] = System.nanoTime();
                      }));
      count(
          published,
          articles,
          record -> {
            boolean ours = record.key().startsWith(prefix);
            if (ours) {
              int number = Integer.parseInt(record.key().substring(prefix.length()));
              millis.put(record.key(), (System.nanoTime() - sent[number]) / 1_000_000);
            }
            return ours;
          });
      sender.join();
      return Latencies.of(millis.values());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  /// Publishes articles and then kills them at a steady rate beside a live load: how long each is
  /// still asserted.
  ///
  /// @return latencies by what they end with
  Map<String, Latencies> kills(int articles, int killsPerSecond, int besidePerSecond) {
    String prefix = load.uriPrefix("killed");
    KillLatency kills = new KillLatency(prefix, articles);
    try (KafkaConsumer<String, byte[]> consumer = KillLatency.consumer(desk)) {
      send(Topics.RAW.name(), "killed", articles, _ -> {});
      kills.awaitPublished(consumer);
      long start = System.nanoTime();
      Thread beside =
          Thread.ofPlatform()
              .name("beside")
              .start(() ->
                  send(
                      Topics.RAW.name(),
                      "beside",
                      articles * besidePerSecond / killsPerSecond,
                      number -> sleepUntil(start + number * 1_000_000_000L / besidePerSecond)));
      Thread killer =
          Thread.ofPlatform()
              .name("killer")
              .start(() -> {
                for (int number = 0; number < articles; number++) {
                  sleepUntil(start + number * 1_000_000_000L / killsPerSecond);
                  RawEvent kill = load.kill("killed", number);
                  byte[] value = desk.encode(Topics.RAW_NOTICE, kill);
                  kills.sending(prefix + number);
                  var _ =
                      producer.send(
                          new ProducerRecord<>(
                              Topics.RAW_NOTICE.name(),
                              kill.getSource() + "/" + kill.getItemId(),
                              value));
                }
              });
      Map<String, Latencies> latencies = kills.awaitTakenBack(consumer);
      killer.join();
      beside.join();
      return latencies;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  private Rate send(String topic, String part, int articles, IntConsumer before) {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    long start = System.nanoTime();
    for (int number = 0; number < articles; number++) {
      before.accept(number);
      RawEvent event = load.event(part, number);
      String key = event.getSource() + "/" + event.getItemId();
      byte[] value = desk.encode(Topics.RAW, event);
      var _ =
          producer.send(
              new ProducerRecord<>(topic, key, value),
              (_, exception) -> failure.compareAndSet(null, exception));
    }
    producer.flush();
    Exception first = failure.get();
    if (first != null) {
      throw new StackException("the load could not be written: " + first);
    }
    return Rate.since(start, articles);
  }

  /// Waits for records with keys of a prefix until there are so many.
  private static Rate arrivals(
      KafkaConsumer<String, byte[]> consumer, int records, String prefix, long start) {
    count(consumer, records, record -> record.key().startsWith(prefix));
    return Rate.since(start, records);
  }

  private static void count(
      KafkaConsumer<String, byte[]> consumer,
      int records,
      Predicate<ConsumerRecord<String, byte[]>> wanted) {
    AtomicInteger seen = new AtomicInteger();
    boolean complete =
        NewsDesk.poll(
            consumer, LIMIT, record -> wanted.test(record) && seen.incrementAndGet() >= records);
    if (!complete) {
      throw new StackException(
          "only %d of %d records came within %d minutes; see ./copydesk status"
              .formatted(seen.get(), records, LIMIT.toMinutes()));
    }
  }

  private static void sleepUntil(long nanos) {
    long millis = (nanos - System.nanoTime()) / 1_000_000;
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    producer.close();
    desk.close();
  }
}
