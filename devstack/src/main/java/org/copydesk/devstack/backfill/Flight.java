package org.copydesk.devstack.backfill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;

/// The items that were sent and are not through yet. An item is through when it is told of, or when
/// its receipt says that nothing comes of it. A pure state machine; times are given to it, in
/// nanoseconds.
final class Flight {
  /// What is accepted and not told of within this time is withheld: it says nothing about speed.
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final int TOLD_KEPT = 10_000;

  private record Sent(long index, long at) {}

  private record Accepted(Sent sent, long since) {}

  /// An item that is through.
  ///
  /// @param index its number in the archive
  /// @param outcome what became of it, for the tally
  /// @param millis from being sent to being told of; empty where nothing was told
  record Landed(long index, String outcome, OptionalLong millis) {}

  private final Map<String, Sent> unanswered = new HashMap<>();
  private final Map<String, Accepted> untold = new HashMap<>();
  private final Map<String, Boolean> told =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > TOLD_KEPT;
        }
      };
  private final Map<Long, String> outcomes = new TreeMap<>();

  int size() {
    return unanswered.size() + untold.size();
  }

  /// How long the oldest item without a receipt has waited.
  Duration longestWait(long now) {
    return Duration.ofNanos(
        unanswered.values().stream().mapToLong(sent -> now - sent.at).max().orElse(0));
  }

  void sent(long index, String place, long now) {
    unanswered.put(place, new Sent(index, now));
  }

  Optional<Landed> take(Receipt receipt, long now) {
    Sent sent = unanswered.remove(NewsDesk.place(receipt));
    if (sent == null) {
      return Optional.empty();
    }
    String outcome = receipt.getOutcome().toString().toLowerCase(Locale.ROOT);
    String counted =
        receipt.getOutcome() == Outcome.REJECTED
            ? outcome + " (" + receipt.getReasonCode().orElse("no reason") + ")"
            : outcome;
    if (receipt.getArticleVersion().isEmpty() || receipt.getUri().isEmpty()) {
      return Optional.of(new Landed(sent.index, counted, OptionalLong.empty()));
    }
    String version = version(receipt.getUri().get(), receipt.getArticleVersion().get());
    outcomes.put(sent.index, counted);
    if (told.containsKey(version)) {
      return Optional.of(landed(sent, now));
    }
    untold.put(version, new Accepted(sent, now));
    return Optional.empty();
  }

  Optional<Landed> take(LifecycleEvent event, long now) {
    String version = version(event.getUri(), event.getToVersion());
    told.put(version, true);
    return Optional.ofNullable(untold.remove(version)).map(accepted -> landed(accepted.sent, now));
  }

  /// The items of which nothing will be told.
  List<Landed> quiet(long now) {
    List<Landed> landed = new ArrayList<>();
    for (Iterator<Accepted> each = untold.values().iterator(); each.hasNext(); ) {
      Accepted accepted = each.next();
      if (now - accepted.since > QUIET.toNanos()) {
        each.remove();
        landed.add(
            new Landed(accepted.sent.index, outcome(accepted.sent.index), OptionalLong.empty()));
      }
    }
    return landed;
  }

  private Landed landed(Sent sent, long now) {
    return new Landed(
        sent.index, outcome(sent.index), OptionalLong.of((now - sent.at) / 1_000_000));
  }

  private String outcome(long index) {
    return Optional.ofNullable(outcomes.remove(index)).orElse("accepted");
  }

  private static String version(String uri, long version) {
    return uri + '\n' + version;
  }
}
