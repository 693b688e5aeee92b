package org.copydesk.publish.release;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishState;
import org.jspecify.annotations.Nullable;

/// Decides what may be seen of an article: a pure function of what is known of it and what arrives.
///
/// A kill, a withhold and a release arrive twice, as a notice that overtakes and as a version in
/// its turn; whichever comes second changes nothing. Content that a notice has overtaken is kept,
/// so that a release can publish it, and is settled by the notice: a kill is told also where the
/// content that it follows is still on its way and the article is killed already. An embargoed
/// update of a published article is held while the published version stays.
public final class Release {
  private Release() {}

  /// A version of the article arrives.
  ///
  /// @param known absent for an article never heard of
  /// @param contents what is kept of it from before
  public static Step onArticle(
      Optional<PublishState> known, EnrichedArticle enriched, Contents contents, Instant now) {
    Article article = enriched.getArticle();
    PublishState before =
        known.orElseGet(() -> unheardOf(article.getSource(), article.getItemId()));
    boolean newContent = isContent(article) && article.getVersion() > before.getContentVersion();
    boolean newest = article.getVersion() > before.getVersion();
    if (!newContent && !newest) {
      return isAnnotatedAnew(before, enriched)
          ? annotatedAnew(before, enriched, contents, now)
          : Step.quiet(before);
    }
    PublishState.Builder after = PublishState.newBuilder(before);
    if (newContent) {
      after
          .setContentVersion(article.getVersion())
          .setContentRevision(enriched.getEnrichment().getRevision())
          .setEmbargoedUntil(instant(article.getEmbargoedUntil()))
          .setExpires(instant(article.getExpires()));
    }
    if (newest) {
      after
          .setVersion(article.getVersion())
          .setStatus(article.getStatus())
          .setChange(article.getChange());
    }
    return new Settlement(
            article.getUri(),
            before,
            after.build(),
            newContent ? contents.with(enriched) : contents,
            Cause.of(article),
            now)
        .step();
  }

  /// The newest content with annotations of a later revision: from a replay that was switched to.
  private static boolean isAnnotatedAnew(PublishState before, EnrichedArticle enriched) {
    return isContent(enriched.getArticle())
        && enriched.getArticle().getVersion() == before.getContentVersion()
        && enriched.getEnrichment().getRevision() > before.getContentRevision();
  }

  private static Step annotatedAnew(
      PublishState before, EnrichedArticle enriched, Contents contents, Instant now) {
    PublishState after =
        PublishState.newBuilder(before)
            .setContentRevision(enriched.getEnrichment().getRevision())
            .build();
    return new Settlement(
            enriched.getArticle().getUri(),
            before,
            after,
            contents.with(enriched),
            Cause.of(enriched.getArticle()),
            now)
        .annotatedAnew();
  }

  /// A kill, withhold, release or withdrawal arrives ahead of the articles.
  public static Step onNotice(
      Optional<PublishState> known, Notice notice, Contents contents, Instant now) {
    PublishState before = known.orElseGet(() -> unheardOf(notice.getSource(), notice.getItemId()));
    if (notice.getVersion() <= before.getVersion()) {
      return Step.quiet(before);
    }
    PublishState after =
        PublishState.newBuilder(before)
            .setVersion(notice.getVersion())
            .setStatus(status(notice.getChange()))
            .setChange(notice.getChange())
            .build();
    return new Settlement(notice.getUri(), before, after, contents, Cause.of(notice), now).step();
  }

  /// A time has come at which the article wanted to be looked at again.
  public static Step onTime(String uri, PublishState known, Contents contents, Instant now) {
    return new Settlement(uri, known, known, contents, Cause.TIME, now).step();
  }

  private static PublishState unheardOf(String source, String itemId) {
    return PublishState.newBuilder()
        .setVersion(0)
        .setStatus(PubStatus.USABLE)
        .setChange(Change.CREATED)
        .setSource(source)
        .setItemId(itemId)
        .build();
  }

  private static @Nullable Instant instant(Optional<NewsDate> date) {
    return date.map(NewsDate::getValue).orElse(null);
  }

  /// Notices have no words; a document that withholds itself has, and they may be released later.
  private static boolean isContent(Article article) {
    return switch (article.getChange()) {
      case KILLED, SOURCE_WITHDRAWN -> false;
      case WITHHELD, RELEASED -> !article.getBlocks().isEmpty();
      case CREATED, UPDATED, CORRECTED, UNKNOWN -> true;
    };
  }

  private static PubStatus status(Change change) {
    return switch (change) {
      case KILLED, SOURCE_WITHDRAWN -> PubStatus.CANCELED;
      case RELEASED -> PubStatus.USABLE;
      case WITHHELD, CREATED, UPDATED, CORRECTED, UNKNOWN -> PubStatus.WITHHELD;
    };
  }
}
