package org.copydesk.enrich.annotation;

import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;

/// What an annotator may look at.
///
/// @param article the article as ingest wrote it
/// @param text its text, cut into passages, sentences and words
/// @param newsroom the newsroom's own authority file
public record Story(Article article, StoryText text, ConceptLookup newsroom) {
  /// Reads an article.
  public static Story of(Article article, ConceptLookup newsroom) {
    return new Story(article, StoryText.of(article), newsroom);
  }
}
