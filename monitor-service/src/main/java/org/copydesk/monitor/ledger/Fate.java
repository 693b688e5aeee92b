package org.copydesk.monitor.ledger;

import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;

/// The last that was told of an article.
///
/// @param version the newest version that was told of; 0 where nothing was
/// @param last what was told
/// @param expiredContent the newest content whose time of use is over; it is not shown again
/// @param content whether there is other content, which a release would show
record Fate(long version, LifecycleType last, long expiredContent, boolean content) {
  static final Fate UNTOLD = new Fate(0, LifecycleType.UNKNOWN, 0, false);

  /// Whether nothing can be seen of the article.
  boolean isUnseen() {
    return switch (last) {
      case KILLED, WITHHELD, SOURCE_WITHDRAWN, EXPIRED -> true;
      case CREATED, UPDATED, CORRECTED, RELEASED, EMBARGO_LIFTED, EMBARGOED, UNKNOWN -> false;
    };
  }

  /// A release has nothing to show where nothing arrived, or all that did has expired.
  boolean nothingToRelease() {
    return isUnseen() && !content;
  }

  Fate withContent() {
    return new Fate(version, last, expiredContent, true);
  }

  Fate after(LifecycleEvent event) {
    boolean expires = event.getType() == LifecycleType.EXPIRED;
    long gone = event.getWithdrawnVersion().orElse(0L);
    long expired = expires ? Math.max(expiredContent, gone) : expiredContent;
    return new Fate(
        event.getToVersion(), event.getType(), expired, !expires && (content || gone > expired));
  }
}
