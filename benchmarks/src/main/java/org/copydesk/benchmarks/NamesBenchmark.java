package org.copydesk.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.enrich.name.ChainRecogniser;
import org.copydesk.enrich.name.NameSpan;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.StoryText;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Enrich: the names of an article, both passes, on one core. The second figure is tokens a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NamesBenchmark {
  private final StoryText story = StoryText.of(GeneratedDocuments.article());
  private final ChainRecogniser recogniser = ChainRecogniser.shipped();
  private final int length = length(story);

  private static int length(StoryText story) {
    int length = 0;
    for (Passage passage : story.passages()) {
      for (Sentence sentence : passage.sentences()) {
        length += sentence.tokens().size();
      }
    }
    return length;
  }

  /// Counts the tokens of the articles that were read.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    /// Tokens read.
    public long tokens;
  }

  /// Finding the names, of text that is split into sentences and tokens already.
  @Benchmark
  public List<NameSpan> recogniseNames(Read read) {
    read.tokens += length;
    return recogniser.recognise(story);
  }
}
