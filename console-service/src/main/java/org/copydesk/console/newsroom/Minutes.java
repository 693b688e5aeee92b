package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Counts events by minute over the last hour.
final class Minutes {
  static final int KEPT = 60;

  private final int[] counts = new int[KEPT];
  private final int[] rejected = new int[KEPT];
  private final long[] minutes = new long[KEPT];

  void add(Instant when, boolean isRejected) {
    long minute = Math.floorDiv(when.getEpochSecond(), 60);
    int slot = slot(minute);
    if (minutes[slot] < minute) {
      minutes[slot] = minute;
      counts[slot] = 0;
      rejected[slot] = 0;
    }
    if (minutes[slot] == minute) {
      counts[slot]++;
      rejected[slot] += isRejected ? 1 : 0;
    }
  }

  /// Events of each minute, the oldest first, that of now last.
  List<Integer> perMinute(Instant now) {
    List<Integer> each = new ArrayList<>();
    for (int back = KEPT - 1; back >= 0; back--) {
      each.add(at(counts, now, back));
    }
    return each;
  }

  long rejected(Instant now) {
    long sum = 0;
    for (int back = 0; back < KEPT; back++) {
      sum += at(rejected, now, back);
    }
    return sum;
  }

  private int at(int[] what, Instant now, int back) {
    long minute = Math.floorDiv(now.getEpochSecond(), 60) - back;
    int slot = slot(minute);
    return minutes[slot] == minute ? what[slot] : 0;
  }

  private static int slot(long minute) {
    return Math.floorMod(minute, KEPT);
  }
}
