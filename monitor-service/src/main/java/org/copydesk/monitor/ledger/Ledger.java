package org.copydesk.monitor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PubStatus;

/// Keeps the accepted versions that have not reached what they have to, and forgets them when they
/// have.
///
/// A version is settled when a lifecycle event tells of it or of a newer one; an embargoed one is
/// held until its time and awaited from then on. Two kinds of versions are never told of and are
/// settled at once: a new text of an article that stays withheld, and a release of an article of
/// which there is nothing to show. Receipts and events may come in any order.
public final class Ledger {
  private final Map<String, Watched> articles = new HashMap<>();
  private final Fates fates = new Fates();
  private long unsettled;
  private long settled;
  private long untold;

  /// A version was accepted.
  public void accept(Accepted accepted) {
    String uri = accepted.uri();
    Fate fate = fates.of(uri);
    boolean told = accepted.version() <= fate.version();
    boolean hidden = isHidden(accepted, fate);
    if (told || hidden) {
      remember(accepted, fate);
    }
    if (told) {
      settled++;
    } else if (hidden || isVain(accepted, fate)) {
      untold++;
    } else if (articles.computeIfAbsent(uri, _ -> new Watched()).add(accepted)) {
      unsettled++;
    }
  }

  /// Content that cannot be seen now may be released later.
  private void remember(Accepted accepted, Fate fate) {
    if (fate.isUnseen()
        && !fate.content()
        && accepted.isContent()
        && accepted.version() > fate.expiredContent()) {
      fates.keep(accepted.uri(), fate.withContent());
    }
  }

  private static boolean isHidden(Accepted accepted, Fate fate) {
    return accepted.change() == Change.UNKNOWN
        ? fate.last() == LifecycleType.WITHHELD
        : accepted.isContent() && accepted.status() == PubStatus.WITHHELD;
  }

  private boolean isVain(Accepted accepted, Fate fate) {
    Watched watched = articles.get(accepted.uri());
    return accepted.change() == Change.RELEASED
        && fate.nothingToRelease()
        && (watched == null || !watched.hasContentBefore(accepted.version()));
  }

  /// Something happened to an article.
  ///
  /// @return the versions that this settles
  public List<Unsettled> tell(LifecycleEvent event) {
    Fate fate = fates.of(event.getUri());
    if (event.getToVersion() < fate.version()) {
      return List.of();
    }
    if (event.getType() == LifecycleType.EMBARGOED) {
      hold(event, fate);
      return List.of();
    }
    return settle(event, fate.after(event));
  }

  private void hold(LifecycleEvent event, Fate fate) {
    if (event.getToVersion() == fate.version()) {
      return;
    }
    Watched watched = articles.computeIfAbsent(event.getUri(), _ -> new Watched());
    watched.hold(event.getToVersion(), event.getEmbargoedUntil().orElse(event.getOccurredAt()));
    Accepted held =
        new Accepted(
            event.getUri(),
            event.getSource(),
            event.getItemId(),
            event.getToVersion(),
            Change.UNKNOWN,
            PubStatus.USABLE,
            event.getOccurredAt());
    if (watched.add(held)) {
      unsettled++;
    }
  }

  private List<Unsettled> settle(LifecycleEvent event, Fate told) {
    Watched watched = articles.get(event.getUri());
    if (watched == null) {
      fates.keep(event.getUri(), told);
      return List.of();
    }
    boolean content = watched.hasContentBetween(told.expiredContent(), event.getToVersion() + 1);
    Fate fate = told.isUnseen() && content ? told.withContent() : told;
    fates.keep(event.getUri(), fate);
    List<Unsettled> done = watched.remove(version -> version.version() <= event.getToVersion());
    List<Unsettled> vain = watched.remove(version -> isVain(version, fate));
    settled += done.size();
    untold += vain.size();
    unsettled -= done.size() + vain.size();
    if (watched.isEmpty()) {
      articles.remove(event.getUri());
    }
    return done;
  }

  /// How many versions are not settled.
  public long unsettled() {
    return unsettled;
  }

  /// How many versions lifecycle events have settled.
  public long settled() {
    return settled;
  }

  /// How many versions needed no event: hidden by a withhold, or with nothing to show.
  public long untold() {
    return untold;
  }

  /// How all that is unsettled is at a moment.
  ///
  /// @param lateAfter how long a version may be awaited
  /// @param most how many late and how many held ones to name
  public Report report(Instant now, Duration lateAfter, int most) {
    Reporting reporting = new Reporting(now, lateAfter, most);
    articles.values().forEach(watched -> watched.unsettled().forEach(reporting::add));
    return reporting.report();
  }
}
