package org.copydesk.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.TextField;

/// Bare names as annotations: every mention an entity.
final class Mentions {
  private Mentions() {}

  /// Annotates headline and text.
  ///
  /// @param recognise finds the names of a text
  static Enrichment of(GoldArticle article, Function<String, List<Name>> recognise) {
    List<Entity> entities = new ArrayList<>();
    add(entities, TextField.HEADLINE, article.headline(), recognise.apply(article.headline()));
    add(entities, TextField.TEXT, article.text(), recognise.apply(article.text()));
    return Enrichment.newBuilder().setEntities(entities).build();
  }

  private static void add(List<Entity> entities, TextField field, String text, List<Name> names) {
    for (Name name : names) {
      String surface = text.substring(name.start(), name.end());
      int start = text.codePointCount(0, name.start());
      int length = surface.codePointCount(0, surface.length());
      entities.add(
          entity(
              entities.size(),
              name.type(),
              new EntityMention(field, start, start + length, surface)));
    }
  }

  /// An entity with one mention.
  static Entity entity(int number, EntityType type, EntityMention mention) {
    return Entity.newBuilder()
        .setId("urn:copydesk:entity:mention:" + number)
        .setName(mention.getSurface())
        .setType(type)
        .setRelevance(0)
        .setConfidence(1)
        .setMentions(List.of(mention))
        .setAnnotator("peer")
        .build();
  }
}
