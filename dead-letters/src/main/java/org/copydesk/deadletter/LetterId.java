package org.copydesk.deadletter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// What a dead letter is called: the place of its record on its service's dead-letter topic. It
/// reads `ingest/0/17`; the topic's whole name may stand for the service.
///
/// @param service `ingest`, `enrich` or `publish`
public record LetterId(String service, int partition, long offset) implements Comparable<LetterId> {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:news\\.)?(?<service>[a-z]+)(?:\\.dead-letter\\.v1)?/(?<partition>\\d{1,6})/(?<offset>\\d{1,18})");
  private static final Comparator<LetterId> ORDER =
      Comparator.comparing(LetterId::service)
          .thenComparingInt(LetterId::partition)
          .thenComparingLong(LetterId::offset);

  /// Where dead letters lie.
  public static final List<Topic<?, ?>> TOPICS =
      List.of(Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER);

  /// Reads one; absent where the text is none.
  public static Optional<LetterId> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches() && SERVICES.contains(matcher.group("service"))
        ? Optional.of(
            new LetterId(
                matcher.group("service"),
                Integer.parseInt(matcher.group("partition")),
                Long.parseLong(matcher.group("offset"))))
        : Optional.empty();
  }

  static final List<String> SERVICES =
      TOPICS.stream().map(topic -> serviceOf(topic.name())).toList();

  /// Whether a topic holds dead letters.
  public static boolean isLetter(String topic) {
    return TOPICS.stream().anyMatch(known -> known.name().equals(topic));
  }

  /// The service whose dead letters lie on a topic.
  static String serviceOf(String topic) {
    return topic.split("\\.", -1)[1];
  }

  /// Where its record lies.
  Place place() {
    String topic =
        TOPICS.stream()
            .<String>map(Topic::name)
            .filter(name -> serviceOf(name).equals(service))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(service + " has no dead letters"));
    return new Place(topic, partition, offset);
  }

  @Override
  public int compareTo(LetterId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return service + "/" + partition + "/" + offset;
  }
}
