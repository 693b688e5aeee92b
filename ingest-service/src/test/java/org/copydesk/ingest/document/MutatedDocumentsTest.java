package org.copydesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;

/// Every fixture of every format, broken in thousands of ways: nothing but an answer may come of
/// it, and within two seconds of the processor. `-Dcopydesk.fuzz.documents=100000
/// -Dcopydesk.fuzz.seed=8` tries more.
class MutatedDocumentsTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int DOCUMENTS = Integer.getInteger("copydesk.fuzz.documents", 1500);
  private static final long SEED = Long.getLong("copydesk.fuzz.seed", 7);
  private static final int ITEMS = 20;

  private record Seed(Path file, Bytes bytes) {}

  @Test
  void brokenDocumentIsAnsweredWithoutAnExceptionAndInTime() throws Exception {
    List<Seed> seeds = seeds();
    Random random = new Random(SEED);
    Mutations mutations =
        new Mutations(random, seeds.stream().map(seed -> seed.bytes.get()).toList());
    List<String> failures = new ArrayList<>();
    seeds.forEach(seed -> read(RawEvents.document("1", mediaType(seed.file), seed.bytes.get())));
    for (int i = 0; i < DOCUMENTS && failures.size() < 10; i++) {
      Seed seed = seeds.get(random.nextInt(seeds.size()));
      byte[] document = mutations.mutated(seed.bytes.get());
      failure(seed.file, document).ifPresent(what -> failures.add(what + kept(document)));
    }
    assertThat(failures).isEmpty();
  }

  private static List<Seed> seeds() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(RawEvents.class.getResource("topology.txt")).toURI())
            .resolveSibling("");
    try (Stream<Path> files = Files.walk(root)) {
      List<Seed> seeds = new ArrayList<>();
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".expected"))
              .sorted(Comparator.comparing(Path::toString))
              .toList()) {
        seeds.add(new Seed(root.relativize(file), Bytes.wrap(Files.readAllBytes(file))));
      }
      return seeds;
    }
  }

  private static Optional<String> failure(Path file, byte[] document) {
    long start = cpuTime();
    try {
      RawEvent event = RawEvents.document("1", mediaType(file), document);
      read(event);
    } catch (RuntimeException | Error e) {
      return Optional.of(file + ": " + e + " at " + e.getStackTrace()[0]);
    }
    Duration took = Duration.ofNanos(cpuTime() - start);
    return took.compareTo(LONGEST) > 0 ? Optional.of(file + " took " + took) : Optional.empty();
  }

  /// Of this thread: what the machine does besides does not count.
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void read(RawEvent event) {
    switch (DocumentReader.read(event, SourceSettings.none(), Optional.empty())) {
      case Reading.Parsed(Article article, _, _) -> check(article);
      case Reading.Rejected(String code, String reason) ->
          assertThat(List.of(code, reason)).noneMatch(String::isBlank);
      case Reading.Unpacked(List<RawEvent> items) ->
          items.stream().limit(ITEMS).forEach(MutatedDocumentsTest::read);
    }
  }

  /// What holds for every article whatever it was read from.
  private static void check(Article article) {
    int length = article.getText().codePointCount(0, article.getText().length());
    int before = 0;
    for (Block block : article.getBlocks()) {
      assertThat(block.getStart()).isGreaterThanOrEqualTo(before);
      assertThat(block.getEnd()).isGreaterThan(block.getStart()).isLessThanOrEqualTo(length);
      before = block.getEnd();
    }
    assertThat(article.getText().chars().anyMatch(c -> c == 0)).isFalse();
  }

  private static String mediaType(Path file) {
    String name = file.toString();
    if (name.endsWith(".txt")) {
      return "text/plain";
    }
    if (name.endsWith(".html")) {
      return "text/html";
    }
    return name.endsWith(".json") ? "application/json" : "application/xml";
  }

  private static String kept(byte[] document) {
    try {
      Path file = Files.createTempFile("copydesk-fuzz-", ".bin");
      Files.write(file, document);
      return " (the document is kept as " + file + ")";
    } catch (IOException _) {
      return " (" + HexFormat.of().formatHex(document, 0, Math.min(200, document.length)) + "…)";
    }
  }
}
