package org.copydesk.monitor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.copydesk.news.Change;

/// The versions of one article that have not reached what they have to; of most articles one.
final class Watched {
  private final List<Accepted> versions = new ArrayList<>(1);
  private long heldVersion;
  private Instant heldUntil = Instant.EPOCH;

  /// Adds a version, or learns what its receipt says of one that an embargo told of.
  ///
  /// @return whether it is new
  boolean add(Accepted accepted) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).version() == accepted.version()) {
        if (versions.get(i).change() == Change.UNKNOWN) {
          versions.set(i, accepted);
        }
        return false;
      }
    }
    versions.add(accepted);
    return true;
  }

  void hold(long version, Instant until) {
    if (version >= heldVersion) {
      heldVersion = version;
      heldUntil = until;
    }
  }

  List<Unsettled> remove(Predicate<Accepted> which) {
    List<Unsettled> removed = new ArrayList<>();
    for (Iterator<Accepted> all = versions.iterator(); all.hasNext(); ) {
      Accepted version = all.next();
      if (which.test(version)) {
        removed.add(unsettled(version));
        all.remove();
      }
    }
    return removed;
  }

  boolean hasContentBefore(long version) {
    return hasContentBetween(0, version);
  }

  /// Whether content with a version between the two, both excluded, is awaited.
  boolean hasContentBetween(long from, long to) {
    return versions.stream()
        .anyMatch(known -> known.isContent() && known.version() > from && known.version() < to);
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  List<Unsettled> unsettled() {
    return versions.stream().map(this::unsettled).toList();
  }

  private Unsettled unsettled(Accepted version) {
    return new Unsettled(
        version.uri(),
        version.source(),
        version.itemId(),
        version.version(),
        version.change(),
        version.receivedAt(),
        version.version() <= heldVersion ? Optional.of(heldUntil) : Optional.empty());
  }
}
