package org.copydesk.console.web;

import java.time.Instant;
import java.util.List;
import org.copydesk.news.LifecycleEvent;

/// A step in the life of an article, with what changed.
///
/// @param fromVersion 0 where none was published before
/// @param embargoedUntil empty where it is none
record HistoryView(
    Instant at,
    String type,
    long fromVersion,
    long toVersion,
    String reason,
    String edNote,
    String embargoedUntil,
    List<String> changedFields,
    List<Change> changes) {

  /// Words that were replaced.
  record Change(String field, String before, String after) {}

  static HistoryView of(LifecycleEvent event) {
    return new HistoryView(
        event.getOccurredAt(),
        event.getType().toString(),
        event.getFromVersion().orElse(0L),
        event.getToVersion(),
        event.getReason().orElse(""),
        event.getEdNote().orElse(""),
        event.getEmbargoedUntil().map(Instant::toString).orElse(""),
        event.getChangedFields(),
        event.getTextChanges().stream()
            .map(change ->
                new Change(change.getField().name(), change.getBefore(), change.getAfter()))
            .toList());
  }
}
