package org.copydesk.monitor.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/// The fates of articles, in bounded memory: of those that can be seen only the newest, for a
/// receipt that is read after its event; of those that cannot be seen many more, for a release.
final class Fates {
  static final int MOST_SEEN = 50_000;
  static final int MOST_UNSEEN = 200_000;

  private final Map<String, Fate> seen = bounded(MOST_SEEN);
  private final Map<String, Fate> unseen = bounded(MOST_UNSEEN);

  Fate of(String uri) {
    Fate fate = unseen.get(uri);
    return fate == null ? seen.getOrDefault(uri, Fate.UNTOLD) : fate;
  }

  void keep(String uri, Fate fate) {
    (fate.isUnseen() ? seen : unseen).remove(uri);
    (fate.isUnseen() ? unseen : seen).put(uri, fate);
  }

  private static Map<String, Fate> bounded(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Fate> eldest) {
        return size() > most;
      }
    };
  }
}
