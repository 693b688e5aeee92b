package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// The version of an article that a notice makes: it says what happened and has no words. Beside it
/// goes the notice to publish, ahead of what waits.
final class NoticeVersion {
  private static final String NO_CONTENT = "";

  private NoticeVersion() {}

  /// A version without words, whose number, change and status are still to be set.
  ///
  /// @param position where the event lies that gave the notice
  static Article article(
      String source, String itemId, Optional<String> reason, RawPosition position) {
    return Article.newBuilder()
        .setUri("")
        .setVersion(0)
        .setChange(Change.UNKNOWN)
        .setStatus(PubStatus.UNKNOWN)
        .setReason(reason.orElse(null))
        .setSource(source)
        .setItemId(itemId)
        .setContentHash(NO_CONTENT)
        .setProvenance(
            Provenance.newBuilder()
                .setParser("notice")
                .setParserVersion("1")
                .setRawTopic(position.topic())
                .setRawPartition(position.partition())
                .setRawOffset(position.offset())
                .setReceivedAt(position.receivedAt())
                .build())
        .build();
  }

  /// The notice of a version.
  ///
  /// @param eventId of the event that gave it
  static Notice notice(Article version, String eventId, RawPosition position) {
    return Notice.newBuilder()
        .setUri(version.getUri())
        .setVersion(version.getVersion())
        .setChange(version.getChange())
        .setSource(version.getSource())
        .setItemId(version.getItemId())
        .setReason(version.getReason().orElse(null))
        .setEdNote(version.getEdNote().orElse(null))
        .setEventId(eventId)
        .setAcceptedAt(position.receivedAt())
        .setNoticeItemId(version.getNoticeItemId().orElse(null))
        .build();
  }
}
