package org.copydesk.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final TopicPartition R0 = new TopicPartition("receipt", 0);
  private static final TopicPartition R1 = new TopicPartition("receipt", 1);
  private static final TopicPartition E0 = new TopicPartition("event", 0);
  private static final TopicPartition E1 = new TopicPartition("event", 1);
  private static final long LEAD = 600_000;

  private static Set<TopicPartition> waiting(long r0, long r1, long e0, long e1, boolean full) {
    return Pace.waiting(
        Map.of(R0, r0, R1, r1, E0, e0, E1, e1), p -> p.topic().equals("event"), full);
  }

  @Test
  void eventsWaitForTheSlowestReceipts() {
    assertThat(waiting(100, 900, 99, 101, false)).containsExactly(E1);
  }

  @Test
  void receiptsRunAheadOfEventsOnlySoFar() {
    assertThat(waiting(LEAD + 101, 50, 100, 20, false)).contains(R0).doesNotContain(R1, E1);
  }

  @Test
  void whoIsAtTheEndNeitherWaitsNorIsWaitedFor() {
    assertThat(waiting(Pace.AT_END, Pace.AT_END, 5, Pace.AT_END, false)).isEmpty();
    assertThat(waiting(Pace.AT_END, 7, 5, 9, false)).containsExactly(E1);
  }

  @Test
  void receiptsWaitWhereNoMoreCanBeKept() {
    assertThat(waiting(1, Pace.AT_END, 5, 9, true)).containsExactlyInAnyOrder(R0, R1);
  }

  @Test
  void somebodyAlwaysGoesOn() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      Set<TopicPartition> waiting =
          waiting(time(random), time(random), time(random), time(random), random.nextBoolean());
      assertThat(waiting).hasSizeLessThan(4);
    }
  }

  private static long time(Random random) {
    return random.nextInt(5) == 0 ? Pace.AT_END : random.nextLong(4 * LEAD);
  }
}
