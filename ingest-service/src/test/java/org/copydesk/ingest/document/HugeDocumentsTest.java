package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.document.HugeDocuments.Huge;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents of 5 MiB, the largest that are taken, each full of one thing: whatever it is, it is
/// read or refused in a time that does not grow with the square of its size, which for 5 MiB would
/// be minutes. The bound leaves room for slow machines; `-Dcopydesk.huge.seconds=2` asks for what
/// docs/quality.md promises. Of the few thousand there are, each run takes every 199th;
/// `-Dcopydesk.huge.every=1` takes all, `-Dcopydesk.huge.first=7` others.
class HugeDocumentsTest {
  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("copydesk.huge.seconds", 15));
  private static final int EVERY = Integer.getInteger("copydesk.huge.every", 199);
  private static final int FIRST = Integer.getInteger("copydesk.huge.first", 0);
  private static final int WARM = 15;

  static Stream<Huge> some() {
    List<Huge> all = HugeDocuments.all().toList();
    return Stream.concat(
        HugeDocuments.slowOnce(),
        Stream.iterate(FIRST, i -> i < all.size(), i -> i + EVERY).map(all::get));
  }

  /// Code that runs for the first time is slow for reasons that are not the document's.
  @BeforeAll
  static void warmUp() {
    for (HugeDocuments.Place place : HugeDocuments.Place.values()) {
      for (int i = 0; i < WARM; i++) {
        read(RawEvents.document("1", place.mediaType(), place.filled("<p>Rain fell. </p>", 9_000)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("some")
  void hugeDocumentIsReadOrRefusedInTime(Huge huge) {
    RawEvent event = RawEvents.document("1", huge.mediaType(), huge.bytes());

    if (timed(event) instanceof Reading.Unpacked(List<RawEvent> items)) {
      timed(items.getFirst());
      timed(items.getLast());
    }
  }

  /// Of this thread: what the machine does besides does not count.
  private static Reading timed(RawEvent event) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Reading reading = read(event);
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(Duration.ofNanos(took)).isLessThan(LONGEST);
    if (reading instanceof Reading.Parsed(Article article, _, _)) {
      assertThat(article.getText().getBytes(UTF_8).length).isLessThan(6 * 1024 * 1024);
    }
    return reading;
  }

  private static Reading read(RawEvent event) {
    return DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }
}
