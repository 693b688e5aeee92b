package org.copydesk.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.schemas.Topic;

/// What the topics that hold states say of an article now.
///
/// @param takenBack what took it back; absent where it may be asserted
/// @param topics what each holds, in their order on the way
public record Verdict(Optional<String> takenBack, List<Held> topics) {

  /// What one topic holds.
  ///
  /// @param topic its name
  /// @param asserting the records that say something of the article
  /// @param retracted tombstones, and records that name it no more
  public record Held(String topic, List<Standing> asserting, List<Standing> retracted) {}

  /// Of a trail.
  ///
  /// @param routes the routes' topics that exist
  public static Verdict of(Trail trail, List<String> routes) {
    List<Held> held = new ArrayList<>();
    Stream.of(Stages.BY_URI, Stages.ROWS, Stages.NAMING)
        .flatMap(List::stream)
        .map(Topic::name)
        .filter(Stages::isState)
        .forEach(topic -> held.add(held(trail, topic)));
    routes.stream()
        .filter(topic -> !trail.standings(topic).isEmpty())
        .forEach(topic -> held.add(held(trail, topic)));
    return new Verdict(trail.takenBack(), held);
  }

  private static Held held(Trail trail, String topic) {
    List<Standing> all = trail.standings(topic);
    return new Held(
        topic,
        all.stream().filter(Standing::asserts).toList(),
        all.stream().filter(standing -> !standing.asserts()).toList());
  }

  /// Whether an article that was taken back is still asserted somewhere.
  public boolean isBroken() {
    return takenBack.isPresent() && topics.stream().anyMatch(held -> !held.asserting().isEmpty());
  }
}
