package org.copydesk.devstack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// On every topic the versions of an article only grow; on the logs each comes once, and on that of
/// the articles none is left out. What a replay annotated anew stands beside what was there.
final class VersionsGrow implements Check {
  private static final List<Topic<?, ?>> ONCE =
      List.of(Topics.ARTICLE, Topics.ENRICHED, Topics.NOTICE);

  /// @param revision of the annotations; 0 where no replay made them
  private record Row(String topic, String key, long revision) {}

  private final Map<Row, Long> newest = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  @Override
  public void take(Line line) {
    line.value()
        .map(Versions::of)
        .ifPresent(version ->
            version.ifPresent(number -> {
              Row row = new Row(line.place().topic(), line.key(), revision(line));
              Long before = newest.put(row, number);
              if (before != null) {
                compare(line, before, number);
              }
            }));
  }

  private static long revision(Line line) {
    return line.as(EnrichedArticle.class)
        .map(enriched -> enriched.getEnrichment().getRevision())
        .orElse(0L);
  }

  private void compare(Line line, long before, long number) {
    boolean once = ONCE.stream().anyMatch(line::isOn);
    if (number < before) {
      add(line, Promise.IN_ORDER, "v%d after v%d".formatted(number, before));
    } else if (number == before && once) {
      add(line, Promise.NOTHING_TWICE, "v%d a second time".formatted(number));
    } else if (number > before + 1 && line.isOn(Topics.ARTICLE)) {
      add(line, Promise.NOTHING_LOST, "v%d after v%d".formatted(number, before));
    }
  }

  private void add(Line line, Promise promise, String text) {
    findings.add(Finding.at(line, promise, line.key(), text));
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
