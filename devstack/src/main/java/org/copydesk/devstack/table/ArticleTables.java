package org.copydesk.devstack.table;

import static org.copydesk.devstack.table.ColumnType.INTEGER;
import static org.copydesk.devstack.table.ColumnType.VARCHAR_LIST;
import static org.copydesk.devstack.table.Keeping.LATEST;

import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.news.Entity;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// The tables that follow from the published articles.
final class ArticleTables {
  private static final String ENTITIES = "enrichment.entities";
  private static final String TOPICS = "enrichment.topics";

  /// As new as an article says it is, else as its publication.
  static final String SINCE = "coalesce(versionCreated, publishedAt) >= ?";

  /// For the rows about an article: as new as the article.
  static final String OF_ARTICLE_SINCE =
      "articleUri IN (SELECT uri FROM article WHERE " + SINCE + ")";

  static final Table ARTICLE =
      new Table(
          "article",
          "An article that may be seen, as it stands now.",
          Topics.PUBLISHED,
          "",
          articleColumns(),
          "uri",
          LATEST,
          SINCE);

  static final Table ENTITY =
      new Table(
          "entity",
          "A person, organisation or place that an article names; its occurrences are in mention.",
          Topics.PUBLISHED,
          ENTITIES,
          Columns.ofEach(Topics.PUBLISHED, ENTITIES)
              .field("articleUri", "uri")
              .field("articleVersion", "version")
              .own("id", "name", "type", "relevance", "confidence", "linkConfidence", "country")
              .own("latitude", "coordinates.latitude")
              .own("longitude", "coordinates.longitude")
              .own(
                  "mentions",
                  INTEGER,
                  "How often the article names it.",
                  entity -> ((Entity) entity).getMentions().size())
              .own(
                  "externalIds",
                  VARCHAR_LIST,
                  "The same thing in other schemes, each as scheme:id, for example wikidata:Q90.",
                  ArticleTables::externalIds)
              .list(),
          "articleUri",
          LATEST,
          OF_ARTICLE_SINCE);

  static final Table TOPIC =
      new Table(
          "topic",
          "A topic that a published article is about.",
          Topics.PUBLISHED,
          TOPICS,
          Columns.ofEach(Topics.PUBLISHED, TOPICS)
              .field("articleUri", "uri")
              .field("articleVersion", "version")
              .own("scheme", "code", "name", "broader", "confidence", "evidence", "annotator")
              .list(),
          "articleUri",
          LATEST,
          OF_ARTICLE_SINCE);

  private ArticleTables() {}

  private static List<Column> articleColumns() {
    return Columns.ofRecord(Topics.PUBLISHED)
        .fields("uri", "version", "change", "publishedAt")
        .field("source", "article.source")
        .field("itemId", "article.itemId")
        .field("headline", "article.headline")
        .field("standfirst", "article.standfirst")
        .field("slugline", "article.slugline")
        .field("section", "article.section")
        .field("byline", "article.byline")
        .field("authors", "article.authors.name")
        .field("dateline", "article.dateline.text")
        .field("datelinePlace", "article.dateline.place")
        .field("language", "article.language")
        .field(
            "detectedLanguage",
            "enrichment.language.language",
            "The language of the text as it was recognised, a BCP 47 tag.")
        .field("form", "article.form")
        .field("genre", "article.genre")
        .field("urgency", "article.urgency")
        .field("keywords", "article.keywords")
        .field("typicalWords", "enrichment.keywords.text")
        .field("contentCreated", "article.contentCreated.value")
        .field("firstCreated", "article.firstCreated.value")
        .field("versionCreated", "article.versionCreated.value")
        .field("expires", "article.expires.value")
        .field("receivedAt", "article.provenance.receivedAt")
        .field("edNote", "article.edNote")
        .field("copyrightHolder", "article.rights.copyrightHolder")
        .field("usageTerms", "article.rights.usageTerms")
        .field("words", "enrichment.reading.words")
        .field("links", "article.links.href")
        .field("altIds", "article.altIds.value")
        .field("warnings", "article.provenance.warnings")
        .field("text", "article.text")
        .list();
  }

  private static @Nullable Object externalIds(IndexedRecord record) {
    return ((Entity) record)
        .getExternalIds().stream().map(other -> other.getScheme() + ":" + other.getId()).toList();
  }
}
