package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.receive.RawLog;
import org.copydesk.news.RawEvent;
import org.copydesk.service.health.Health;
import org.copydesk.service.tracing.Traces;

/// How many small files a second go from `incoming/` to `done/` where brokers and ingest answer at
/// once: the folder's own share. Arguments: the number of files, and a folder to work in.
final class DropRate {
  private DropRate() {}

  public static void main(String[] arguments) throws Exception {
    int files = Integer.parseInt(arguments[0]);
    Path root = Files.createTempDirectory(Path.of(arguments[1]), "drop");
    byte[] story =
        "Harbour bridge opens\n\nNORRHAMN — It opened on Tuesday.\n".repeat(40).getBytes(UTF_8);
    for (int i = 0; i < files; i++) {
      Path file = root.resolve("incoming/desk/%03d/story-%d.txt".formatted(i % 100, i));
      Files.createDirectories(file.getParent());
      Files.write(file, story);
    }
    Answering kafka = new Answering();
    long started = System.nanoTime();
    try (DropFolder _ =
        new DropFolder(
            root,
            Duration.ofMillis(100),
            Duration.ofMinutes(10),
            new RawLog(kafka, Traces.off()),
            (_, _) -> Map.of(),
            (work, _) -> {
              kafka.work.set(work);
              return () -> {};
            },
            new Health(),
            new SimpleMeterRegistry())) {
      while (count(root.resolve("done")) < files) {
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          "%d files of %d bytes in %.1f s: %.0f files/s%n",
          files, story.length, seconds, files / seconds);
    }
  }

  private static long count(Path folder) {
    long count = 0;
    for (int i = 0; i < 100; i++) {
      String[] names = folder.resolve("desk/%03d".formatted(i)).toFile().list();
      count += names == null ? 0 : names.length;
    }
    return count;
  }

  /// Acknowledges at once, and has the receipt at once.
  private static final class Answering extends MockProducer<String, RawEvent> {
    private final AtomicReference<DropWork> work = new AtomicReference<>();

    Answering() {
      super(true, new RoundRobinPartitioner(), new StringSerializer(), (_, _) -> new byte[1]);
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, RawEvent> record, Callback callback) {
      clear();
      return super.send(
          record,
          (metadata, failure) -> {
            callback.onCompletion(metadata, failure);
            Objects.requireNonNull(work.get())
                .receipt(
                    Drop.accepted(record.value())
                        .setRawTopic(metadata.topic())
                        .setRawPartition(metadata.partition())
                        .setRawOffset(metadata.offset())
                        .build());
          });
    }
  }
}
