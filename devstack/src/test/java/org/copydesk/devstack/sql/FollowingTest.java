package org.copydesk.devstack.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.devstack.table.InventedNews;
import org.copydesk.devstack.table.NewsReader;
import org.copydesk.devstack.table.Newsbase;
import org.copydesk.devstack.table.TopicLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowingTest {
  @Test
  void whatComesLaterIsInTheTablesWithoutAnybodyAsking() throws Exception {
    TopicLog log = InventedNews.before(Instant.now());
    try (Newsbase base = Newsbase.open(Optional.empty());
        Connection connection = base.connect();
        Statement statement = connection.createStatement();
        NewsReader reader = log.reader(base)) {
      log.deliver();
      reader.load();
      try (Following following = new Following(reader)) {
        statement.execute("DELETE FROM quote");
        InventedNews.sayMore(log);
        log.deliver();
        while (count(statement) == 0) {
          Thread.sleep(20);
        }
        assertThat(following.trouble()).isEmpty();
      }
    }
  }

  @Test
  void brokenLineIsSaid() throws Exception {
    TopicLog log = new TopicLog();
    try (Newsbase base = Newsbase.open(Optional.empty());
        NewsReader reader = log.reader(base)) {
      reader.load();
      try (Following following = new Following(reader)) {
        log.fail("the broker said no");
        while (following.trouble().isEmpty()) {
          Thread.sleep(20);
        }
        assertThat(following.trouble())
            .hasValueSatisfying(
                trouble -> assertThat(trouble).contains("no longer follow", "the broker said no"));
      }
    }
  }

  private static long count(Statement statement) throws Exception {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM quote")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
