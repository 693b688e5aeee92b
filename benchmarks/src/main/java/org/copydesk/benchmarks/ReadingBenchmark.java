package org.copydesk.benchmarks;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.RawEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Ingest: from the bytes of a document to a clean article, and to the answer of the desk.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private static final RawPosition POSITION = new RawPosition("raw", 0, 0, Instant.EPOCH);

  private final RawEvent plainText = GeneratedDocuments.plainText();
  private final RawEvent html = GeneratedDocuments.html();
  private final RawEvent ninjs = GeneratedDocuments.ninjs();

  /// A newsroom's plain-text export.
  @Benchmark
  public Reading readPlainText() {
    return DocumentReader.read(plainText, SourceSettings.none(), Optional.empty());
  }

  /// A web page of 600 words and 120 links around them.
  @Benchmark
  public Reading readHtml() {
    return DocumentReader.read(html, SourceSettings.none(), Optional.empty());
  }

  /// A ninjs 3 item.
  @Benchmark
  public Reading readNinjs() {
    return DocumentReader.read(ninjs, SourceSettings.none(), Optional.empty());
  }

  /// Reading plain text, the version gate and the receipt together.
  @Benchmark
  public Desk.Decision answerPlainText() {
    return Desk.answer(plainText, POSITION, SourceSettings.none(), Optional.empty());
  }
}
