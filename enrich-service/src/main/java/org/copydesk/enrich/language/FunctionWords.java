package org.copydesk.enrich.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.news.LanguageAnnotation;

/// Tells the language of running text by the words that hold its sentences together: the, der, les.
/// A few dozen words are enough, and one look-up a word is all it costs. A word that several
/// languages share counts for each of them by its share.
final class FunctionWords {
  /// The share of an ordinary text that is function words is a third and more in most languages.
  private static final double LEAST_SHARE = 0.12;

  private static final double LEAST_POINTS = 4;
  private static final int[] NONE = {};
  private static final double LEAST_LEAD = 1.25;

  private final List<String> languages = new ArrayList<>();
  private final Map<String, int[]> languagesOf = new HashMap<>();
  private final String checksum;

  private FunctionWords(ResourceFile file) {
    checksum = file.sha256();
    for (String line : file.lines()) {
      String[] fields = line.split("\\|", 2);
      int language = languages.size();
      languages.add(fields[0]);
      for (String word : fields[1].split(" ", -1)) {
        languagesOf.merge(word, new int[] {language}, FunctionWords::joined);
      }
    }
  }

  static FunctionWords shipped() {
    return new FunctionWords(ResourceFile.read(ResourceFile.class, "function-words.psv"));
  }

  private static int[] joined(int[] some, int[] more) {
    if (some[some.length - 1] == more[0]) {
      return some;
    }
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more[0];
    return all;
  }

  String checksum() {
    return checksum;
  }

  /// The language of some words in their order; empty where there are too few of them, or where two
  /// languages are too near to each other.
  Optional<Guess> language(List<String> words) {
    double[] points = new double[languages.size()];
    for (String word : words) {
      int[] known = languagesOf.getOrDefault(word.toLowerCase(Locale.ROOT), NONE);
      for (int language : known) {
        points[language] += 1 / (double) known.length;
      }
    }
    int best = 0;
    double second = 0;
    for (int i = 1; i < points.length; i++) {
      if (points[i] > points[best]) {
        second = points[best];
        best = i;
      } else {
        second = Math.max(second, points[i]);
      }
    }
    boolean sure =
        points[best] >= Math.max(LEAST_POINTS, LEAST_SHARE * words.size())
            && points[best] >= LEAST_LEAD * second;
    return sure
        ? Optional.of(new Guess(languages.get(best), points[best] / (points[best] + second)))
        : Optional.empty();
  }

  /// A language and how sure it is.
  ///
  /// @param language a BCP 47 tag
  /// @param confidence 0 to 1
  record Guess(String language, double confidence) {
    LanguageAnnotation by(String annotator) {
      return LanguageAnnotation.newBuilder()
          .setLanguage(language)
          .setConfidence(confidence)
          .setAnnotator(annotator)
          .build();
    }
  }
}
