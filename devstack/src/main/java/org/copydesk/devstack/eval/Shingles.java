package org.copydesk.devstack.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How much two texts have in common, counted in overlapping runs of words.
///
/// @param precision the share of the runs found that are wanted
/// @param recall the share of the runs wanted that are found
record Shingles(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /// Nothing in common.
  static final Shingles NONE = new Shingles(0, 0);

  /// The words of a text.
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  /// Compares two lists of words.
  ///
  /// @param length the words in a run: 4 as in the article-extraction benchmark of Scrapinghub, 1
  ///   for a bag of words as in WCXB
  static Shingles of(List<String> found, List<String> wanted, int length) {
    Map<List<String>, Integer> left = counted(wanted, length);
    int all = left.values().stream().mapToInt(Integer::intValue).sum();
    Map<List<String>, Integer> right = counted(found, length);
    int mine = right.values().stream().mapToInt(Integer::intValue).sum();
    int common =
        right.entrySet().stream()
            .mapToInt(run -> Math.min(run.getValue(), left.getOrDefault(run.getKey(), 0)))
            .sum();
    if (all == 0 && mine == 0) {
      return new Shingles(1, 1);
    }
    return new Shingles(
        mine == 0 ? 0 : (double) common / mine, all == 0 ? 0 : (double) common / all);
  }

  /// A text shorter than a run is one run.
  private static Map<List<String>, Integer> counted(List<String> words, int length) {
    Map<List<String>, Integer> counted = new HashMap<>();
    for (int i = 0; i == 0 || i + length <= words.size(); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + length));
      if (!run.isEmpty()) {
        counted.merge(run, 1, Integer::sum);
      }
    }
    return counted;
  }

  /// The harmonic mean of precision and recall.
  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
