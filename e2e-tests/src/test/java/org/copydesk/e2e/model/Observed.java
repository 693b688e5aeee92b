package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// All that a reader of the topics has: every record of the logs by key, and the last one of each
/// key of the compacted topics.
final class Observed {
  private static final List<Topic<?, ?>> LOGS =
      List.of(Topics.RECEIPT, Topics.ARTICLE, Topics.NOTICE, Topics.LIFECYCLE);

  private final Map<Topic<?, ?>, Map<String, List<byte[]>>> logs = new HashMap<>();
  private final Map<Topic<?, ?>, Map<String, byte[]>> views = new HashMap<>();

  /// Takes a record.
  ///
  /// @param value absent for a tombstone
  void take(Topic<?, ?> topic, byte[] keyBytes, byte @Nullable [] value) {
    String key = new String(keyBytes, UTF_8);
    if (value == null) {
      views.computeIfAbsent(topic, _ -> new TreeMap<>()).remove(key);
    } else if (LOGS.contains(topic)) {
      logs.computeIfAbsent(topic, _ -> new HashMap<>())
          .computeIfAbsent(key, _ -> new ArrayList<>())
          .add(value);
    } else {
      views.computeIfAbsent(topic, _ -> new TreeMap<>()).put(key, value);
    }
  }

  /// The records of a log with a key, in order.
  List<byte[]> log(Topic<?, ?> topic, String key) {
    return logs.getOrDefault(topic, Map.of()).getOrDefault(key, List.of());
  }

  /// The last record of a compacted topic with a key.
  Optional<byte[]> last(Topic<?, ?> topic, String key) {
    return Optional.ofNullable(view(topic).get(key));
  }

  /// All that stands in a compacted topic.
  Map<String, byte[]> view(Topic<?, ?> topic) {
    return views.getOrDefault(topic, Map.of());
  }

  /// The last records of all rows of an article, whose keys begin with its URI.
  List<byte[]> rows(Topic<?, ?> topic, String uri) {
    return view(topic) instanceof TreeMap<String, byte[]> rows
        ? List.copyOf(rows.subMap(uri + "#", uri + "$").values())
        : List.of();
  }
}
