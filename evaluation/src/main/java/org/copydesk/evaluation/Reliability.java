package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether answers given with a confidence of .8 are right in four cases of five: the answers in
/// ten bins by confidence.
public final class Reliability {
  private static final int BINS = 10;

  private record Answer(double confidence, boolean right) {}

  private final List<Answer> answers = new ArrayList<>();

  /// Answers of like confidence.
  ///
  /// @param from the least confidence of the bin
  /// @param confidence the mean confidence of its answers
  /// @param right those that are right
  public record Bin(double from, double confidence, Share right) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "  %.1f to %.1f: mean confidence %.3f, right %s",
          from,
          from + 1.0 / BINS,
          confidence,
          right);
    }
  }

  Reliability() {}

  void add(double confidence, boolean right) {
    answers.add(new Answer(confidence, right));
  }

  /// The bins that hold answers, in order.
  public List<Bin> bins() {
    return IntStream.range(0, BINS).mapToObj(this::bin).filter(bin -> bin.right.of() > 0).toList();
  }

  /// The mean distance of confidence and truth over the bins, weighted by their answers; 0 is
  /// perfect.
  public double expectedError() {
    return bins().stream()
            .mapToDouble(bin -> bin.right.of() * Math.abs(bin.confidence - bin.right.value()))
            .sum()
        / Math.max(1, answers.size());
  }

  private Bin bin(int number) {
    List<Answer> inside =
        answers.stream()
            .filter(answer -> Math.clamp((int) (answer.confidence * BINS), 0, BINS - 1) == number)
            .toList();
    return new Bin(
        (double) number / BINS,
        inside.stream().mapToDouble(Answer::confidence).average().orElse(0),
        new Share((int) inside.stream().filter(Answer::right).count(), inside.size()));
  }
}
