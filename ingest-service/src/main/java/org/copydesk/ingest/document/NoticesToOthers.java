package org.copydesk.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.OtherItem;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// Makes notices of what a document says of other items of its source: each is an event of its own
/// for the item that it names, and says which event it was part of.
final class NoticesToOthers {
  private NoticesToOthers() {}

  /// The notices that a document gives; none for what it says of itself, which is its own status.
  static List<RawEvent> of(
      RawEvent event, Draft draft, Article article, Optional<RawPosition> position) {
    String parent = Unpacking.parent(event, position);
    String reason =
        event
            .getReason()
            .or(article::getEdNote)
            .orElse(
                "another document of the source says so (item %s)".formatted(event.getItemId()));
    List<RawEvent> notices = new ArrayList<>();
    for (OtherItem other : draft.otherItems()) {
      if (!other.itemId().equals(event.getItemId())) {
        notices.add(
            RawEvent.newBuilder()
                .setEventId(parent + "#" + notices.size())
                .setSource(event.getSource())
                .setItemId(other.itemId())
                .setChannel(event.getChannel())
                .setReceivedAt(event.getReceivedAt().orElse(null))
                .setAction(other.status() == PubStatus.CANCELED ? Action.KILL : Action.WITHHOLD)
                .setPartOf(parent)
                .setReason(reason)
                .setNoticeItemId(event.getItemId())
                .build());
      }
    }
    return notices;
  }
}
