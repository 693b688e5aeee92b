package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.news.Story;
import org.copydesk.news.StoryArticle;

/// A story as everybody sees it. One that was merged keeps nothing but its id and where it went: a
/// headline left in it would outlive the kill of its article.
final class StoryView {
  private static final int MOST_ENTITIES = 20;

  private StoryView() {}

  /// Shows a story.
  ///
  /// @param articles oldest first; none where it was merged
  /// @param at when it changed
  static Story of(String id, List<StoryArticle> articles, Optional<String> mergedInto, Instant at) {
    return Story.newBuilder()
        .setId(id)
        .setTitle(
            articles.stream()
                .flatMap(article -> article.getHeadline().stream())
                .filter(headline -> !headline.isBlank())
                .findFirst()
                .orElse(""))
        .setArticleUris(articles.stream().map(StoryArticle::getUri).toList())
        .setSources(articles.stream().map(StoryArticle::getSource).distinct().sorted().toList())
        .setEntityIds(entityIds(articles))
        .setFirstCreated(
            articles.isEmpty()
                ? Instant.ofEpochMilli(StoryId.born(id))
                : articles.getFirst().getBorn())
        .setLastCreated(articles.isEmpty() ? null : articles.getLast().getBorn())
        .setVersionCreated(at)
        .setMergedInto(mergedInto.orElse(null))
        .build();
  }

  private static List<String> entityIds(List<StoryArticle> articles) {
    Map<String, Double> weights = new TreeMap<>();
    articles.stream()
        .flatMap(article -> article.getEntities().stream())
        .forEach(entity -> weights.merge(entity.getName(), entity.getWeight(), Double::sum));
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_ENTITIES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
