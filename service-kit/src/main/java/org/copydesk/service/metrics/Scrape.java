package org.copydesk.service.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// What a service said on /metrics, in Prometheus' text format. Lines that are not understood are
/// passed over.
public final class Scrape {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[^}]{0,2000}\\})? (\\S{1,40})( \\d+)?");

  /// Nothing was said.
  public static final Scrape NOTHING = new Scrape(List.of());

  private record Sample(String name, String labels, double value) {}

  private final List<Sample> samples;

  private Scrape(List<Sample> samples) {
    this.samples = samples;
  }

  /// Reads all of it.
  public static Scrape of(String text) {
    return of(text, "");
  }

  /// Reads what Copydesk itself says, and passes over what its libraries say, which is most.
  public static Scrape ours(String text) {
    return of(text, "copydesk_");
  }

  private static Scrape of(String text, String prefix) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(line -> line.startsWith(prefix))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(sample -> add(samples, sample));
    return new Scrape(samples);
  }

  private static void add(List<Sample> samples, Matcher sample) {
    try {
      String labels = sample.group(2) == null ? "" : sample.group(2);
      samples.add(new Sample(sample.group(1), labels, Double.parseDouble(sample.group(3))));
    } catch (NumberFormatException _) {
      // "NaN" is a number, too; what is none says nothing.
    }
  }

  /// The sum of all samples of a metric; absent where there is none.
  public OptionalDouble sum(String metric) {
    return sum(metric, "");
  }

  /// The sum of the samples of a metric that bear a label.
  ///
  /// @param label as it stands there: `topic="news.raw.v1"`
  public OptionalDouble sum(String metric, String label) {
    return values(metric, label).reduce(Double::sum);
  }

  /// The largest of the samples of a metric that bear a label; absent where there is none.
  ///
  /// @param label as it stands there: `reader="ingest-service"`
  public OptionalDouble max(String metric, String label) {
    return values(metric, label).max();
  }

  private DoubleStream values(String metric, String label) {
    return samples.stream()
        .filter(sample -> sample.name().equals(metric) && sample.labels().contains(label))
        .mapToDouble(Sample::value);
  }
}
