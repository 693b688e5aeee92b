package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Goes down from a topic to the narrower ones that most of its evidence is about.
final class Narrowing {
  /// A narrower topic.
  ///
  /// @param share of the evidence of the one above it, 0 to 1
  record Narrower(MediaTopic topic, double share) {}

  private static final int DEEPEST = 3;
  private static final int MOST = 2;

  private final MediaTopics topics;

  Narrowing(MediaTopics topics) {
    this.topics = topics;
  }

  /// The narrower topics of one of the top level, each behind the one above it.
  List<Narrower> below(MediaTopic top, TopicScores scores) {
    List<Narrower> found = new ArrayList<>();
    descend(top, scores, 1, found);
    return found;
  }

  private void descend(MediaTopic topic, TopicScores scores, double share, List<Narrower> found) {
    if (topic.level() == DEEPEST) {
      return;
    }
    double all = scores.ofTerms(topic);
    topics.all().stream()
        .filter(each -> each.level() == topic.level() + 1 && each.within(topic))
        .map(each -> new Narrower(each, share * scores.ofTerms(each) / Math.max(all, 1)))
        .filter(
            each ->
                each.share >= LEAST_SHARE[topic.level()]
                    && scores.ofTerms(each.topic) >= LEAST[topic.level()])
        .sorted(
            Comparator.comparingDouble(Narrower::share)
                .reversed()
                .thenComparing(each -> each.topic.code()))
        .limit(MOST)
        .forEach(
            each -> {
              found.add(each);
              descend(each.topic, scores, each.share, found);
            });
  }

  // By the level above. What a narrower topic must have of the evidence, and how much at least.
  private static final double[] LEAST_SHARE = {0, .45, .35};
  private static final double[] LEAST = {0, 6, 5};
}
