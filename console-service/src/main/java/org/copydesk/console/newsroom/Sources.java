package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.console.newsroom.SourceState.FeedHealth;
import org.copydesk.news.FeedState;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.news.Source;

/// How the sources are: their settings, their feeds, and what came of them in the last hour.
final class Sources {
  static final int MOST = 1_000;
  private static final int MOST_FEEDS = 5_000;

  private record Traffic(Minutes minutes, Instant last) {}

  private final Map<String, Source> settings = bounded(MOST);
  private final Map<String, FeedState> feeds = bounded(MOST_FEEDS);
  private final Map<String, Traffic> traffic = bounded(MOST);

  void received(Receipt receipt) {
    Traffic known =
        traffic.computeIfAbsent(
            receipt.getSource(), _ -> new Traffic(new Minutes(), Instant.EPOCH));
    Instant when = receipt.getReceivedAt();
    known.minutes().add(when, receipt.getOutcome() == Outcome.REJECTED);
    traffic.put(
        receipt.getSource(),
        new Traffic(known.minutes(), when.isAfter(known.last()) ? when : known.last()));
  }

  void set(String id, Optional<Source> source) {
    source.ifPresentOrElse(now -> settings.put(id, now), () -> settings.remove(id));
  }

  /// What a feed's entries were is of no use here.
  void polled(String key, Optional<FeedState> feed) {
    feed.ifPresentOrElse(
        now -> feeds.put(key, FeedState.newBuilder(now).setSeen(List.of()).build()),
        () -> feeds.remove(key));
  }

  /// All of them by id.
  List<SourceState> states(Instant now) {
    TreeSet<String> ids = new TreeSet<>(settings.keySet());
    ids.addAll(traffic.keySet());
    feeds.values().forEach(feed -> ids.add(feed.getSource()));
    return ids.stream().map(id -> state(id, now)).toList();
  }

  private SourceState state(String id, Instant now) {
    Optional<Source> source = Optional.ofNullable(settings.get(id));
    Optional<Traffic> known = Optional.ofNullable(traffic.get(id));
    Minutes minutes = known.map(Traffic::minutes).orElseGet(Minutes::new);
    List<Integer> perMinute = minutes.perMinute(now);
    return new SourceState(
        id,
        source.map(Source::getName).orElse(id),
        source.map(Source::getPaused).orElse(false),
        source.flatMap(Source::getWithdrawn).orElse(""),
        SourceState.text(known.map(Traffic::last)),
        perMinute,
        perMinute.stream().mapToLong(Integer::longValue).sum(),
        minutes.rejected(now),
        feeds(id));
  }

  private List<FeedHealth> feeds(String id) {
    Map<String, FeedHealth> found = new TreeMap<>();
    feeds.values().stream()
        .filter(feed -> feed.getSource().equals(id))
        .forEach(feed -> found.put(feed.getUrl(), health(feed)));
    return List.copyOf(found.values());
  }

  private static FeedHealth health(FeedState feed) {
    return new FeedHealth(
        feed.getUrl(),
        SourceState.text(feed.getLastPoll()),
        SourceState.text(feed.getLastSuccess()),
        SourceState.text(feed.getNextPoll()),
        feed.getFailures(),
        feed.getLastError().orElse(""),
        feed.getStopped().orElse(""),
        feed.getMovedTo().orElse(""),
        feed.getSent());
  }

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
