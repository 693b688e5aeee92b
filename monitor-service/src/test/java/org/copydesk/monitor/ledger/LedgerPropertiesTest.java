package org.copydesk.monitor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Receipt;
import org.junit.jupiter.api.Test;

class LedgerPropertiesTest {
  private static final int LIVES = 2_000;

  private static void read(Ledger ledger, SpecificRecord record) {
    switch (record) {
      case Receipt receipt -> Accepted.of(receipt).ifPresent(ledger::accept);
      case LifecycleEvent event -> ledger.tell(event);
      default -> throw new IllegalStateException(record.toString());
    }
  }

  /// Receipts and events of one article, each kind in its order, the kinds mixed by chance.
  private static List<SpecificRecord> mixed(List<SpecificRecord> records, Random random) {
    List<SpecificRecord> receipts = new ArrayList<>(records);
    receipts.removeIf(LifecycleEvent.class::isInstance);
    List<SpecificRecord> events = new ArrayList<>(records);
    events.removeIf(Receipt.class::isInstance);
    List<SpecificRecord> all = new ArrayList<>();
    while (!receipts.isEmpty() || !events.isEmpty()) {
      List<SpecificRecord> next =
          events.isEmpty() || (!receipts.isEmpty() && random.nextBoolean()) ? receipts : events;
      all.add(next.removeFirst());
    }
    return all;
  }

  private static Set<Long> late(List<SpecificRecord> records, Lives life) {
    Ledger ledger = new Ledger();
    records.forEach(record -> read(ledger, record));
    Report report = ledger.report(life.now.plusSeconds(3600), Duration.ofSeconds(10), 1_000);
    assertThat(report.late()).isEqualTo(ledger.unsettled());
    return report.latest().stream()
        .map(Unsettled::version)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingIsLateWhenEverythingHappens() {
    for (int seed = 0; seed < LIVES; seed++) {
      Random random = new Random(seed);
      Lives life = new Lives("urn:" + seed, random);
      List<SpecificRecord> records = mixed(life.live(1 + random.nextInt(12)), random);
      assertThat(late(records, life)).as("seed %s: %s", seed, records).isEmpty();
    }
  }

  @Test
  void exactlyWhatPublishNeverTellsOfIsLate() {
    int found = 0;
    for (int seed = 0; seed < LIVES; seed++) {
      Random random = new Random(seed);
      Lives life = new Lives("urn:" + seed, random);
      List<SpecificRecord> records = life.live(1 + random.nextInt(12));
      List<LifecycleEvent> events =
          records.stream()
              .filter(LifecycleEvent.class::isInstance)
              .map(LifecycleEvent.class::cast)
              .toList();
      if (events.isEmpty()) {
        continue;
      }
      List<LifecycleEvent> kept = events.subList(0, random.nextInt(events.size()));
      List<SpecificRecord> left = new ArrayList<>(records);
      left.removeIf(record -> record instanceof LifecycleEvent e && !kept.contains(e));
      Set<Long> missing = missing(records, events, kept);
      Set<Long> late = late(left, life);
      late.removeAll(vain(records, events));
      assertThat(late).as("seed %s: %s", seed, left).isEqualTo(missing);
      found += missing.size();
    }
    assertThat(found).isGreaterThan(LIVES);
  }

  /// Releases with nothing to show. Where the event before is lost nobody can know that they are,
  /// and they are awaited with it.
  private static Set<Long> vain(List<SpecificRecord> records, List<LifecycleEvent> events) {
    return records.stream()
        .filter(Receipt.class::isInstance)
        .map(Receipt.class::cast)
        .filter(receipt -> receipt.getChange().orElseThrow() == Change.RELEASED)
        .map(receipt -> receipt.getArticleVersion().orElseThrow())
        .filter(version -> events.stream().noneMatch(event -> event.getToVersion() == version))
        .collect(Collectors.toSet());
  }

  /// The versions that some event tells of, and none that is kept.
  private static Set<Long> missing(
      List<SpecificRecord> records, List<LifecycleEvent> events, List<LifecycleEvent> kept) {
    long told =
        kept.stream()
            .filter(event -> event.getType() != LifecycleType.EMBARGOED)
            .mapToLong(LifecycleEvent::getToVersion)
            .max()
            .orElse(0);
    long last = events.stream().mapToLong(LifecycleEvent::getToVersion).max().orElse(0);
    Set<Long> missing = new TreeSet<>();
    for (SpecificRecord record : records) {
      if (record instanceof Receipt receipt) {
        long version = receipt.getArticleVersion().orElseThrow();
        Change change = receipt.getChange().orElseThrow();
        boolean hidden =
            receipt.getStatus().orElseThrow() == PubStatus.WITHHELD && change != Change.WITHHELD;
        if (version > told
            && version <= last
            && !hidden
            && !vain(records, events).contains(version)) {
          missing.add(version);
        }
      }
    }
    return missing;
  }
}
