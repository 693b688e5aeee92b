package org.copydesk.e2e.model;

import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.PubStatus;

/// A version of an article, as the rules number it.
///
/// @param words what it says; absent for one that a person's notice made
/// @param notice the id of the event whose notice goes ahead of it; absent for plain content
record Version(
    long number, Change change, PubStatus status, Optional<Words> words, Optional<String> notice) {

  /// Whether it brings content that may be shown, now or after a release.
  boolean isContent() {
    return words.isPresent() && change != Change.KILLED && change != Change.SOURCE_WITHDRAWN;
  }
}
