package org.copydesk.enrich.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;

/// Identifies the language of a story: by its script, by its function words, and where these do not
/// tell, by Lingua's n-gram models, which know the languages that news agencies write most and take
/// a hundred times as long.
public final class LanguageAnnotator implements Annotator {
  private static final int LEAST_LETTERS = 30;
  private static final int READ_WORDS = 150;
  private static final int READ_CHARACTERS = 600;

  private final FunctionWords functionWords = FunctionWords.shipped();
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
    return "3";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(functionWords.checksum());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    String start = story.text().start(READ_CHARACTERS);
    if (start.codePoints().filter(Character::isLetter).limit(LEAST_LETTERS).count()
        < LEAST_LETTERS) {
      return earlier;
    }
    return Scripts.language(start)
        .or(() -> functionWords.language(words(story.text())))
        .or(() -> nGrams(start))
        .map(guess -> earlier.withLanguage(guess.by(name())))
        .orElse(earlier);
  }

  private static List<String> words(StoryText text) {
    return text.passages().stream()
        .filter(Passage::story)
        .flatMap(passage -> passage.sentences().stream())
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(Token::word)
        .limit(READ_WORDS)
        .map(Token::text)
        .toList();
  }

  private Optional<FunctionWords.Guess> nGrams(String text) {
    return detector.computeLanguageConfidenceValues(text).entrySet().stream()
        .filter(entry -> entry.getKey() != Language.UNKNOWN)
        .max(Map.Entry.comparingByValue())
        .map(best ->
            new FunctionWords.Guess(best.getKey().getIsoCode639_1().toString(), best.getValue()));
  }
}
