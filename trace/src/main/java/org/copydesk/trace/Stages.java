package org.copydesk.trace;

import java.util.List;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topic.Cleanup;
import org.copydesk.schemas.Topics;

/// The topics in which an article leaves traces.
final class Stages {
  private static final List<Topic<?, ?>> ORDER = Topics.all();

  /// Under the URI, each in the partition that its URI gives it.
  static final List<Topic<?, ?>> BY_URI =
      List.of(
          Topics.ARTICLE,
          Topics.NOTICE,
          Topics.ENRICHED,
          Topics.LIFECYCLE,
          Topics.PUBLISHED,
          Topics.NINJS_ITEM,
          Topics.NINJS);

  /// Under the URI, and naming it under the URIs of others or of stories.
  static final List<Topic<?, ?>> NAMING = List.of(Topics.STORY_MEMBER, Topics.STORY);

  /// Under keys that begin with the URI, in any partition.
  static final List<Topic<?, ?>> ROWS = List.of(Topics.MENTION, Topics.QUOTE);

  /// What comes in, under any key.
  static final List<Topic<?, ?>> INCOMING = List.of(Topics.RAW, Topics.RAW_NOTICE);

  static final List<Topic<?, ?>> DEAD_LETTERS =
      List.of(Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER);

  private Stages() {}

  /// The place of a topic on the way; routes come last.
  static int order(String topic) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).name().equals(topic)) {
        return i;
      }
    }
    return ORDER.size();
  }

  /// Whether a topic holds the latest of each key, as a state that must be taken back.
  static boolean isState(String topic) {
    return RouteTopic.named(topic).isPresent()
        || ORDER.stream()
            .anyMatch(
                known -> known.name().equals(topic) && known.cleanup() instanceof Cleanup.Compact);
  }
}
