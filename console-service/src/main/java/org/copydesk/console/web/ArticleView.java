package org.copydesk.console.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.console.mark.Mark;
import org.copydesk.console.mark.MarkedText;
import org.copydesk.console.reading.Articles.Found;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryMember;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// An article as its page shows it.
///
/// @param content absent where it cannot be seen
/// @param history what happened to it, the newest first
record ArticleView(
    String uri, Optional<Content> content, Optional<StoryView> story, List<HistoryView> history) {

  /// What it says and what was found in it.
  ///
  /// @param deskOnly whether nobody but the desk may see it
  /// @param headlineMarks what the headline's pieces are marked with
  /// @param textMarks what the blocks' pieces are marked with
  record Content(
      boolean deskOnly,
      long version,
      String source,
      String standfirst,
      String byline,
      String section,
      String language,
      String received,
      String embargoedUntil,
      List<MarkedText.Piece> headline,
      List<Mark> headlineMarks,
      List<BlockView> blocks,
      List<Mark> textMarks,
      List<EntityView> entities,
      List<TopicView> topics,
      List<String> keywords,
      List<String> warnings) {}

  /// A paragraph, a caption, a heading.
  record BlockView(String kind, List<MarkedText.Piece> pieces) {}

  /// Somebody or something that is named.
  record EntityView(
      String id, String name, String type, double confidence, double relevance, int mentions) {}

  /// What it is about.
  record TopicView(String name, String code, double confidence, String evidence) {}

  /// Its place among the stories.
  record StoryView(String id, List<NearView> near) {}

  /// A near-duplicate.
  record NearView(String uri, double similarity) {}

  static ArticleView of(Found found) {
    Optional<Content> content =
        found
            .published()
            .map(article -> content(article.getArticle(), article.getEnrichment(), article))
            .or(() -> found.newest().map(ArticleView::deskOnly));
    return new ArticleView(
        found.uri(),
        content,
        found.story().map(ArticleView::story),
        found.events().reversed().stream().map(HistoryView::of).toList());
  }

  private static Content deskOnly(EnrichedArticle newest) {
    return content(
        newest.getArticle(), newest.getEnrichment(), true, newest.getArticle().getVersion());
  }

  private static Content content(Article article, Enrichment found, PublishedArticle published) {
    return content(article, found, false, published.getVersion());
  }

  private static Content content(
      Article article, Enrichment found, boolean deskOnly, long version) {
    List<Mark> inHeadline = Mark.of(found, TextField.HEADLINE);
    List<Mark> inText = Mark.of(found, TextField.TEXT);
    MarkedText text = new MarkedText(article.getText(), inText);
    return new Content(
        deskOnly,
        version,
        article.getSource(),
        article.getStandfirst().orElse(""),
        byline(article),
        String.join(" › ", article.getSection()),
        found.getLanguage().map(language -> language.getLanguage()).orElse(""),
        article.getProvenance().getReceivedAt().map(Object::toString).orElse(""),
        article.getEmbargoedUntil().map(date -> date.getValue().toString()).orElse(""),
        new MarkedText(article.getHeadline().orElse(""), inHeadline).pieces(),
        inHeadline,
        article.getBlocks().stream()
            .map(block ->
                new BlockView(
                    block.getKind().name(), text.pieces(block.getStart(), block.getEnd())))
            .toList(),
        inText,
        found.getEntities().stream().map(ArticleView::entity).toList(),
        found.getTopics().stream().map(ArticleView::topic).toList(),
        found.getKeywords().stream().map(Keyword::getText).toList(),
        Stream.concat(article.getProvenance().getWarnings().stream(), found.getWarnings().stream())
            .toList());
  }

  private static String byline(Article article) {
    return article
        .getByline()
        .orElseGet(
            () -> String.join(", ", article.getAuthors().stream().map(Author::getName).toList()));
  }

  private static EntityView entity(Entity entity) {
    return new EntityView(
        entity.getId(),
        entity.getName(),
        entity.getType().name(),
        entity.getConfidence(),
        entity.getRelevance(),
        entity.getMentions().size());
  }

  private static TopicView topic(TopicAnnotation topic) {
    return new TopicView(
        topic.getName(), topic.getCode(), topic.getConfidence(), topic.getEvidence().orElse(""));
  }

  private static StoryView story(StoryMember member) {
    return new StoryView(
        member.getStoryId(),
        member.getNearDuplicates().stream()
            .map(near -> new NearView(near.getArticleUri(), near.getSimilarity()))
            .toList());
  }
}
