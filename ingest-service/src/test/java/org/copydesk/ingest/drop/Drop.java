package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.receive.RawLog;
import org.copydesk.news.Document;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.service.health.Health;
import org.copydesk.service.tracing.Traces;

/// A drop folder over a producer that only remembers; receipts come when a test says so.
final class Drop implements AutoCloseable {
  final Path root;
  final MockProducer<String, RawEvent> kafka;
  final Health health = new Health();
  final Map<String, RawPosition> inTheLog = new HashMap<>();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final AtomicInteger starts = new AtomicInteger();
  private Duration settle = Duration.ZERO;
  private Duration patience = Duration.ofMinutes(10);
  private volatile Optional<DropWork> work = Optional.empty();
  volatile boolean awaitedFromTheStart;
  private Optional<DropFolder> folder = Optional.empty();

  Drop(Path root) {
    this(root, true);
  }

  Drop(Path root, boolean acknowledges) {
    this.root = root;
    this.kafka =
        new MockProducer<>(
            acknowledges,
            new RoundRobinPartitioner(),
            new StringSerializer(),
            (topic, event) -> new byte[1]);
  }

  Drop settling(Duration time) {
    settle = time;
    return this;
  }

  Drop waiting(Duration time) {
    patience = time;
    return this;
  }

  Drop start() {
    DropFolder started =
        new DropFolder(
            root,
            settle,
            patience,
            new RawLog(kafka, Traces.off()),
            (ids, since) -> Map.copyOf(inTheLog),
            (begun, since) -> {
              awaitedFromTheStart = begun.isAwaited("desk/1.txt");
              work = Optional.of(begun);
              starts.incrementAndGet();
              return () -> {};
            },
            health,
            metrics);
    folder = Optional.of(started);
    return this;
  }

  /// Writes a file below `incoming/` as a good writer does.
  Path put(String path, String text) throws IOException {
    return put(path, text.getBytes(UTF_8));
  }

  Path put(String path, byte[] bytes) throws IOException {
    Path file = root.resolve("incoming").resolve(path);
    Files.createDirectories(file.getParent());
    Path hidden = file.resolveSibling("." + System.nanoTime() + ".part");
    Files.write(hidden, bytes);
    return Files.move(hidden, file);
  }

  List<RawEvent> events() {
    return List.copyOf(kafka.history()).stream().map(ProducerRecord::value).toList();
  }

  static String text(RawEvent event) {
    return UTF_8
        .decode(((Document) event.getContent().orElseThrow()).getBytes().duplicate())
        .toString();
  }

  /// Answers all events that wait.
  void answer(Function<RawEvent, Receipt.Builder> answer) throws Exception {
    for (String file : files("working")) {
      if (Claim.find(new Layout(root), root.resolve("working").resolve(file))
              instanceof Claim.Found.Taken(Claim claim)
          && claim.place().isPresent()) {
        RawPosition at = claim.place().get();
        if (DroppedFile.read(claim) instanceof FileEvent.Ready(RawEvent event)) {
          work.orElseThrow()
              .receipt(
                  answer
                      .apply(event)
                      .setRawTopic(at.topic())
                      .setRawPartition(at.partition())
                      .setRawOffset(at.offset())
                      .build());
        }
      }
    }
  }

  void receipt(Receipt receipt) {
    work.orElseThrow().receipt(receipt);
  }

  static Receipt.Builder accepted(RawEvent event) {
    return receipt(event, Outcome.ACCEPTED).setArticleVersion(1L);
  }

  static Receipt.Builder rejected(RawEvent event) {
    return receipt(event, Outcome.REJECTED)
        .setReasonCode("no-content")
        .setReason("the document holds neither a headline nor text");
  }

  static Receipt.Builder receipt(RawEvent event, Outcome outcome) {
    return Receipt.newBuilder()
        .setEventId(event.getEventId().orElseThrow())
        .setSource(event.getSource())
        .setItemId(event.getItemId())
        .setOutcome(outcome)
        .setRawTopic("news.raw.v1")
        .setRawPartition(0)
        .setRawOffset(0)
        .setReceivedAt(Instant.now());
  }

  /// The files and links below a folder, as paths.
  List<String> files(String below) throws IOException {
    Path start = root.resolve(below);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(start)) {
      return found
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> start.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  void awaitFiles(String below, String... paths) throws Exception {
    await(() -> {
      try {
        return files(below).equals(List.of(paths));
      } catch (IOException | java.io.UncheckedIOException e) {
        return false;
      }
    });
  }

  void awaitSent(int count) throws Exception {
    await(() -> kafka.history().size() >= count);
    await(() -> {
      try {
        return files("working").stream().filter(name -> name.contains("@")).count() >= count;
      } catch (IOException | java.io.UncheckedIOException e) {
        return false;
      }
    });
  }

  String state() {
    Health.State state = health.states().get(DropWork.THING);
    return state == null ? "" : state.detail();
  }

  boolean isUp() {
    Health.State state = health.states().get(DropWork.THING);
    return state != null && state.up();
  }

  @Override
  public void close() {
    folder.ifPresent(DropFolder::close);
  }
}
