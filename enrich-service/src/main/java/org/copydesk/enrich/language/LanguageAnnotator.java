package org.copydesk.enrich.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Map;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.news.LanguageAnnotation;

/// Identifies the language of a story by Lingua's n-gram models, among those that news agencies
/// write most.
public final class LanguageAnnotator implements Annotator {
  private static final int LEAST_LETTERS = 30;
  private static final int READ = 600;

  private final LanguageDetector detector =
      LanguageDetectorBuilder.fromLanguages(
              Language.ENGLISH,
              Language.GERMAN,
              Language.FRENCH,
              Language.SPANISH,
              Language.PORTUGUESE,
              Language.ITALIAN,
              Language.DUTCH,
              Language.SWEDISH,
              Language.POLISH,
              Language.TURKISH,
              Language.RUSSIAN,
              Language.UKRAINIAN,
              Language.ARABIC,
              Language.CHINESE,
              Language.JAPANESE)
          .withLowAccuracyMode()
          .build();

  @Override
  public String name() {
    return "language";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    String words = story.text().headline().text() + "\n" + story.text().story();
    String read =
        words.substring(
            0,
            words.offsetByCodePoints(0, Math.min(READ, words.codePointCount(0, words.length()))));
    if (read.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
      return earlier;
    }
    Map<Language, Double> values = detector.computeLanguageConfidenceValues(read);
    return values.entrySet().stream()
        .filter(entry -> entry.getKey() != Language.UNKNOWN)
        .max(Map.Entry.comparingByValue())
        .map(best ->
            earlier.withLanguage(
                LanguageAnnotation.newBuilder()
                    .setLanguage(best.getKey().getIsoCode639_1().toString())
                    .setConfidence(best.getValue())
                    .setAnnotator(name())
                    .build()))
        .orElse(earlier);
  }
}
