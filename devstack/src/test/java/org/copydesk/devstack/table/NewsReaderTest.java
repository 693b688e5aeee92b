package org.copydesk.devstack.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.Mention;
import org.copydesk.news.PublishedArticle;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final PublishedArticle ARTICLE =
      NewsRecords.article("desk", "bridge", 1, "Bridge opens", List.of("News", "Local"), NOON)
          .build();
  private static final String URI = ARTICLE.getUri();
  private static final Entity ADA =
      NewsRecords.entity("desk:ada", "Ada", EntityType.PERSON).build();

  private final TopicLog log = new TopicLog();
  private final Newsbase base = Newsbase.open(Optional.empty());

  @AfterEach
  void close() {
    base.close();
  }

  private NewsReader loaded() throws SQLException {
    NewsReader reader = log.reader(base);
    log.deliver();
    assertThat(reader.load()).isEmpty();
    return reader;
  }

  private void follow(NewsReader reader) throws SQLException {
    log.deliver();
    reader.follow(Duration.ZERO);
  }

  private String answer(String sql) throws SQLException {
    try (Connection connection = base.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getObject(1));
    }
  }

  private static Mention mention(long version) {
    PublishedArticle published = PublishedArticle.newBuilder(ARTICLE).setVersion(version).build();
    return NewsRecords.mention(published, ADA);
  }

  @Test
  void fieldsAreTypedAndKeepTheirNames() throws Exception {
    log.add(Topics.PUBLISHED, URI, ARTICLE);
    loaded();
    assertThat(answer("SELECT headline || section[2] || typeof(publishedAt) FROM article"))
        .isEqualTo("Bridge opensLocalTIMESTAMP WITH TIME ZONE");
    assertThat(answer("SELECT epoch(publishedAt)::BIGINT FROM article"))
        .isEqualTo(String.valueOf(NOON.getEpochSecond()));
    assertThat(answer("SELECT count(*) FROM article WHERE byline IS NULL AND authors = []"))
        .isEqualTo("1");
  }

  @Test
  void everyColumnAndTableHasAComment() throws Exception {
    for (Table table : Tables.all()) {
      assertThat(
              answer(
                  "SELECT count(*) FROM duckdb_columns() WHERE comment IS NULL AND table_name = "
                      + Table.literal(table.name())))
          .as(table.name())
          .isEqualTo("0");
    }
    assertThat(
            answer(
                "SELECT comment FROM duckdb_columns() WHERE table_name = 'article' AND column_name"
                    + " = 'versionCreated'"))
        .isEqualTo("When this version was made, as the provider says.");
    assertThat(
            answer("SELECT count(*) FROM duckdb_tables() WHERE comment IS NULL AND NOT temporary"))
        .isEqualTo("0");
  }

  @Test
  void lastRecordOfAKeyCountsAndATombstoneTakesItAway() throws Exception {
    PublishedArticle second = PublishedArticle.newBuilder(ARTICLE).setVersion(2).build();
    log.add(Topics.PUBLISHED, URI, ARTICLE).add(Topics.PUBLISHED, URI, second);
    NewsReader reader = loaded();
    assertThat(answer("SELECT string_agg(version, ',') FROM article")).isEqualTo("2");
    log.add(Topics.PUBLISHED, URI, null);
    follow(reader);
    assertThat(answer("SELECT count(*) FROM article")).isEqualTo("0");
    log.add(Topics.PUBLISHED, URI, ARTICLE);
    follow(reader);
    assertThat(answer("SELECT string_agg(version, ',') FROM article")).isEqualTo("1");
  }

  @Test
  void openConnectionSeesWhatComesLater() throws Exception {
    NewsReader reader = loaded();
    try (Connection connection = base.connect();
        Statement statement = connection.createStatement()) {
      String count = "SELECT count(*) FROM article";
      try (ResultSet before = statement.executeQuery(count)) {
        before.next();
        assertThat(before.getLong(1)).isZero();
      }
      log.add(Topics.PUBLISHED, URI, ARTICLE);
      follow(reader);
      try (ResultSet after = statement.executeQuery(count)) {
        after.next();
        assertThat(after.getLong(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void mentionIsRetractedMovedAndComesBackWhateverTheBatch() throws Exception {
    String id = mention(1).getId();
    log.add(Topics.MENTION, id, mention(1)).add(Topics.MENTION, id, null);
    NewsReader reader = loaded();
    assertThat(answer("SELECT count(*) FROM mention")).isEqualTo("0");
    log.add(Topics.MENTION, id, mention(2))
        .add(Topics.MENTION, id, null)
        .add(Topics.MENTION, id, mention(3));
    follow(reader);
    assertThat(answer("SELECT string_agg(articleVersion, ',') FROM mention")).isEqualTo("3");
    log.add(Topics.MENTION, id, mention(4));
    follow(reader);
    assertThat(answer("SELECT string_agg(articleVersion, ',') FROM mention")).isEqualTo("4");
  }

  @Test
  void killLeavesNothingOfTheArticleButThatItWasKilled() throws Exception {
    Newsbase week = InventedNews.before(NOON).load();
    try (Connection connection = week.connect();
        Statement statement = connection.createStatement()) {
      for (Table table : Tables.all()) {
        if (Set.of("lifecycle", "receipt").contains(table.name())) {
          continue;
        }
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM %s t WHERE t::VARCHAR LIKE '%%wire:scandal%%'"
                    .formatted(table.name()))) {
          rows.next();
          assertThat(rows.getLong(1)).as(table.name()).isZero();
        }
      }
      try (ResultSet kept =
          statement.executeQuery(
              "SELECT count(*) FROM lifecycle WHERE uri LIKE '%scandal' AND type = 'KILLED'")) {
        kept.next();
        assertThat(kept.getLong(1)).isEqualTo(1);
      }
    }
    week.close();
  }

  @Test
  void topicThatMayNotBeReadLeavesItsTableEmptyAndANote() throws Exception {
    log.consumer().setPollException(new TopicAuthorizationException(Set.of(Topics.RECEIPT.name())));
    log.add(Topics.PUBLISHED, URI, ARTICLE);
    NewsReader reader = log.reader(base);
    log.consumer().schedulePollTask(() -> {});
    log.deliver();
    assertThat(reader.load())
        .containsExactly("you may not read news.receipt.v1: receipt stays empty");
    assertThat(answer("SELECT count(*) FROM article")).isEqualTo("1");
  }

  @Test
  void recordThatCannotBeDecodedIsLeftOutAndCounted() throws Exception {
    log.addBytes(Topics.PUBLISHED, URI, new byte[] {1, 2, 3}).add(Topics.PUBLISHED, URI, ARTICLE);
    log.deliver();
    assertThat(log.reader(base).load())
        .containsExactly("1 records could not be decoded and are left out");
    assertThat(answer("SELECT count(*) FROM article")).isEqualTo("1");
  }

  @Test
  void questionReadsTheTablesItNames() {
    assertThat(Tables.namedIn("SELECT * FROM Quote JOIN \"article\" ON true"))
        .extracting(Table::name)
        .containsExactly("article", "quote");
    assertThat(Tables.namedIn("SHOW TABLES")).isEqualTo(Tables.all());
  }
}
