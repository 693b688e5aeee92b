package org.copydesk.monitor.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// What waits in a partition, and since when. No record is read for it: the record that is next was
/// written before the first look at which the partition's end lay behind it. So an age is too small
/// by at most the time between two looks, and counts from the first look of all. For one thread.
final class Waiting {
  /// Looks that are remembered; beyond, every second is forgotten and ages grow less exact.
  static final int MOST_LOOKS = 1_000;

  private record Look(long end, Instant at) {}

  private final long marks;
  private final Deque<Look> looks = new ArrayDeque<>();
  private long records;
  private Duration age = Duration.ZERO;

  /// Nothing waits yet.
  ///
  /// @param marks how many offsets at the end are nothing to read
  Waiting(long marks) {
    this.marks = marks;
  }

  /// Looks again.
  ///
  /// @param read the offset that the service reads next
  /// @param end the offset behind the last record
  void look(long read, long end, Instant now) {
    while (!looks.isEmpty() && looks.getFirst().end <= read) {
      looks.removeFirst();
    }
    long left = end - read;
    if (left <= marks) {
      looks.clear();
      records = 0;
      age = Duration.ZERO;
      return;
    }
    if (looks.isEmpty() || looks.getLast().end < end) {
      looks.addLast(new Look(end, now));
    }
    if (looks.size() > MOST_LOOKS) {
      forgetEverySecond();
    }
    records = left;
    age = Duration.between(looks.getFirst().at, now);
  }

  /// The first look stays: it is the one that the age counts from.
  private void forgetEverySecond() {
    boolean stays = true;
    for (Iterator<Look> each = looks.iterator(); each.hasNext(); stays = !stays) {
      each.next();
      if (!stays) {
        each.remove();
      }
    }
  }

  /// How many offsets were left to read at the last look; marks of transactions count among them.
  long records() {
    return records;
  }

  /// How many looks are remembered.
  int looks() {
    return looks.size();
  }

  /// How long the oldest record had waited at the last look.
  Duration age() {
    return age;
  }
}
