package org.copydesk.publish.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Coordinates;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.Mention;
import org.copydesk.news.NewsDate;
import org.copydesk.publish.release.Visible;
import org.jspecify.annotations.Nullable;

/// The rows of `news.mention.v1`: one for each mention of each entity.
public final class Mentions {
  private Mentions() {}

  /// Rows to write by id; absent values are mentions to retract.
  public static Map<String, Optional<Mention>> changed(
      Optional<Visible> before, Optional<Visible> after) {
    return Rows.changed(before, after, Mentions::rows);
  }

  private static Map<String, Mention> rows(Visible visible) {
    Map<String, Mention> rows = new LinkedHashMap<>();
    RowIds ids = new RowIds(visible.content().getArticle().getUri());
    for (Entity entity : visible.content().getEnrichment().getEntities()) {
      for (EntityMention mention : entity.getMentions()) {
        String id = ids.next(entity.getId() + '\n' + mention.getField());
        rows.put(id, row(id, visible, entity, mention));
      }
    }
    return rows;
  }

  private static Mention row(String id, Visible visible, Entity entity, EntityMention mention) {
    Article article = visible.content().getArticle();
    return Mention.newBuilder()
        .setId(id)
        .setArticleUri(article.getUri())
        .setArticleVersion(visible.version())
        .setSource(article.getSource())
        .setHeadline(article.getHeadline().orElse(null))
        .setLanguage(language(visible))
        .setVersionCreated(made(article))
        .setEntityId(entity.getId())
        .setEntityName(entity.getName())
        .setEntityType(entity.getType())
        .setCountry(entity.getCountry().orElse(null))
        .setLatitude(entity.getCoordinates().map(Coordinates::getLatitude).orElse(null))
        .setLongitude(entity.getCoordinates().map(Coordinates::getLongitude).orElse(null))
        .setRelevance(entity.getRelevance())
        .setConfidence(entity.getConfidence())
        .setField(mention.getField())
        .setStart(mention.getStart())
        .setEnd(mention.getEnd())
        .setSurface(mention.getSurface())
        .setAnnotator(entity.getAnnotator())
        .build();
  }

  /// The language that was found in the text, else the declared one: a BCP 47 tag.
  public static @Nullable String language(Visible visible) {
    return visible
        .content()
        .getEnrichment()
        .getLanguage()
        .map(LanguageAnnotation::getLanguage)
        .or(() -> visible.content().getArticle().getLanguage())
        .orElse(null);
  }

  static @Nullable Instant made(Article article) {
    return article
        .getVersionCreated()
        .or(article::getFirstCreated)
        .map(NewsDate::getValue)
        .orElse(null);
  }
}
