package org.copydesk.console.newsroom;

import org.copydesk.news.LifecycleType;

/// Whether an article can be seen, and if not, why.
public enum Standing {
  /// It can be seen.
  PUBLISHED,
  /// It is held until its embargo ends.
  HELD,
  /// It was withdrawn for good.
  KILLED,
  /// It is withdrawn until it is released.
  WITHHELD,
  /// Its time of use has ended.
  EXPIRED,
  /// Its source was withdrawn.
  SOURCE_WITHDRAWN,
  /// It is gone; the event that says why has not been read yet.
  TAKEN_BACK;

  /// What an event makes of an article.
  static Standing after(LifecycleType type) {
    return switch (type) {
      case KILLED -> KILLED;
      case WITHHELD -> WITHHELD;
      case EXPIRED -> EXPIRED;
      case SOURCE_WITHDRAWN -> SOURCE_WITHDRAWN;
      case EMBARGOED -> HELD;
      case CREATED, UPDATED, CORRECTED, RELEASED, EMBARGO_LIFTED, UNKNOWN -> PUBLISHED;
    };
  }

  boolean isTakenBack() {
    return switch (this) {
      case KILLED, WITHHELD, EXPIRED, SOURCE_WITHDRAWN, TAKEN_BACK -> true;
      case PUBLISHED, HELD -> false;
    };
  }
}
