package org.copydesk.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.lexicon.StopWords;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.Sentence;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Span;

/// Picks the sentences that sum a story up, by SumBasic's idea (Nenkova and Vanderwende, 2005): a
/// sentence is as good as its words are frequent in the story, and words that a picked sentence has
/// said count half in the next. News says the most important first, so that early sentences and
/// those that share words with the headline are worth more.
public final class SummaryAnnotator implements Annotator {
  private static final int MOST = 3;
  private static final int LEAST_SENTENCES = 6;
  private static final int READ_SENTENCES = 60;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 50;
  private static final double SAID = 0.5;
  private static final double LEAD = 1;
  private static final double HEADLINE = 0.6;

  private final StopWords stopWords = StopWords.shipped();

  /// @param position 0 for the first sentence of the story
  /// @param words the words that say what it is about, in small letters
  private record Candidate(Passage passage, Sentence sentence, int position, Set<String> words) {
    boolean readable() {
      long all = sentence.tokens().stream().filter(Token::word).count();
      return all >= SHORTEST && all <= LONGEST;
    }

    Span span() {
      return passage.field().span(sentence.start(), sentence.end());
    }
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Optional<String> modelChecksum() {
    return Optional.of(stopWords.sha256());
  }

  @Override
  public Annotations annotate(Story story, Annotations earlier) {
    List<Candidate> sentences = sentences(story, earlier.languageCode());
    List<Candidate> readable = sentences.stream().filter(Candidate::readable).toList();
    if (readable.size() < LEAST_SENTENCES) {
      return earlier;
    }
    Map<String, Double> weights = weights(sentences);
    Set<String> headline = headline(story, earlier.languageCode());
    List<Candidate> picked = new ArrayList<>();
    while (picked.size() < MOST) {
      Candidate best = best(readable, picked, weights, headline);
      picked.add(best);
      best.words.forEach(word -> weights.computeIfPresent(word, (_, weight) -> weight * SAID));
    }
    return earlier.withSummary(
        picked.stream()
            .sorted(Comparator.comparingInt(Candidate::position))
            .map(Candidate::span)
            .toList());
  }

  /// The best that is not picked yet, the first of equals.
  private static Candidate best(
      List<Candidate> readable,
      List<Candidate> picked,
      Map<String, Double> weights,
      Set<String> headline) {
    Candidate best = readable.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : readable) {
      double score = score(candidate, weights, headline);
      if (score > most && !picked.contains(candidate)) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private List<Candidate> sentences(Story story, String language) {
    List<Candidate> sentences = new ArrayList<>();
    for (Passage passage : story.text().passages()) {
      boolean prose =
          passage.field() == story.text().text()
              && (passage.kind() == BlockKind.PARAGRAPH || passage.kind() == BlockKind.QUOTE);
      for (Sentence sentence : prose ? passage.sentences() : List.<Sentence>of()) {
        if (sentences.size() == READ_SENTENCES) {
          return sentences;
        }
        sentences.add(
            new Candidate(passage, sentence, sentences.size(), words(sentence, language)));
      }
    }
    return sentences;
  }

  private Set<String> headline(Story story, String language) {
    Set<String> words = new HashSet<>();
    for (Passage passage : story.text().passages()) {
      if (passage.field() == story.text().headline()) {
        passage.sentences().forEach(sentence -> words.addAll(words(sentence, language)));
      }
    }
    return words;
  }

  private Set<String> words(Sentence sentence, String language) {
    Set<String> words = new HashSet<>();
    for (Token token : sentence.tokens()) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (token.word() && word.length() > 2 && !stopWords.contains(word, language)) {
        words.add(word);
      }
    }
    return words;
  }

  /// In how many other sentences a word stands.
  private static Map<String, Double> weights(List<Candidate> sentences) {
    Map<String, Double> others = new HashMap<>();
    for (Candidate candidate : sentences) {
      candidate.words.forEach(word -> others.compute(word, (_, n) -> n == null ? 0.0 : n + 1));
    }
    return others;
  }

  private static double score(
      Candidate candidate, Map<String, Double> weights, Set<String> headline) {
    if (candidate.words.isEmpty()) {
      return 0;
    }
    double frequent =
        candidate.words.stream().mapToDouble(weights::get).sum() / candidate.words.size();
    double inHeadline = candidate.words.stream().filter(headline::contains).count();
    return frequent
        * (1 + LEAD / (1 + candidate.position))
        * (1 + HEADLINE * inHeadline / Math.max(1, headline.size()));
  }
}
