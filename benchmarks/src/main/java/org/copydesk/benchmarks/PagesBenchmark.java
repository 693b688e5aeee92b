package org.copydesk.benchmarks;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Ingest: how long real web pages take, one after the other. The percentiles are those of the
/// pages: `p0.50` is the median page.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 20)
public class PagesBenchmark {
  private List<RawEvent> pages = List.of();
  private int next;

  /// Unpacks the pages, or says that they are absent.
  @Setup
  public void unpack() throws IOException, InterruptedException {
    pages = DevelopmentPages.read();
  }

  /// The next page, from its bytes to its article.
  @Benchmark
  public Reading readNextPage() {
    RawEvent page = pages.get(next);
    next = (next + 1) % pages.size();
    return DocumentReader.read(page, SourceSettings.none(), Optional.empty());
  }
}
