package org.copydesk.publish.release;

import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;

/// What a step is taken for, as lifecycle events tell it.
///
/// @param reason why, for people
/// @param edNote the editor's note
/// @param eventId the id of the raw event of a notice
/// @param noticeItemId the item that gave the notice, where it is one of its own
record Cause(
    Optional<String> reason,
    Optional<String> edNote,
    Optional<String> eventId,
    Optional<String> noticeItemId) {

  /// Nothing arrived: a time has come.
  static final Cause TIME =
      new Cause(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Cause of(Article article) {
    return new Cause(
        article.getReason(), article.getEdNote(), Optional.empty(), article.getNoticeItemId());
  }

  static Cause of(Notice notice) {
    return new Cause(
        notice.getReason(),
        notice.getEdNote(),
        Optional.of(notice.getEventId()),
        notice.getNoticeItemId());
  }

  /// What to tell when this brings content before the public: its own note, where only the time has
  /// come for it.
  Cause showing(EnrichedArticle content) {
    return equals(TIME) ? of(content.getArticle()) : this;
  }

  /// What may be told of an article that nobody may know a word of: not the note, which may be
  /// about what it says.
  Cause withoutNote() {
    return new Cause(reason, Optional.empty(), eventId, noticeItemId);
  }
}
