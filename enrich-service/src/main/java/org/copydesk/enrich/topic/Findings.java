package org.copydesk.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.TopicAnnotation;

/// The topics found so far. Each is there once, with all above it, none of which is less sure; what
/// was surest says by what evidence.
final class Findings {
  private record Found(double confidence, String evidence) {}

  private final Map<MediaTopic, Found> found = new LinkedHashMap<>();
  private final String annotator;

  Findings(String annotator) {
    this.annotator = annotator;
  }

  void add(MediaTopic topic, double confidence, String evidence) {
    Found now = new Found(confidence, evidence);
    for (MediaTopic each : topic.chain()) {
      found.merge(each, now, (one, other) -> other.confidence > one.confidence ? other : one);
    }
  }

  /// The surest first, a topic before those under it.
  List<TopicAnnotation> annotations() {
    List<Map.Entry<MediaTopic, Found>> entries = new ArrayList<>(found.entrySet());
    entries.sort(
        Comparator.<Map.Entry<MediaTopic, Found>>comparingDouble(
                entry -> -entry.getValue().confidence)
            .thenComparingInt(entry -> entry.getKey().level())
            .thenComparing(entry -> entry.getKey().code()));
    return entries.stream()
        .map(entry ->
            TopicAnnotator.annotation(
                entry.getKey(), entry.getValue().confidence, entry.getValue().evidence, annotator))
        .toList();
  }
}
