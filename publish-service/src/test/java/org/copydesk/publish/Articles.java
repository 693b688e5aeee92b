package org.copydesk.publish;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Notice;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Span;
import org.copydesk.news.StoryMember;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.news.ZoneSource;
import org.jspecify.annotations.Nullable;

/// Enriched articles and notices for tests; every capitalised word is a mention.
public final class Articles {
  public static final String URI = "urn:copydesk:desk:bridge";

  private Articles() {}

  public static EnrichedArticle content(long version, Change change, String text) {
    return article(version, change, PubStatus.USABLE, text, null);
  }

  public static EnrichedArticle embargoed(long version, String text, Instant until) {
    return article(version, Change.CREATED, PubStatus.USABLE, text, until);
  }

  /// Content that may be used up to a moment.
  public static EnrichedArticle expiring(long version, Change change, String text, Instant end) {
    return with(content(version, change, text), article -> article.setExpires(date(end)));
  }

  /// The same with something else in the article.
  public static EnrichedArticle with(EnrichedArticle enriched, Consumer<Article.Builder> change) {
    Article.Builder article = Article.newBuilder(enriched.getArticle());
    change.accept(article);
    return EnrichedArticle.newBuilder(enriched).setArticle(article.build()).build();
  }

  /// A date to the second, as a document states it.
  public static NewsDate date(Instant at) {
    return new NewsDate(at, at.toString(), DatePrecision.SECOND, ZoneSource.STATED, "iso-8601");
  }

  /// The row of a story that was found for a version.
  public static StoryMember row(long version) {
    return StoryMember.newBuilder()
        .setArticleUri(URI)
        .setArticleVersion(version)
        .setStoryId("urn:copydesk:story:1")
        .setSimilarity(1)
        .build();
  }

  /// The version that a notice makes: no words.
  public static EnrichedArticle noticeVersion(long version, Change change) {
    return article(version, change, status(change), "", null);
  }

  public static Notice notice(long version, Change change) {
    return Notice.newBuilder()
        .setUri(URI)
        .setVersion(version)
        .setChange(change)
        .setSource("desk")
        .setItemId("bridge")
        .setReason("because")
        .setEventId("event-" + version)
        .setAcceptedAt(Instant.EPOCH)
        .build();
  }

  private static PubStatus status(Change change) {
    return switch (change) {
      case KILLED, SOURCE_WITHDRAWN -> PubStatus.CANCELED;
      case WITHHELD -> PubStatus.WITHHELD;
      default -> PubStatus.USABLE;
    };
  }

  public static EnrichedArticle article(
      long version, Change change, PubStatus status, String text, @Nullable Instant embargo) {
    int length = text.codePointCount(0, text.length());
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(version)
            .setChange(change)
            .setStatus(status)
            .setSource("desk")
            .setItemId("bridge")
            .setContentHash(Integer.toHexString(text.hashCode()))
            .setHeadline(text.isEmpty() ? null : "Bridge news")
            .setText(text)
            .setBlocks(
                text.isEmpty() ? List.of() : List.of(new Block(BlockKind.PARAGRAPH, 0, length)))
            .setEmbargoedUntil(embargo == null ? null : date(embargo))
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build();
    return EnrichedArticle.newBuilder().setArticle(article).setEnrichment(enrichment(text)).build();
  }

  private static Enrichment enrichment(String text) {
    Enrichment.Builder enrichment = Enrichment.newBuilder();
    Matcher matcher = Pattern.compile("\\b\\p{Lu}\\p{L}+").matcher(text);
    List<Entity> entities = new java.util.ArrayList<>();
    while (matcher.find()) {
      int start = text.codePointCount(0, matcher.start());
      EntityMention mention =
          new EntityMention(
              TextField.TEXT,
              start,
              start + matcher.group().codePointCount(0, matcher.group().length()),
              matcher.group());
      entities.add(
          Entity.newBuilder()
              .setId("urn:e:" + matcher.group())
              .setName(matcher.group())
              .setType(EntityType.PLACE)
              .setRelevance(0.5)
              .setConfidence(0.9)
              .setMentions(List.of(mention))
              .setAnnotator("test")
              .build());
    }
    if (!text.isEmpty()) {
      enrichment
          .setQuotes(
              List.of(
                  QuoteAnnotation.newBuilder()
                      .setKind(QuoteKind.DIRECT)
                      .setSpan(new Span(TextField.TEXT, 0, 3))
                      .setSpeakerName("Ada")
                      .setConfidence(0.8)
                      .setAnnotator("test")
                      .build()))
          .setTopics(
              List.of(
                  TopicAnnotation.newBuilder()
                      .setScheme("medtop")
                      .setCode("04000000")
                      .setName("economy")
                      .setConfidence(0.8)
                      .setAnnotator("test")
                      .build()));
    }
    return enrichment.setEntities(entities).build();
  }
}
