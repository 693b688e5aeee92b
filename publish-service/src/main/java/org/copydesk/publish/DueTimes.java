package org.copydesk.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// When which article has to be looked at again: a store ordered by time, so that what is due lies
/// in front, and that it survives restarts and rebalances.
final class DueTimes {
  private static final int DIGITS = 19;

  private final KeyValueStore<String, String> store;

  /// Nothing is due before: most looks end here. Not kept over a restart, then the first look is at
  /// the store.
  private long earliest = Long.MIN_VALUE;

  DueTimes(KeyValueStore<String, String> store) {
    this.store = store;
  }

  /// Moves an article's time.
  void move(String uri, Optional<Instant> from, Optional<Instant> to) {
    if (from.equals(to)) {
      return;
    }
    from.ifPresent(time -> store.delete(key(time.toEpochMilli(), uri)));
    to.ifPresent(time -> {
      store.put(key(time.toEpochMilli(), uri), uri);
      earliest = Math.min(earliest, time.toEpochMilli());
    });
  }

  /// Takes out the articles whose time has come, the longest overdue first.
  ///
  /// @param now in milliseconds
  /// @param most how many at most; the others stay for the next look
  List<String> take(long now, int most) {
    if (now < earliest) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    List<String> uris = new ArrayList<>();
    long next = Long.MAX_VALUE;
    try (KeyValueIterator<String, String> times =
        store.range(key(0, ""), key(Long.MAX_VALUE, ""))) {
      while (times.hasNext()) {
        var entry = times.next();
        next = Long.parseLong(entry.key.substring(0, DIGITS));
        if (next > now || uris.size() == most) {
          break;
        }
        keys.add(entry.key);
        uris.add(entry.value);
        next = Long.MAX_VALUE;
      }
    }
    earliest = next;
    keys.forEach(store::delete);
    return uris;
  }

  /// When the first of those is due that are left, as far as the last look told.
  ///
  /// @return in milliseconds; far in the future where none is, or before the first look
  long earliest() {
    return earliest == Long.MIN_VALUE ? Long.MAX_VALUE : earliest;
  }

  private static String key(long millis, String uri) {
    String digits = Long.toString(Math.max(0, millis));
    return "0".repeat(DIGITS - digits.length()) + digits + '/' + uri;
  }
}
