package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// Every record that cannot be decoded has one dead letter of the service that reads it.
final class PoisonKept implements Check {
  private static final Map<String, String> READ_BY =
      Map.of(
          Topics.RAW.name(), Topics.INGEST_DEAD_LETTER.name(),
          Topics.RAW_NOTICE.name(), Topics.INGEST_DEAD_LETTER.name(),
          Topics.ARTICLE.name(), Topics.ENRICH_DEAD_LETTER.name(),
          Topics.ENRICHED.name(), Topics.PUBLISH_DEAD_LETTER.name(),
          Topics.NOTICE.name(), Topics.PUBLISH_DEAD_LETTER.name());

  private static final List<Topic<?, ?>> DEAD_LETTERS =
      List.of(Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER);

  private record Poison(String key, Instant written) {}

  private record Letter(String topic, Place origin) {}

  private final Optional<Set<Place>> sent;
  private final Map<Place, Poison> poison = new LinkedHashMap<>();
  private final Map<Letter, Place> letters = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /// @param sent where poison was sent, where that is known: then nothing else may be a dead letter
  PoisonKept(Optional<Set<Place>> sent) {
    this.sent = sent;
  }

  @Override
  public void take(Line line) {
    boolean raw = line.isOn(Topics.RAW) || line.isOn(Topics.RAW_NOTICE);
    if (READ_BY.containsKey(line.place().topic())
        && (line.isPoison() || (raw && line.tombstone()))) {
      poison.put(line.place(), new Poison(line.key(), line.written()));
    }
    if (DEAD_LETTERS.stream().anyMatch(line::isOn)) {
      line.origin()
          .ifPresentOrElse(
              origin -> letter(line, origin),
              () -> add(line, "a dead letter that does not say where it comes from"));
    }
  }

  private void letter(Line line, Place origin) {
    Place before = letters.putIfAbsent(new Letter(line.place().topic(), origin), line.place());
    if (before != null) {
      findings.add(
          Finding.at(
              line,
              Promise.NOTHING_TWICE,
              line.key(),
              "a second dead letter of %s; the first is %s".formatted(origin, before)));
    }
    if (sent.filter(places -> !places.contains(origin)).isPresent()) {
      add(line, "a dead letter of %s, which is no poison".formatted(origin));
    }
  }

  private void add(Line line, String text) {
    findings.add(Finding.at(line, Promise.POISON_KEPT, line.key(), text));
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    poison.forEach((place, record) -> {
      String topic = String.valueOf(READ_BY.get(place.topic()));
      if (!letters.containsKey(new Letter(topic, place))) {
        all.add(
            new Finding(
                Promise.POISON_KEPT,
                place,
                record.key(),
                "cannot be decoded and is not on " + topic,
                record.written()));
      }
    });
    return all;
  }
}
