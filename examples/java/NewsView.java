import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Keeps the published articles and their mentions in two tables of a database, right under updates,
/// kills and restarts of its own. Any database with transactions will do; here it is DuckDB.
///
///     java -cp 'devstack/target/lib/*' examples/java/NewsView.java news.duckdb
///
/// With `--once` it stops when it has read all that there is, and prints the articles. Environment:
/// `BOOTSTRAP_SERVERS`, `SCHEMA_REGISTRY_URL`; `AWAY_HOURS`, after which it starts over.
final class NewsView implements AutoCloseable {
  private static final List<String> TOPICS = List.of("news.published.v1", "news.mention.v1");

  /// Tombstones stay for seven days: who is away for longer may never hear of a kill.
  private static final Duration AWAY_AT_MOST =
      Duration.ofHours(Long.parseLong(setting("AWAY_HOURS", "144")));

  private final Connection database;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaAvroDeserializer avro = new KafkaAvroDeserializer();

  private NewsView(String file) throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:" + file);
    avro.configure(
        Map.of(
            "schema.registry.url",
            setting("SCHEMA_REGISTRY_URL", "http://127.0.0.1:8081/apis/ccompat/v7")),
        false);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                setting("BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
                // Without this a consumer also sees what was taken back before it was published.
                "isolation.level",
                "read_committed",
                // Positions lie in the database; there is no group that could know better.
                "enable.auto.commit",
                false,
                // Topics that were made anew have other positions: better to stop than to guess.
                "auto.offset.reset",
                "none"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  static void main(String[] arguments) throws SQLException {
    boolean once = List.of(arguments).contains("--once");
    try (NewsView view = new NewsView(arguments[0])) {
      view.resume();
      while (!view.takeBatch() || !once) {
        // The next batch.
      }
      view.print();
    }
  }

  /// Goes on where the database says, or starts over from nothing.
  private void resume() throws SQLException {
    execute("CREATE TABLE IF NOT EXISTS article (uri TEXT, version BIGINT, headline TEXT)");
    execute(
        "CREATE TABLE IF NOT EXISTS mention"
            + " (id TEXT, articleUri TEXT, articleVersion BIGINT, entityName TEXT)");
    execute("CREATE TABLE IF NOT EXISTS place (topic TEXT, part INTEGER, position BIGINT)");
    execute("CREATE TABLE IF NOT EXISTS caught_up (moment BIGINT)");
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> places = places();
    boolean fresh = places.isEmpty() || lastCaughtUp().plus(AWAY_AT_MOST).isBefore(Instant.now());
    if (fresh) {
      for (String table : List.of("article", "mention", "place", "caught_up")) {
        execute("DELETE FROM " + table);
      }
      places = Map.of();
    }
    System.err.println(fresh ? "starting from an empty view" : "going on from " + places);
    for (TopicPartition partition : partitions) {
      Long place = places.get(partition);
      if (place == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, place);
      }
    }
  }

  /// Rows and positions change in one transaction, so that no record counts twice or never.
  ///
  /// @return whether that was all there is
  private boolean takeBatch() throws SQLException {
    ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
    boolean all =
        consumer.assignment().stream().allMatch(part -> consumer.currentLag(part).orElse(1) == 0);
    database.setAutoCommit(false);
    for (ConsumerRecord<String, byte[]> record : records) {
      take(record);
    }
    for (TopicPartition part : records.partitions()) {
      execute("DELETE FROM place WHERE topic = ? AND part = ?", part.topic(), part.partition());
      execute(
          "INSERT INTO place VALUES (?, ?, ?)",
          part.topic(),
          part.partition(),
          consumer.position(part));
    }
    if (all) {
      execute("DELETE FROM caught_up");
      execute("INSERT INTO caught_up VALUES (?)", Instant.now().toEpochMilli());
    }
    database.commit();
    database.setAutoCommit(true);
    return all;
  }

  /// A record says all about its key, and an empty one that there is nothing any more. So the row
  /// is replaced, never changed, and a record that comes again does no harm.
  private void take(ConsumerRecord<String, byte[]> record) throws SQLException {
    boolean isArticle = record.topic().equals("news.published.v1");
    execute(
        isArticle ? "DELETE FROM article WHERE uri = ?" : "DELETE FROM mention WHERE id = ?",
        record.key());
    if (record.value() == null) {
      return;
    }
    GenericRecord value = (GenericRecord) avro.deserialize(record.topic(), record.value());
    if (isArticle) {
      GenericRecord article = (GenericRecord) value.get("article");
      execute(
          "INSERT INTO article VALUES (?, ?, ?)",
          record.key(),
          value.get("version"),
          String.valueOf(article.get("headline")));
    } else {
      execute(
          "INSERT INTO mention VALUES (?, ?, ?, ?)",
          record.key(),
          value.get("articleUri").toString(),
          value.get("articleVersion"),
          value.get("entityName").toString());
    }
  }

  /// Partitions are read apart, so that a row may be here some milliseconds before its article: the
  /// version joins them.
  private void print() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT a.uri, a.version, a.headline, count(m.id) FROM article a LEFT JOIN mention m"
                    + " ON m.articleUri = a.uri AND m.articleVersion = a.version"
                    + " GROUP BY ALL ORDER BY a.uri")) {
      while (rows.next()) {
        System.out.printf(
            "%s\t%d\t%s\t%d%n",
            rows.getString(1), rows.getLong(2), rows.getString(3), rows.getLong(4));
      }
    }
  }

  private Map<TopicPartition, Long> places() throws SQLException {
    Map<TopicPartition, Long> places = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT topic, part, position FROM place")) {
      while (rows.next()) {
        places.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    return places;
  }

  private Instant lastCaughtUp() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT max(moment) FROM caught_up")) {
      return rows.next() ? Instant.ofEpochMilli(rows.getLong(1)) : Instant.EPOCH;
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static String setting(String name, String fallback) {
    return System.getenv().getOrDefault(name, fallback);
  }

  @Override
  public void close() throws SQLException {
    consumer.close();
    avro.close();
    database.close();
  }
}
