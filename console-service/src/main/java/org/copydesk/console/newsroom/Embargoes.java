package org.copydesk.console.newsroom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;

/// The articles that are held, those whose embargo ends soonest first. Of very many the ones that
/// end last are forgotten.
final class Embargoes {
  static final int MOST = 10_000;
  private static final Comparator<Held> BY_END =
      Comparator.comparing(Held::until).thenComparing(Held::uri);

  private final Map<String, Held> byUri = new HashMap<>();
  private final TreeSet<Held> byEnd = new TreeSet<>(BY_END);

  /// Whether an event changes what is held.
  boolean told(LifecycleEvent event) {
    Held before = byUri.get(event.getUri());
    if (before != null && event.getToVersion() < before.version()) {
      return false;
    }
    if (before != null) {
      byUri.remove(before.uri());
      byEnd.remove(before);
    }
    if (event.getType() == LifecycleType.EMBARGOED && event.getEmbargoedUntil().isPresent()) {
      add(
          new Held(
              event.getUri(),
              event.getSource(),
              event.getItemId(),
              event.getToVersion(),
              event.getEmbargoedUntil().get(),
              event.getOccurredAt()));
      return true;
    }
    return before != null;
  }

  private void add(Held held) {
    byUri.put(held.uri(), held);
    byEnd.add(held);
    if (byEnd.size() > MOST) {
      byUri.remove(byEnd.removeLast().uri());
    }
  }

  List<Held> soonest(int most) {
    return byEnd.stream().limit(most).toList();
  }

  int size() {
    return byEnd.size();
  }
}
