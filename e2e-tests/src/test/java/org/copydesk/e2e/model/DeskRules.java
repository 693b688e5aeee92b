package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PubStatus;

/// The rules of publish for one article, stated a second time: what may be seen, and what is told.
/// Takes versions and notices in the order in which publish takes them, and the clock's looks.
final class DeskRules {
  /// What is told of a step.
  ///
  /// @param at when, by the clock of publish
  record Told(
      LifecycleType type,
      Optional<Long> from,
      long to,
      Optional<Long> takenBack,
      Optional<String> cause,
      Instant at) {}

  /// What can be seen.
  ///
  /// @param number the version of the article's state
  /// @param content the version of its content
  record Shown(long number, Change change, Version content) {}

  private long newest;
  private PubStatus status = PubStatus.USABLE;
  private Change change = Change.CREATED;
  private Optional<Version> content = Optional.empty();
  private Optional<Shown> shown = Optional.empty();
  private Optional<Instant> heldUntil = Optional.empty();
  private long over;
  private boolean everShown;
  private final List<Told> told = new ArrayList<>();

  /// A version arrives in its turn.
  void arrives(Version version, Instant now) {
    boolean newContent = version.isContent() && version.number() > contentNumber();
    if (newContent || version.number() > newest) {
      settle(version, newContent, Optional.empty(), now);
    }
  }

  /// The notice of a version arrives ahead of it.
  void overtakes(Version version, Instant now) {
    if (version.number() > newest) {
      settle(version, false, version.notice(), now);
    }
  }

  /// The clock has gone on.
  void looks(Instant now) {
    boolean embargoEnds = heldUntil.filter(end -> !now.isBefore(end)).isPresent();
    if (status == PubStatus.USABLE && (embargoEnds || isOver(shown.map(Shown::content), now))) {
      settle(Optional.empty(), status, newest, heldUntil, Optional.empty(), now);
    }
  }

  private void settle(Version version, boolean newContent, Optional<String> cause, Instant now) {
    PubStatus oldStatus = status;
    long oldNewest = newest;
    Optional<Instant> oldHeld = heldUntil;
    Optional<Version> oldContent = content;
    if (newContent) {
      content = Optional.of(version);
    }
    if (version.number() > newest) {
      newest = version.number();
      status = version.status();
      change = version.change();
    }
    boolean sameContent = oldContent.equals(content);
    settle(sameContent ? Optional.empty() : content, oldStatus, oldNewest, oldHeld, cause, now);
  }

  /// Draws the consequences.
  ///
  /// @param arrived the content, where it is new
  private void settle(
      Optional<Version> arrived,
      PubStatus oldStatus,
      long oldNewest,
      Optional<Instant> oldHeld,
      Optional<String> cause,
      Instant now) {
    if (status != PubStatus.USABLE) {
      takeBack(newest > oldNewest, cause, now);
      return;
    }
    if (content.isEmpty()) {
      return;
    }
    boolean isSeen = shown.filter(each -> each.content().equals(content.get())).isPresent();
    Optional<Instant> end = content.flatMap(DeskRules::embargo).filter(now::isBefore);
    if (!isSeen && end.isPresent()) {
      hold(end.get(), arrived.isEmpty() && oldHeld.equals(end), cause, now);
    } else if (isOver(content, now) || over >= contentNumber()) {
      expire(cause, now);
    } else if (!isSeen) {
      show(oldStatus, oldNewest, oldHeld, cause, now);
    } else {
      heldUntil = Optional.empty();
    }
  }

  private void takeBack(boolean isNews, Optional<String> cause, Instant now) {
    if (isNews) {
      LifecycleType type =
          status == PubStatus.WITHHELD
              ? LifecycleType.WITHHELD
              : change == Change.SOURCE_WITHDRAWN
                  ? LifecycleType.SOURCE_WITHDRAWN
                  : LifecycleType.KILLED;
      tell(type, newest, content.map(Version::number), cause, now);
    }
    shown = Optional.empty();
    heldUntil = Optional.empty();
  }

  /// What is seen stays, unless its own time of use ends.
  private void hold(Instant end, boolean isKnown, Optional<String> cause, Instant now) {
    Optional<Shown> seen = shown;
    if (isOver(seen.map(Shown::content), now)) {
      Shown ended = seen.get();
      tell(
          LifecycleType.EXPIRED,
          ended.number(),
          Optional.of(ended.content().number()),
          Optional.empty(),
          now);
    }
    if (!isKnown) {
      tell(LifecycleType.EMBARGOED, newest, Optional.empty(), cause, now);
    }
    if (isOver(seen.map(Shown::content), now)) {
      shown = Optional.empty();
    }
    heldUntil = Optional.of(end);
  }

  private void expire(Optional<String> cause, Instant now) {
    if (over < contentNumber()) {
      tell(LifecycleType.EXPIRED, newest, Optional.of(contentNumber()), cause, now);
    }
    over = Math.max(over, contentNumber());
    shown = Optional.empty();
    heldUntil = Optional.empty();
  }

  private void show(
      PubStatus oldStatus,
      long oldNewest,
      Optional<Instant> oldHeld,
      Optional<String> cause,
      Instant now) {
    Version words = content.orElseThrow();
    boolean wasTakenBack = oldNewest > 0 && oldStatus != PubStatus.USABLE;
    LifecycleType type;
    if (oldHeld.isPresent()) {
      type = LifecycleType.EMBARGO_LIFTED;
    } else if (shown.isPresent()) {
      type = words.change() == Change.CORRECTED ? LifecycleType.CORRECTED : LifecycleType.UPDATED;
    } else if (everShown || wasTakenBack || change == Change.RELEASED) {
      type = LifecycleType.RELEASED;
    } else {
      type = LifecycleType.CREATED;
    }
    tell(type, newest, Optional.empty(), cause, now);
    Change seen =
        switch (type) {
          case RELEASED -> Change.RELEASED;
          case CREATED -> Change.CREATED;
          default -> change == Change.RELEASED ? Change.RELEASED : words.change();
        };
    shown = Optional.of(new Shown(newest, seen, words));
    heldUntil = Optional.empty();
    everShown = true;
  }

  private void tell(
      LifecycleType type, long to, Optional<Long> takenBack, Optional<String> cause, Instant now) {
    told.add(new Told(type, shown.map(Shown::number), to, takenBack, cause, now));
  }

  private long contentNumber() {
    return content.map(Version::number).orElse(0L);
  }

  private static Optional<Instant> embargo(Version version) {
    return version.words().flatMap(Words::embargo);
  }

  private static boolean isOver(Optional<Version> version, Instant now) {
    return version
        .flatMap(Version::words)
        .flatMap(Words::expires)
        .filter(end -> !now.isBefore(end))
        .isPresent();
  }

  /// All that decides what happens next: two desks in the same state go on the same way.
  List<Object> state() {
    return List.of(newest, status, change, content, shown, heldUntil, over, everShown);
  }

  /// What can be seen now.
  Optional<Shown> shown() {
    return shown;
  }

  /// What was told, in order.
  List<Told> told() {
    return told;
  }
}
