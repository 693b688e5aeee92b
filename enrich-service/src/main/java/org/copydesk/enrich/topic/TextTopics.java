package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.text.StoryText;

/// Finds the topics of an English text: those of the top level by all that speaks for them, and
/// below each the one or two that stand out.
public final class TextTopics {
  /// A topic of the top level and what speaks for it.
  ///
  /// @param topic the topic
  /// @param features the numbers that the confidence is concluded from
  /// @param confidence 0 to 1
  public record TopScore(MediaTopic topic, List<Double> features, double confidence) {}

  private final SectionTopics sections;
  private final List<MediaTopic> tops;
  private final TopicLexicon lexicon;
  private final WordTopics words;
  private final TopicModel model;

  /// Takes the shipped lexicon and these files.
  ///
  /// @param words as `words.psv`
  /// @param model as `model.psv`
  public TextTopics(MediaTopics topics, ResourceFile words, ResourceFile model) {
    sections = new SectionTopics(topics);
    tops = topics.all().stream().filter(topic -> topic.broader().isEmpty()).toList();
    lexicon = TopicLexicon.shipped(topics);
    this.words = new WordTopics(words, topics);
    this.model = new TopicModel(model);
  }

  /// Takes what is shipped.
  static TextTopics shipped(MediaTopics topics) {
    return new TextTopics(
        topics,
        ResourceFile.read(TextTopics.class, "words.psv"),
        ResourceFile.read(TextTopics.class, "model.psv"));
  }

  /// The words of the lexicon that are no names, in small letters, with the topics of the top level
  /// that each speaks for and by what weight; no topic for one that only keeps others away.
  public static Map<String, Map<MediaTopic, Double>> lexiconWords(MediaTopics topics) {
    Map<String, Map<MediaTopic, Double>> found = new LinkedHashMap<>();
    for (Term term : TopicLexicon.shipped(topics).terms()) {
      if (term.length() == 1 && !term.hasCapitals()) {
        Map<MediaTopic, Double> weights = new LinkedHashMap<>(term.weights());
        weights.keySet().removeIf(topic -> topic.level() > 1);
        found.put(term.words().getFirst().lower(), weights);
      }
    }
    return found;
  }

  TopicScores scores(StoryText story, List<String> keywords) {
    return TopicScores.of(story, keywords, lexicon, words);
  }

  /// Scores all topics of the top level.
  ///
  /// @param sections the topics that sections and keywords name
  public List<TopScore> tops(StoryText story, List<String> keywords, List<MediaTopic> sections) {
    return tops(scores(story, keywords), sections);
  }

  List<TopScore> tops(TopicScores scores, List<MediaTopic> sections) {
    double all = tops.stream().mapToDouble(scores::of).sum();
    double[] beyond =
        tops.stream()
            .mapToDouble(top -> TopicModel.beyond(scores.of(top), all, model.background(top)))
            .toArray();
    double sum = 0;
    double highest = 0;
    for (double score : beyond) {
      sum += score;
      highest = Math.max(highest, score);
    }
    List<TopScore> found = new ArrayList<>();
    for (int i = 0; i < beyond.length; i++) {
      MediaTopic top = tops.get(i);
      boolean section = sections.stream().anyMatch(topic -> topic.top().equals(top));
      List<Double> features =
          TopicModel.features(beyond[i], highest, sum, scores.inHeadline(top), section ? 1 : 0);
      found.add(new TopScore(top, features, model.confidence(features)));
    }
    found.sort(
        Comparator.comparingDouble(TopScore::confidence)
            .reversed()
            .thenComparing(score -> score.topic().code()));
    return found;
  }

  /// The topics that sections stand for.
  public List<MediaTopic> sections(List<String> names) {
    return names.stream().flatMap(name -> sections.of(name).stream()).toList();
  }

  /// What share of the text's evidence speaks for each topic of the top level, with neither model
  /// nor section, as the background is learnt from.
  public double[] shares(StoryText story) {
    TopicScores scores = scores(story, List.of());
    double sum = tops.stream().mapToDouble(scores::of).sum();
    return tops.stream().mapToDouble(top -> scores.of(top) / (sum + 1)).toArray();
  }

  /// SHA-256 of the files, in hexadecimal, one after the other.
  String checksums() {
    return lexicon.sha256() + words.sha256() + model.sha256();
  }
}
