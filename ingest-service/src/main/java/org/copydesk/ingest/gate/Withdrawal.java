package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.GateState;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.WithdrawalState;

/// What the withdrawal of a source makes of one of its articles: a new version, cancelled, and the
/// notice of it, as a kill does.
///
/// @param next the article's state from now on
public record Withdrawal(GateState next, Article article, Notice notice) {
  private static final char AFTER_SLASH = '/' + 1;

  /// What the keys of all articles of a source begin with.
  public static String prefix(String source) {
    return source + "/";
  }

  /// A key behind those of all articles of a source, and before those of any other.
  public static String end(String source) {
    return source + AFTER_SLASH;
  }

  /// Withdraws an article.
  ///
  /// @param key of the article, source/itemId
  /// @return absent where it is cancelled already
  public static Optional<Withdrawal> of(WithdrawalState source, String key, GateState article) {
    return article.getStatus() == PubStatus.CANCELED
        ? Optional.empty()
        : Optional.of(cancelled(source, key, article));
  }

  private static Withdrawal cancelled(WithdrawalState source, String key, GateState article) {
    GateState next =
        GateState.newBuilder(article)
            .setVersion(article.getVersion() + 1)
            .setStatus(PubStatus.CANCELED)
            .setWithheldByDocument(false)
            .build();
    RawPosition position =
        new RawPosition(
            source.getRawTopic(),
            source.getRawPartition(),
            source.getRawOffset(),
            source.getReceivedAt());
    String itemId = key.substring(prefix(source.getSource()).length());
    Article version =
        Article.newBuilder(
                NoticeVersion.article(source.getSource(), itemId, source.getReason(), position))
            .setUri(next.getUri())
            .setVersion(next.getVersion())
            .setChange(Change.SOURCE_WITHDRAWN)
            .setStatus(PubStatus.CANCELED)
            .setReplaces(article.getVersion())
            .setItemVersion(article.getItemVersion().orElse(null))
            .build();
    return new Withdrawal(
        next, version, NoticeVersion.notice(version, source.getEventId(), position));
  }
}
