package org.copydesk.enrich.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.lexicon.StopWords;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.Keyword;

/// Finds the names, words and short phrases that a story repeats and that few other stories have.
/// Those in the headline count more; a short story has some that stand only there. Names are taken
/// whole, from the entities.
public final class KeywordAnnotator implements Annotator {
  private static final String ENGLISH = "en";
  private static final int MOST = 10;
  private static final int ENOUGH = 5;
  private static final int LEAST_OFTEN = 2;
  private static final int SHORTEST = 3;
  private static final int MOST_CONSIDERED = 200;

  private final StopWords stopWords = StopWords.shipped();
  private final WordRarity rarity = WordRarity.shipped();

  /// Loads the stop words and how common words are.
  public KeywordAnnotator() {}

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public String version() {
    return "3";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(ResourceFile.sha256(stopWords.sha256() + rarity.sha256()));
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    String language = earlier.languageCode();
    ToIntFunction<String> rare =
        language.equals(ENGLISH) ? rarity::of : _ -> WordRarity.UNKNOWN / 2;
    Phrases phrases = new Phrases(rare);
    NamedStretches named = new NamedStretches(story.text(), earlier.entities());
    for (Passage passage : story.text().passages()) {
      if (passage.story()) {
        boolean headline = passage.field() == story.text().headline();
        for (Sentence sentence : passage.sentences()) {
          List<Token> run = new ArrayList<>();
          for (Token token : sentence.tokens()) {
            if (isContent(token, language) && !named.contains(passage, token)) {
              run.add(token);
            } else {
              phrases.add(run, headline);
              run.clear();
            }
          }
          phrases.add(run, headline);
        }
      }
    }
    earlier.entities().forEach(phrases::add);
    return earlier.withKeywords(keywords(phrases));
  }

  private List<Keyword> keywords(Phrases phrases) {
    List<Phrase> best =
        phrases.all().stream()
            .filter(phrase -> phrase.times() >= LEAST_OFTEN || phrase.standsInHeadline())
            .sorted(
                Comparator.comparing((Phrase phrase) -> phrase.times() < LEAST_OFTEN)
                    .thenComparing(Comparator.comparingDouble(Phrase::score).reversed())
                    .thenComparing(Phrase::surface))
            .limit(MOST_CONSIDERED)
            .toList();
    List<Phrase> chosen = new ArrayList<>();
    for (Phrase phrase : best) {
      int most = phrase.times() < LEAST_OFTEN ? ENOUGH : MOST;
      if (chosen.size() < most && chosen.stream().noneMatch(phrase::overlaps)) {
        chosen.add(phrase);
      }
    }
    double highest = chosen.stream().mapToDouble(Phrase::score).max().orElse(1);
    return chosen.stream()
        .sorted(Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::surface))
        .map(phrase -> new Keyword(phrase.surface(), phrase.score() / highest, name()))
        .toList();
  }

  private boolean isContent(Token token, String language) {
    return token.word()
        && token.shape() != Token.Shape.NUMBER
        && token.shape() != Token.Shape.INITIAL
        && token.text().length() >= SHORTEST
        && !stopWords.contains(token.text().toLowerCase(Locale.ROOT), language);
  }
}
