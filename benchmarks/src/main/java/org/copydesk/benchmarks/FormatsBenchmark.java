package org.copydesk.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.RawEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Ingest: documents a second on one core, the same story of 600 words in each news format.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FormatsBenchmark {
  private static final int FEED_ENTRIES = 100;

  private final RawEvent rss = NewsroomDocuments.rss(FEED_ENTRIES);
  private final RawEvent newsMl = NewsroomDocuments.newsMl();
  private final RawEvent nitf = NewsroomDocuments.nitf();
  private final RawEvent firstNinjs = NewsroomDocuments.firstNinjs();
  private final RawEvent thirdNinjs = NewsroomDocuments.thirdNinjs();
  private final RawEvent atomEntry = NewsroomDocuments.atomEntry();
  private final RawEvent page = GeneratedDocuments.html();

  /// A NewsML-G2 item with its story as XHTML.
  @Benchmark
  public Reading readNewsMl() {
    return read(newsMl);
  }

  /// An NITF document.
  @Benchmark
  public Reading readNitf() {
    return read(nitf);
  }

  /// A ninjs 1 item with its story as HTML.
  @Benchmark
  public Reading readNinjs1() {
    return read(firstNinjs);
  }

  /// A ninjs 3 item with its story as HTML.
  @Benchmark
  public Reading readNinjs3() {
    return read(thirdNinjs);
  }

  /// One Atom entry with its whole story, as it was unpacked from its feed.
  @Benchmark
  public Reading readAtomEntry() {
    return read(atomEntry);
  }

  /// An entry of an RSS feed with a description of 60 words: taken out of the feed, and read.
  @Benchmark
  @OperationsPerInvocation(FEED_ENTRIES)
  public List<Reading> readRssEntry() {
    return read(rss) instanceof Reading.Unpacked entries
        ? entries.items().stream().map(FormatsBenchmark::read).toList()
        : List.of();
  }

  /// A web page with 120 links around its story.
  @Benchmark
  public Reading readPage() {
    return read(page);
  }

  private static Reading read(RawEvent event) {
    return DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }
}
