package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;

/// How much in a text speaks for each topic. A term that is said again counts less each time; the
/// headline and the first two paragraphs count more than the rest.
final class TopicScores {
  private static final double HEADLINE = 3;
  private static final double LEAD = 1.5;
  private static final int LEAD_PARAGRAPHS = 2;
  private static final double LEARNT = 2;

  private final Map<Term, Double> terms = new LinkedHashMap<>();
  private final Map<String, Double> words = new LinkedHashMap<>();
  private final Map<String, List<WordTopics.Pointer>> pointers = new HashMap<>();
  private final Map<MediaTopic, Double> headline = new HashMap<>();
  private final Map<MediaTopic, Double> byTerms = new HashMap<>();
  private final Map<MediaTopic, Double> scores = new HashMap<>();
  private final TopicLexicon lexicon;
  private final WordTopics learnt;

  private TopicScores(TopicLexicon lexicon, WordTopics learnt) {
    this.lexicon = lexicon;
    this.learnt = learnt;
  }

  static TopicScores of(
      StoryText story, List<String> keywords, TopicLexicon lexicon, WordTopics learnt) {
    TopicScores found = new TopicScores(lexicon, learnt);
    int paragraphs = 0;
    for (Passage passage : story.passages()) {
      boolean isHeadline = passage.field() == story.headline();
      boolean lead = !isHeadline && paragraphs < LEAD_PARAGRAPHS;
      paragraphs += isHeadline ? 0 : 1;
      found.read(
          Word.of(passage),
          passage.shouting(),
          isHeadline ? HEADLINE : lead ? LEAD : 1,
          isHeadline);
    }
    keywords.forEach(keyword -> found.read(Word.ofTerm(keyword), false, LEAD, false));
    found.add();
    return found;
  }

  private void read(List<Word> text, boolean shouting, double weight, boolean isHeadline) {
    int[] readTo = {0};
    lexicon.find(
        text,
        shouting,
        (term, at) -> {
          learn(text.subList(readTo[0], at), weight);
          readTo[0] = at + term.length();
          if (!term.weights().isEmpty()) {
            terms.merge(term, weight, Double::sum);
            if (isHeadline) {
              term.weights().forEach((topic, more) -> headline.merge(topic, more, Double::sum));
            }
          }
        });
    learn(text.subList(readTo[0], text.size()), weight);
  }

  private void learn(List<Word> text, double weight) {
    for (Word word : text) {
      List<WordTopics.Pointer> found = learnt.of(word);
      if (!found.isEmpty()) {
        words.merge(word.lower(), weight, Double::sum);
        pointers.put(word.lower(), found);
      }
    }
  }

  private void add() {
    terms.forEach((term, times) -> {
      double often = Math.sqrt(times);
      term.weights().forEach((topic, weight) -> byTerms.merge(topic, weight * often, Double::sum));
    });
    scores.putAll(byTerms);
    words.forEach((word, times) -> {
      double often = LEARNT * Math.sqrt(times);
      for (WordTopics.Pointer pointer : pointers.getOrDefault(word, List.of())) {
        scores.merge(pointer.topic(), pointer.weight() * often, Double::sum);
      }
    });
  }

  double of(MediaTopic topic) {
    return scores.getOrDefault(topic, 0.0);
  }

  /// What terms say for a topic, without what was learnt of other words.
  double ofTerms(MediaTopic topic) {
    return byTerms.getOrDefault(topic, 0.0);
  }

  double inHeadline(MediaTopic topic) {
    return headline.getOrDefault(topic, 0.0);
  }

  /// The terms that speak for a topic most.
  List<String> evidence(MediaTopic topic, int most) {
    List<Map.Entry<Term, Double>> speaking = new ArrayList<>(terms.entrySet());
    speaking.removeIf(entry -> !entry.getKey().weights().containsKey(topic));
    speaking.sort(
        Comparator.<Map.Entry<Term, Double>>comparingDouble(entry ->
                -Math.sqrt(entry.getValue()) * entry.getKey().weights().getOrDefault(topic, 0.0))
            .thenComparing(entry -> entry.getKey().text()));
    return speaking.stream().limit(most).map(entry -> entry.getKey().text()).toList();
  }
}
