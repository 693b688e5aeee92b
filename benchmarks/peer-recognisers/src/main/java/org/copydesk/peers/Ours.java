package org.copydesk.peers;

import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.entity.EntityAnnotator;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.Enrichment;

/// Copydesk's: from the article to entities, put together and linked.
final class Ours implements Recogniser {
  private final EntityAnnotator annotator = new EntityAnnotator();

  @Override
  public String name() {
    return "Copydesk";
  }

  @Override
  public Enrichment recognise(GoldArticle article) {
    Story story = Story.of(article.article(), ConceptLookup.none());
    return Enrichment.newBuilder()
        .setEntities(annotator.annotate(story, Annotations.none()).entities())
        .build();
  }
}
