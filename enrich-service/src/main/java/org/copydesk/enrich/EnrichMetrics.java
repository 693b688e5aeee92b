package org.copydesk.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What annotating tells: for each annotator its time, what it found and how often it failed; and
/// the warnings of all articles.
final class EnrichMetrics {
  /// The meters of one annotator.
  ///
  /// @param time of each article
  /// @param processorTime in seconds; less than the time where the thread had to wait for a core
  /// @param annotations what it found
  /// @param failures articles on which it failed
  record OfAnnotator(Timer time, Counter processorTime, Counter annotations, Counter failures) {}

  private final Map<String, OfAnnotator> annotators;
  private final Counter warnings;

  /// Registers them.
  ///
  /// @param annotators the names of those that run
  EnrichMetrics(MeterRegistry registry, Stream<String> annotators) {
    this.annotators =
        annotators
            .distinct()
            .collect(Collectors.toMap(Function.identity(), name -> annotator(registry, name)));
    warnings =
        Counter.builder("copydesk.enrich.warnings")
            .description("Warnings that annotating left on articles")
            .register(registry);
  }

  private static OfAnnotator annotator(MeterRegistry registry, String name) {
    return new OfAnnotator(
        Timer.builder("copydesk.enrich.annotator")
            .description("How long an annotator works on an article")
            .tag("annotator", name)
            .register(registry),
        Counter.builder("copydesk.enrich.annotator.cpu.seconds")
            .description("Processor time of an annotator")
            .tag("annotator", name)
            .register(registry),
        Counter.builder("copydesk.enrich.annotations")
            .description("What an annotator found")
            .tag("annotator", name)
            .register(registry),
        Counter.builder("copydesk.enrich.failures")
            .description("Articles on which an annotator failed; they go on without it")
            .tag("annotator", name)
            .register(registry));
  }

  /// The meters of an annotator that runs.
  OfAnnotator of(String annotator) {
    return Objects.requireNonNull(annotators.get(annotator), annotator);
  }

  void warnings(int more) {
    warnings.increment(more);
  }
}
