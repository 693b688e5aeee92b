package org.copydesk.devstack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// The services give each step an id that is the same whenever the step is taken: an id that stands
/// on a topic twice is a step that was taken twice.
final class WrittenOnce implements Check {
  private static final List<Topic<?, ?>> TOPICS =
      Stream.concat(
              Stream.of(
                  Topics.RECEIPT, Topics.ARTICLE, Topics.ENRICHED, Topics.NOTICE, Topics.LIFECYCLE),
              Topics.views().stream())
          .toList();

  private record Step(String topic, UUID id) {}

  private final Map<Step, Place> steps = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void take(Line line) {
    if (TOPICS.stream().noneMatch(line::isOn)) {
      return;
    }
    line.eventId()
        .ifPresent(id -> {
          Step step =
              new Step(
                  line.place().topic(),
                  UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
          Place before = steps.putIfAbsent(step, line.place());
          if (before != null) {
            findings.add(
                Finding.at(
                    line,
                    Promise.NOTHING_TWICE,
                    line.key(),
                    "the step %s was written before, at %s".formatted(id, before)));
          }
        });
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
