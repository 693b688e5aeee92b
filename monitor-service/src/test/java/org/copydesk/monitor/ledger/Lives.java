package org.copydesk.monitor.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Receipt;
import org.jspecify.annotations.Nullable;

/// The life of one article by chance, as docs/lifecycle.md tells it: what ingest answers, and what
/// publish tells.
final class Lives {
  static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  private final Random random;
  private final String uri;
  final List<SpecificRecord> records = new ArrayList<>();
  Instant now = START;
  private long version;
  private PubStatus status = PubStatus.USABLE;
  private long content;
  private long expired;
  private boolean seen;
  private Optional<Instant> embargo = Optional.empty();

  Lives(String uri, Random random) {
    this.uri = uri;
    this.random = random;
  }

  /// Lives for some steps, and until no embargo is left.
  List<SpecificRecord> live(int steps) {
    for (int i = 0; i < steps; i++) {
      now = now.plusSeconds(60);
      lift();
      step();
    }
    now = now.plusSeconds(7200);
    lift();
    return records;
  }

  private void step() {
    switch (random.nextInt(8)) {
      case 0 -> kill();
      case 1 -> withhold();
      case 2 -> release();
      case 3 -> expire();
      default -> content();
    }
  }

  private void content() {
    if (status == PubStatus.CANCELED) {
      status = PubStatus.USABLE;
    }
    accept(content == 0 ? Change.CREATED : Change.UPDATED);
    content = version;
    embargo =
        random.nextInt(4) == 0
            ? Optional.of(now.plusSeconds(30 + random.nextInt(600)))
            : Optional.empty();
    show(seen ? LifecycleType.UPDATED : LifecycleType.CREATED);
  }

  private void show(LifecycleType type) {
    if (status != PubStatus.USABLE || content <= expired) {
      return;
    }
    if (embargo.isPresent()) {
      tell(LifecycleType.EMBARGOED, version, null, embargo.get());
    } else {
      seen = true;
      tell(type, version, null, null);
    }
  }

  private void kill() {
    if (status != PubStatus.CANCELED) {
      status = PubStatus.CANCELED;
      accept(Change.KILLED);
      takeBack(LifecycleType.KILLED);
    }
  }

  private void withhold() {
    if (status == PubStatus.USABLE) {
      status = PubStatus.WITHHELD;
      accept(Change.WITHHELD);
      takeBack(LifecycleType.WITHHELD);
    }
  }

  private void takeBack(LifecycleType type) {
    seen = false;
    tell(type, version, content == 0 ? null : content, null);
  }

  private void release() {
    if (status != PubStatus.USABLE) {
      status = PubStatus.USABLE;
      accept(Change.RELEASED);
      embargo = embargo.filter(now::isBefore);
      show(LifecycleType.RELEASED);
    }
  }

  private void expire() {
    if (seen && content > expired) {
      seen = false;
      expired = content;
      tell(LifecycleType.EXPIRED, version, content, null);
    }
  }

  private void lift() {
    if (embargo.filter(end -> !now.isBefore(end)).isPresent()) {
      embargo = Optional.empty();
      show(LifecycleType.EMBARGO_LIFTED);
    }
  }

  private void accept(Change change) {
    version++;
    records.add(receipt(uri, version, change, status, now));
  }

  private void tell(
      LifecycleType type, long to, @Nullable Long withdrawn, @Nullable Instant until) {
    records.add(event(uri, type, to, now, withdrawn, until));
  }

  static Receipt receipt(String uri, long version, Change change, PubStatus status, Instant at) {
    return Receipt.newBuilder()
        .setEventId("e" + version)
        .setSource("paper")
        .setItemId(uri)
        .setOutcome(Outcome.ACCEPTED)
        .setUri(uri)
        .setArticleVersion(version)
        .setChange(change)
        .setStatus(status)
        .setRawTopic("raw")
        .setRawPartition(0)
        .setRawOffset(version)
        .setReceivedAt(at)
        .build();
  }

  static LifecycleEvent event(
      String uri,
      LifecycleType type,
      long to,
      Instant at,
      @Nullable Long withdrawn,
      @Nullable Instant until) {
    return LifecycleEvent.newBuilder()
        .setUri(uri)
        .setType(type)
        .setToVersion(to)
        .setSource("paper")
        .setItemId(uri)
        .setOccurredAt(at)
        .setWithdrawnVersion(withdrawn)
        .setEmbargoedUntil(until)
        .build();
  }
}
