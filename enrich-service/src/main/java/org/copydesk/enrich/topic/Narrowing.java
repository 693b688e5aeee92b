package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Goes down from a topic to the narrower ones that its terms speak for.
final class Narrowing {
  /// A narrower topic.
  ///
  /// @param share what terms say for it, of what they say for it and those beside it, 0 to 1
  record Narrower(MediaTopic topic, double share) {}

  private static final int DEEPEST = 3;
  private static final int MOST = 2;
  private static final double LEAST = 7;
  private static final double OF_BEST = 0.6;
  private static final double OF_ABOVE = 0.25;

  private final MediaTopics topics;

  Narrowing(MediaTopics topics) {
    this.topics = topics;
  }

  /// The narrower topics of one of the top level, each behind the one above it.
  List<Narrower> below(MediaTopic top, TopicScores scores) {
    List<Narrower> found = new ArrayList<>();
    descend(top, scores, found);
    return found;
  }

  private void descend(MediaTopic topic, TopicScores scores, List<Narrower> found) {
    if (topic.level() == DEEPEST) {
      return;
    }
    List<MediaTopic> under = topics.under(topic);
    double all = under.stream().mapToDouble(scores::ofTerms).sum();
    double best = under.stream().mapToDouble(scores::ofTerms).max().orElse(0);
    double least = Math.max(LEAST, OF_ABOVE * scores.ofTerms(topic));
    under.stream()
        .filter(each -> scores.ofTerms(each) >= Math.max(least, OF_BEST * best))
        .sorted(
            Comparator.comparingDouble(scores::ofTerms).reversed().thenComparing(MediaTopic::code))
        .limit(MOST)
        .forEach(each -> {
          found.add(new Narrower(each, scores.ofTerms(each) / all));
          descend(each, scores, found);
        });
  }
}
