package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A word or phrase of the lexicon and the topics that it speaks for. Two terms are the same only
/// if they are one object.
final class Term {
  private final List<Word> words;
  private final boolean hasCapitals;
  private final Map<MediaTopic, Double> weights = new LinkedHashMap<>();

  Term(List<Word> words) {
    this.words = List.copyOf(words);
    this.hasCapitals = words.stream().anyMatch(Word::capital);
  }

  /// Speaks for a topic and all above it, once for each.
  void speaksFor(MediaTopic topic, double weight) {
    topic.chain().forEach(each -> weights.merge(each, weight, Math::max));
  }

  Map<MediaTopic, Double> weights() {
    return weights;
  }

  int length() {
    return words.size();
  }

  List<Word> words() {
    return words;
  }

  String text() {
    List<String> texts = new ArrayList<>();
    words.forEach(word -> texts.add(word.text()));
    return String.join(" ", texts);
  }

  boolean hasCapitals() {
    return hasCapitals;
  }

  boolean fits(List<Word> text, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!text.get(at + i).fits(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
