package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// What the topics that assert articles hold now: the latest of each key, without what was taken
/// back.
final class Standing {
  /// A key that stands.
  ///
  /// @param uri of the article that it asserts
  /// @param version of the article, where the record says one
  record Row(Place place, String key, String uri, OptionalLong version, Instant written) {
    Finding finding(Promise promise, String text) {
      return new Finding(promise, place, uri, text, written);
    }

    String says() {
      return version.isPresent() ? "v" + version.getAsLong() : "no version";
    }
  }

  private final Map<String, Map<String, Map<String, Row>>> topics = new HashMap<>();

  /// Looks at a record.
  void take(Line line) {
    String topic = line.place().topic();
    boolean view =
        Topics.views().stream().anyMatch(line::isOn) || RouteTopic.named(topic).isPresent();
    if (!view) {
      return;
    }
    String uri = line.article();
    Map<String, Row> rows =
        topics
            .computeIfAbsent(topic, _ -> new LinkedHashMap<>())
            .computeIfAbsent(uri, _ -> new LinkedHashMap<>());
    if (line.tombstone()) {
      rows.remove(line.key());
    } else {
      OptionalLong version = line.value().map(Versions::of).orElse(OptionalLong.empty());
      rows.put(line.key(), new Row(line.place(), line.key(), uri, version, line.written()));
    }
  }

  /// What a topic holds of an article.
  List<Row> of(Topic<?, ?> topic, String uri) {
    return of(topic.name(), uri);
  }

  /// What a topic holds of an article.
  List<Row> of(String topic, String uri) {
    return List.copyOf(topics.getOrDefault(topic, Map.of()).getOrDefault(uri, Map.of()).values());
  }

  /// All that a topic holds.
  List<Row> of(String topic) {
    return topics.getOrDefault(topic, Map.of()).values().stream()
        .flatMap(rows -> rows.values().stream())
        .toList();
  }

  /// All that any topic holds of an article.
  List<Row> anywhere(String uri) {
    return topics.keySet().stream().sorted().flatMap(topic -> of(topic, uri).stream()).toList();
  }

  /// All that any topic holds.
  List<Row> all() {
    return topics.keySet().stream().sorted().flatMap(topic -> of(topic).stream()).toList();
  }

  /// Whether everybody can see an article.
  boolean isPublished(String uri) {
    return !of(Topics.PUBLISHED, uri).isEmpty();
  }
}
