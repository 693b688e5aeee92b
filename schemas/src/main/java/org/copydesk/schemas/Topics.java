package org.copydesk.schemas;

import static org.copydesk.schemas.Party.CONSOLE;
import static org.copydesk.schemas.Party.ENRICH;
import static org.copydesk.schemas.Party.INGEST;
import static org.copydesk.schemas.Party.MONITOR;
import static org.copydesk.schemas.Party.NEWSROOM;
import static org.copydesk.schemas.Party.OPERATORS;
import static org.copydesk.schemas.Party.PUBLISH;
import static org.copydesk.schemas.Party.REPAIR;
import static org.copydesk.schemas.Party.SUBSCRIBERS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.FeedState;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.Route;
import org.copydesk.news.Source;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.news.StoryWork;
import org.copydesk.schemas.Topic.Cleanup;

/// The catalogue of all topics. Nothing else in Copydesk spells a topic's name.
public final class Topics {
  private static final int PARTITIONS = 4;
  private static final Cleanup THIRTY_DAYS = new Cleanup.Delete(Duration.ofDays(30));
  private static final Cleanup COMPACT = new Cleanup.Compact();
  static final String ARTICLE_URI = "article URI";
  private static final String AS_THE_RECORD = "as the record that could not be processed";

  /// What arrived, as it arrived.
  public static final Topic<String, RawEvent> RAW =
      avro(
          "news.raw.v1",
          RawEvent.class,
          "source/itemId; any other key is tolerated",
          THIRTY_DAYS,
          List.of(NEWSROOM, INGEST, REPAIR),
          List.of(INGEST, OPERATORS, CONSOLE),
          "The log of record: what arrived, as it arrived; replay starts here.");

  /// Kills, withholds and releases, ahead of the articles.
  public static final Topic<String, RawEvent> RAW_NOTICE =
      avro(
          "news.raw-notice.v1",
          RawEvent.class,
          "source/itemId; any other key is tolerated",
          THIRTY_DAYS,
          List.of(NEWSROOM, INGEST, REPAIR),
          List.of(INGEST, OPERATORS, CONSOLE),
          "Kills, withholds, releases and withdrawals on a lane of their own, so that no backlog"
              + " delays them.");

  /// One answer to each raw event.
  public static final Topic<String, Receipt> RECEIPT =
      avro(
          "news.receipt.v1",
          Receipt.class,
          "source/itemId; the raw record's key where it could not be decoded",
          THIRTY_DAYS,
          List.of(INGEST),
          List.of(NEWSROOM, INGEST, MONITOR, OPERATORS, REPAIR, CONSOLE),
          "What became of each raw event: exactly one receipt an event.");

  /// Clean versions of articles.
  public static final Topic<String, Article> ARTICLE =
      avro(
          "news.article.v1",
          Article.class,
          ARTICLE_URI,
          THIRTY_DAYS,
          List.of(INGEST, REPAIR),
          List.of(ENRICH, REPAIR, CONSOLE),
          "Each accepted version of each article, clean and normalized.");

  /// Articles with annotations.
  public static final Topic<String, EnrichedArticle> ENRICHED =
      avro(
          "news.enriched.v1",
          EnrichedArticle.class,
          ARTICLE_URI,
          THIRTY_DAYS,
          List.of(ENRICH, REPAIR),
          List.of(PUBLISH, REPAIR, CONSOLE),
          "Each version with its annotations; still the desk's own, embargoed articles included.");

  /// Notices on their way to publish.
  public static final Topic<String, Notice> NOTICE =
      avro(
          "news.notice.v1",
          Notice.class,
          ARTICLE_URI,
          THIRTY_DAYS,
          List.of(INGEST, REPAIR),
          List.of(PUBLISH, MONITOR, CONSOLE),
          "Accepted kills, withholds, releases and withdrawals, past enrich and ahead of the"
              + " articles.");

  /// The latest state of every article.
  public static final Topic<String, PublishedArticle> PUBLISHED =
      avro(
          "news.published.v1",
          PublishedArticle.class,
          ARTICLE_URI,
          COMPACT,
          List.of(PUBLISH),
          List.of(SUBSCRIBERS, ENRICH, CONSOLE),
          "The latest state of every article that may be seen; a tombstone where one is taken"
              + " back.");

  /// What happened to which article.
  public static final Topic<String, LifecycleEvent> LIFECYCLE =
      avro(
          "news.lifecycle.v1",
          LifecycleEvent.class,
          ARTICLE_URI,
          THIRTY_DAYS,
          List.of(PUBLISH),
          List.of(MONITOR, SUBSCRIBERS, REPAIR, CONSOLE),
          "What happened to which article and why, small and in order.");

  /// Entity mentions.
  public static final Topic<String, Mention> MENTION =
      view(
          "news.mention.v1",
          Mention.class,
          "article URI#id",
          "A row an entity mention of the published version; a tombstone retracts it.");

  /// Quotes.
  public static final Topic<String, Quote> QUOTE =
      view(
          "news.quote.v1",
          Quote.class,
          "article URI#id",
          "A row a quote of the published version; a tombstone retracts it.");

  /// Stories.
  public static final Topic<String, Story> STORY =
      avro(
          "news.story.v1",
          Story.class,
          "story id",
          COMPACT,
          List.of(ENRICH),
          List.of(SUBSCRIBERS, CONSOLE),
          "The articles that tell the same story; a tombstone where none is left.");

  /// The story of every article.
  public static final Topic<String, StoryMember> STORY_MEMBER =
      avro(
          "news.story-member.v1",
          StoryMember.class,
          ARTICLE_URI,
          COMPACT,
          List.of(PUBLISH),
          List.of(SUBSCRIBERS, CONSOLE),
          "The story and the near-duplicates of every published article; taken back with it.");

  /// The story of every article, as enrich finds it.
  public static final Topic<String, StoryMember> STORY_FOUND =
      avro(
          "news.story-found.v1",
          StoryMember.class,
          ARTICLE_URI,
          new Cleanup.Delete(Duration.ofDays(7)),
          List.of(ENRICH),
          List.of(PUBLISH),
          "The story and the near-duplicates that were found for an article, on their way to"
              + " publish, which knows whether it may still be seen.");

  /// Messages between articles, lookup keys and stories.
  public static final Topic<String, StoryWork> STORY_WORK =
      avro(
          "news.story-work.v1",
          StoryWork.class,
          "article URI, lookup key or story id",
          new Cleanup.Delete(Duration.ofDays(7)),
          List.of(ENRICH),
          List.of(ENRICH),
          "How articles, lookup keys and stories in different partitions find each other; nobody"
              + " else's business.");

  /// The latest state of every article as a ninjs 3 item in Avro.
  public static final Topic<String, NinjsItem> NINJS_ITEM =
      view(
          "news.ninjs-item.v1",
          NinjsItem.class,
          ARTICLE_URI,
          "The latest state of every article as a ninjs 3 item: what news.ninjs.v1 says, in Avro.");

  /// The latest state of every article as ninjs 3 JSON.
  public static final Topic<String, String> NINJS =
      new Topic<>(
          "news.ninjs.v1",
          String.class,
          String.class,
          ARTICLE_URI,
          COMPACT,
          PARTITIONS,
          List.of(PUBLISH),
          List.of(SUBSCRIBERS, CONSOLE),
          "The latest state of every article as ninjs 3 JSON, for systems without Avro.");

  /// The newsroom's own authority file.
  public static final Topic<String, Concept> CONCEPT =
      avro(
          "news.concept.v1",
          Concept.class,
          "concept id",
          COMPACT,
          List.of(NEWSROOM),
          List.of(ENRICH, REPAIR),
          "The newsroom's own people, organisations and places; they outrank the shipped file.");

  /// The settings of the sources.
  public static final Topic<String, Source> SOURCE =
      avro(
          "news.source.v1",
          Source.class,
          "source id",
          COMPACT,
          List.of(NEWSROOM, OPERATORS),
          List.of(INGEST, CONSOLE),
          "The settings of each source of news.");

  /// The newsroom's filters.
  public static final Topic<String, Route> ROUTE =
      avro(
          "news.route.v1",
          Route.class,
          "route name",
          COMPACT,
          List.of(NEWSROOM),
          List.of(PUBLISH, OPERATORS),
          "The newsroom's filters: what an article must be like to stand on a route's topic.");

  /// What the poller knows of each feed.
  public static final Topic<String, FeedState> FEED =
      avro(
          "news.feed.v1",
          FeedState.class,
          "source id, a space, feed URL; in the partition of its source",
          COMPACT,
          List.of(INGEST),
          List.of(INGEST, OPERATORS, CONSOLE),
          "What ingest's poller knows of each feed: what it sent, when it asks again, what is"
              + " wrong.");

  /// Raw records that ingest could not process.
  public static final Topic<String, byte[]> INGEST_DEAD_LETTER = deadLetter("ingest", INGEST);

  /// Articles that enrich could not process.
  public static final Topic<String, byte[]> ENRICH_DEAD_LETTER = deadLetter("enrich", ENRICH);

  /// Records that publish could not process.
  public static final Topic<String, byte[]> PUBLISH_DEAD_LETTER = deadLetter("publish", PUBLISH);

  /// What people decided of dead letters.
  public static final Topic<String, Redrive> REDRIVE =
      avro(
          "news.redrive.v1",
          Redrive.class,
          "dead letter: service/partition/offset",
          COMPACT,
          List.of(REPAIR),
          List.of(OPERATORS, REPAIR, CONSOLE),
          "Which dead letters were written back or given up, by whom and why.");

  /// What a replay makes of articles; there only from a replay until it is discarded.
  public static final Topic<String, EnrichedArticle> ENRICHED_SHADOW =
      avro(
          "news.enriched-shadow.v1",
          EnrichedArticle.class,
          ARTICLE_URI,
          new Cleanup.Delete(Duration.ofDays(7)),
          List.of(REPAIR),
          List.of(REPAIR),
          "What other annotators make of articles that are enriched already, to be compared and"
              + " perhaps switched to.");

  private Topics() {}

  /// Every topic, in the order in which an article meets them.
  public static List<Topic<?, ?>> all() {
    return List.of(
        RAW,
        RAW_NOTICE,
        RECEIPT,
        ARTICLE,
        ENRICHED,
        NOTICE,
        PUBLISHED,
        LIFECYCLE,
        MENTION,
        QUOTE,
        STORY_WORK,
        STORY_FOUND,
        STORY_MEMBER,
        STORY,
        NINJS_ITEM,
        NINJS,
        CONCEPT,
        SOURCE,
        FEED,
        ROUTE,
        INGEST_DEAD_LETTER,
        ENRICH_DEAD_LETTER,
        PUBLISH_DEAD_LETTER,
        REDRIVE);
  }

  /// The topics that are made when somebody needs them and deleted afterwards.
  public static List<Topic<?, ?>> onDemand() {
    return List.of(ENRICHED_SHADOW);
  }

  /// The topics whose records assert an article, each taken back by a tombstone in the transaction
  /// that takes back the article. Those of routes, which do so too, are not among them.
  public static List<Topic<?, ?>> views() {
    return List.of(PUBLISHED, NINJS, NINJS_ITEM, MENTION, QUOTE, STORY_MEMBER);
  }

  /// A topic of the catalogue or of a route, by its name.
  public static Optional<Topic<?, ?>> named(String name) {
    return Stream.of(all(), onDemand(), RouteTopic.named(name).stream().toList())
        .<Topic<?, ?>>flatMap(List::stream)
        .filter(topic -> topic.name().equals(name))
        .findFirst();
  }

  static <V> Topic<String, V> view(String name, Class<V> value, String keyMeaning, String purpose) {
    return avro(
        name, value, keyMeaning, COMPACT, List.of(PUBLISH), List.of(SUBSCRIBERS, CONSOLE), purpose);
  }

  private static <V> Topic<String, V> avro(
      String name,
      Class<V> value,
      String keyMeaning,
      Cleanup cleanup,
      List<Party> writers,
      List<Party> readers,
      String purpose) {
    return new Topic<>(
        name, String.class, value, keyMeaning, cleanup, PARTITIONS, writers, readers, purpose);
  }

  private static Topic<String, byte[]> deadLetter(String service, Party writer) {
    return new Topic<>(
        "news." + service + ".dead-letter.v1",
        String.class,
        byte[].class,
        AS_THE_RECORD,
        THIRTY_DAYS,
        1,
        List.of(writer),
        List.of(OPERATORS, REPAIR, CONSOLE),
        "Records that "
            + service
            + "-service can never process, with their original bytes and headers and the cause.");
  }
}
