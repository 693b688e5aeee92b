package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sees in which order things happen and applies the rules to it. It never looks at what a service
/// answers.
final class Witness {
  private final GateRules gate;
  private final Map<String, DeskRules> desks = new HashMap<>();
  private final Map<String, Integer> arrived = new HashMap<>();
  private final Map<String, Integer> overtaken = new HashMap<>();

  Witness(Set<String> refusing) {
    this.gate = new GateRules(refusing);
  }

  /// Ingest takes an event.
  void taken(Sent sent, Instant now) {
    gate.take(sent, now);
  }

  /// Ingest works off withdrawals.
  void articlesWithdrawn() {
    gate.withdrawArticles();
  }

  /// Publish takes the next version of an article.
  void versionArrived(String key, Instant now) {
    next(gate.versions(key), arrived, key).ifPresent(version -> desk(key).arrives(version, now));
  }

  /// Publish takes the next notice of an article.
  void noticeArrived(String key, Instant now) {
    next(notices(key), overtaken, key).ifPresent(version -> desk(key).overtakes(version, now));
  }

  /// The clock of publish has gone on.
  void looked(Instant now) {
    desks.values().forEach(desk -> desk.looks(now));
  }

  private static Optional<Version> next(
      List<Version> versions, Map<String, Integer> seen, String key) {
    int index = seen.merge(key, 1, Integer::sum) - 1;
    return index < versions.size() ? Optional.of(versions.get(index)) : Optional.empty();
  }

  private DeskRules desk(String key) {
    return desks.computeIfAbsent(key, _ -> new DeskRules());
  }

  /// The versions of an article that notices go ahead of.
  List<Version> notices(String key) {
    return gate.versions(key).stream().filter(version -> version.notice().isPresent()).toList();
  }

  /// The rules of ingest, as far as they have gone.
  GateRules gate() {
    return gate;
  }

  /// What publish should show and have told of an article.
  DeskRules atDesk(String key) {
    return desks.getOrDefault(key, new DeskRules());
  }
}
