package org.copydesk.devstack.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.devstack.table.InventedNews;
import org.copydesk.devstack.table.Newsbase;
import org.copydesk.devstack.table.Table;
import org.copydesk.devstack.table.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static Newsbase base;
  private static Connection connection;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws SQLException {
    base = InventedNews.before(NOON).load();
    connection = base.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    base.close();
  }

  private Export export(ExportFormat format, Optional<Instant> since) {
    return new Export(connection, format, since, folder);
  }

  private static long count(String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void parquetHoldsEveryRowOfEveryTableWithItsTypes() throws Exception {
    export(ExportFormat.PARQUET, Optional.empty()).write(Tables.all());
    for (Table table : Tables.all()) {
      String file = "'%s'".formatted(folder.resolve(table.name() + ".parquet"));
      assertThat(count("(FROM %s EXCEPT ALL FROM %s)".formatted(table.name(), file)))
          .as(table.name())
          .isZero();
      assertThat(count(file)).as(table.name()).isEqualTo(count(table.name()));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString))
          .hasSize(Tables.all().size())
          .allMatch(name -> name.endsWith(".parquet"));
    }
  }

  @Test
  void csvHasIsoTimesAndListsAsJson() throws Exception {
    export(ExportFormat.CSV, Optional.empty())
        .write(List.of(Tables.named("article").orElseThrow()));
    assertThat(Files.readString(folder.resolve("article.csv")))
        .startsWith("uri,version,change,publishedAt,")
        .contains("2026-11-24T10:00:00.000Z", "\"[\"\"News\"\"]\"");
  }

  @Test
  void ndjsonHasIsoTimesAndListsAsLists() throws Exception {
    export(ExportFormat.NDJSON, Optional.empty())
        .write(List.of(Tables.named("article").orElseThrow()));
    assertThat(Files.readAllLines(folder.resolve("article.ndjson")))
        .hasSize(4)
        .anySatisfy(line ->
            assertThat(line)
                .contains(
                    "\"publishedAt\":\"2026-11-24T10:00:00.000Z\"", "\"section\":[\"News\"]"));
  }

  @Test
  void olderArticlesAndWhatBelongsToThemAreLeftOut() throws Exception {
    var rows =
        export(ExportFormat.PARQUET, Optional.of(NOON.minus(Duration.ofDays(1))))
            .write(Tables.all());
    assertThat(rows)
        .containsEntry("article.parquet", 2L)
        .containsEntry("quote.parquet", 2L)
        .containsEntry("mention.parquet", 5L)
        .containsEntry("lifecycle.parquet", 5L)
        .containsEntry("source.parquet", 4L)
        .containsEntry("story.parquet", 0L);
  }

  @Test
  void failureLeavesNoHalfFiles() throws Exception {
    Path blocked = Files.createDirectories(folder.resolve(".mention.parquet.part").resolve("x"));
    assertThatThrownBy(() ->
            export(ExportFormat.PARQUET, Optional.empty())
                .write(
                    List.of(
                        Tables.named("article").orElseThrow(),
                        Tables.named("mention").orElseThrow())))
        .isInstanceOf(Exception.class);
    assertThat(folder.resolve("article.parquet")).doesNotExist();
    assertThat(folder.resolve(".article.parquet.part")).doesNotExist();
    assertThat(blocked).exists();
  }

  @Test
  void folderWithFilesIsTakenAndAnEmptyOneIsNot() throws Exception {
    assertThat(Export.isTaken(folder)).isFalse();
    assertThat(Export.isTaken(folder.resolve("new"))).isFalse();
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(Export.isTaken(folder)).isTrue();
    CommandLine command = new CommandLine(new ExportCommand());
    command.setErr(new java.io.PrintWriter(new java.io.StringWriter()));
    assertThat(command.execute("--format", "csv", folder.toString())).isEqualTo(2);
  }

  @Test
  void momentsAreReadAsPeopleWriteThem() throws Exception {
    SinceConverter since = new SinceConverter(InstantSource.fixed(NOON));
    assertThat(since.convert("36h")).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(since.convert("7d")).isEqualTo("2026-11-17T12:00:00Z");
    assertThat(since.convert("2026-11-20")).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(since.convert("2026-11-20T08:00:00+01:00")).isEqualTo("2026-11-20T07:00:00Z");
    assertThatThrownBy(() -> since.convert("yesterday")).hasMessageContaining("36h or 7d");
  }
}
