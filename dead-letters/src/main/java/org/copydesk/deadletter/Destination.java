package org.copydesk.deadletter;

import java.util.List;
import java.util.Map;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Whether a dead letter may be written back. It may where a record that comes late, or again,
/// changes nothing that newer ones have settled: the gate of ingest-service and publish-service's
/// order of versions see to that. Everywhere else an old record would take the place of a newer.
public sealed interface Destination {
  /// It may, to this topic.
  record Back(Topic<?, ?> topic) implements Destination {}

  /// It may not.
  ///
  /// @param why and what to do instead, for people
  record Nowhere(String why) implements Destination {}

  /// The topics that take a record in whatever order it comes.
  List<Topic<?, ?>> TAKING =
      List.of(Topics.RAW, Topics.RAW_NOTICE, Topics.ARTICLE, Topics.ENRICHED, Topics.NOTICE);

  /// Why the others do not, and what to do.
  Map<Topic<?, ?>, String> INSTEAD =
      Map.of(
          Topics.STORY_WORK,
          "messages between stories count on their order; the article's next version tells its"
              + " story anew",
          Topics.STORY_FOUND,
          "an old row would take the place of a newer one; the article's next version gets a new"
              + " one",
          Topics.PUBLISHED,
          "subscribers would take an old state for the newest; the article's next version tells"
              + " its story anew",
          Topics.CONCEPT,
          "it would replace a newer definition; write the concept again: ./copydesk concept put",
          Topics.SOURCE,
          "it would replace newer settings; write the source again: ./copydesk source",
          Topics.ROUTE,
          "it would replace a newer definition; write the route again: ./copydesk route add",
          Topics.FEED,
          "it would replace what is newer; the poller writes it again by itself");

  /// What may be done with a letter.
  static Destination of(Letter letter) {
    return letter
        .origin()
        .map(Destination::of)
        .orElseGet(() ->
            new Nowhere("its headers do not say where it came from; publish the article again"));
  }

  private static Destination of(Place origin) {
    return TAKING.stream()
        .filter(topic -> topic.name().equals(origin.topic()))
        .findFirst()
        .<Destination>map(Back::new)
        .orElseGet(() -> new Nowhere(instead(origin.topic())));
  }

  private static String instead(String origin) {
    return Topics.named(origin)
        .map(topic -> INSTEAD.getOrDefault(topic, "nothing reads old records from there"))
        .orElse(
            "%s is a service's own topic, whose records stand for its state; let the source send the article again"
                .formatted(origin));
  }
}
