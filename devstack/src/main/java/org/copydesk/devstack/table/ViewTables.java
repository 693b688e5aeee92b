package org.copydesk.devstack.table;

import static org.copydesk.devstack.table.Keeping.LATEST;

import org.copydesk.schemas.Topics;

/// The tables of the views beside the articles: mentions, quotes, stories.
final class ViewTables {
  static final Table MENTION =
      new Table(
          "mention",
          "An occurrence of an entity in a published article.",
          Topics.MENTION,
          "",
          Columns.ofRecord(Topics.MENTION)
              .fields("id", "articleUri", "articleVersion", "source", "headline", "language")
              .fields("versionCreated", "entityId", "entityName", "entityType", "country")
              .fields("latitude", "longitude", "relevance", "confidence", "field", "start", "end")
              .fields("surface", "annotator")
              .list(),
          "id",
          LATEST,
          ArticleTables.OF_ARTICLE_SINCE);

  static final Table QUOTE =
      new Table(
          "quote",
          "Somebody's words in a published article.",
          Topics.QUOTE,
          "",
          Columns.ofRecord(Topics.QUOTE)
              .fields("id", "articleUri", "articleVersion", "source", "headline", "language")
              .fields("versionCreated", "kind", "text", "speakerId", "speakerName", "cue")
              .fields("confidence", "field", "start", "end", "annotator")
              .list(),
          "id",
          LATEST,
          ArticleTables.OF_ARTICLE_SINCE);

  static final Table STORY =
      new Table(
          "story",
          "The articles that tell the same story.",
          Topics.STORY,
          "",
          Columns.ofRecord(Topics.STORY)
              .fields("id", "title", "articleUris", "sources", "entityIds", "firstCreated")
              .fields("lastCreated", "versionCreated", "mergedInto")
              .list(),
          "id",
          LATEST,
          "coalesce(lastCreated, versionCreated) >= ?");

  static final Table STORY_MEMBER =
      new Table(
          "story_member",
          "The story that a published article belongs to.",
          Topics.STORY_MEMBER,
          "",
          Columns.ofRecord(Topics.STORY_MEMBER)
              .fields("articleUri", "articleVersion", "storyId", "similarity")
              .list(),
          "articleUri",
          LATEST,
          ArticleTables.OF_ARTICLE_SINCE);

  static final Table NEAR_DUPLICATE =
      new Table(
          "near_duplicate",
          "Two published articles that say the same in nearly the same words; each pair stands"
              + " twice.",
          Topics.STORY_MEMBER,
          "nearDuplicates",
          Columns.ofEach(Topics.STORY_MEMBER, "nearDuplicates")
              .field("articleUri", "articleUri")
              .own("otherUri", "articleUri")
              .own("similarity")
              .list(),
          "articleUri",
          LATEST,
          ArticleTables.OF_ARTICLE_SINCE);

  private ViewTables() {}
}
