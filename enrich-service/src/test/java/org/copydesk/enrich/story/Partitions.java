package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryWork;
import org.copydesk.service.kafka.Placement;
import org.copydesk.service.state.StateStores;
import org.jspecify.annotations.Nullable;

/// The processor of stories in several partitions. Each partition is a log that is read in order,
/// as Kafka's are; which partition gets on next is chance.
final class Partitions {
  private static final class Partition {
    private final Deque<Record<String, StoryWork>> log = new ArrayDeque<>();
    private final MockProcessorContext<String, Outgoing> context;
    private final Processor<String, StoryWork, String, Outgoing> processor;

    Partition(int number, int count) {
      Properties properties = new Properties();
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "stories");
      properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
      properties.put("processing.exception.handler.global.enabled", true);
      context =
          new MockProcessorContext<>(
              properties, new TaskId(0, number), new java.io.File("target/no-files"));
      TellStories stories =
          new TellStories(new StateStores(new InMemoryDslStoreSuppliers()), count);
      processor = stories.get();
      for (StoreBuilder<?> builder : stories.stores()) {
        StateStore store = builder.withLoggingDisabled().withCachingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
      }
      processor.init(context);
    }
  }

  private final List<Partition> partitions = new ArrayList<>();
  private final Random random;
  private final Views views = new Views();
  private final Describe describe;
  private long steps;

  Partitions(int count, Random random, Describe describe) {
    this.random = random;
    this.describe = describe;
    for (int i = 0; i < count; i++) {
      partitions.add(new Partition(i, count));
    }
  }

  Views views() {
    return views;
  }

  long steps() {
    return steps;
  }

  /// How many entries the stores of a window have, over all partitions.
  Map<String, Long> entriesInWindows() {
    Map<String, Long> entries = new HashMap<>();
    for (Partition partition : partitions) {
      for (String name : List.of("story-sketches", "story-lookup-keys", "story-profiles")) {
        WindowStore<String, ?> store = partition.context.getStateStore(name);
        try (var all = store.all()) {
          while (all.hasNext()) {
            all.next();
            entries.merge(name, 1L, Long::sum);
          }
        }
      }
    }
    return entries;
  }

  /// Appends what publish-service has written.
  ///
  /// @param article absent for a tombstone
  void publish(String uri, @Nullable PublishedArticle article, Instant at) {
    append(new Record<>(uri, describe.apply(article, at), at.toEpochMilli()));
  }

  private void append(Record<String, StoryWork> record) {
    int partition = Placement.of(record.key(), partitions.size());
    partitions.get(partition).log.add(record);
  }

  /// Lets a number of messages be taken, or all there are.
  void run(long most) {
    for (long i = 0; i < most; i++) {
      List<Partition> busy =
          partitions.stream().filter(partition -> !partition.log.isEmpty()).toList();
      if (busy.isEmpty()) {
        return;
      }
      step(busy.get(random.nextInt(busy.size())));
    }
  }

  private void step(Partition partition) {
    steps++;
    partition.processor.process(partition.log.remove());
    for (var forwarded : partition.context.forwarded()) {
      var record = forwarded.record();
      switch (record.value()) {
        case Outgoing.Message(StoryWork work) ->
            append(new Record<>(record.key(), work, record.timestamp()));
        case Outgoing.Member member -> views.take(record.key(), member.member());
        case Outgoing.Told told -> views.take(record.key(), told.story());
      }
    }
    partition.context.resetForwards();
  }
}
