package org.copydesk.devstack.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.process.StackException;
import org.copydesk.devstack.table.NewsReader;
import org.copydesk.devstack.table.Newsbase;
import org.copydesk.devstack.table.Progress;
import org.copydesk.devstack.table.Table;
import org.copydesk.devstack.table.Tables;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the published news in SQL.
@Command(
    name = "sql",
    description = {
      "Ask the published news in SQL: articles, entities, mentions, quotes, topics, stories,"
          + " lifecycle, receipts.",
      "Without a query: a prompt that follows the topics; \\d lists the tables. docs/analytics.md"
          + " has examples."
    },
    mixinStandardHelpOptions = true)
public final class SqlCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "The query; several are separated by semicolons.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Read the queries from a file; - is standard input.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, json or ndjson (default: table).")
  private ResultFormat format = ResultFormat.TABLE;

  @Option(
      names = "--database",
      paramLabel = "FILE",
      description =
          "Keep all tables in this DuckDB file, written anew from the topics (default: in memory).")
  private Optional<Path> database = Optional.empty();

  @Override
  public Integer call() throws IOException, SQLException {
    boolean prompt = query.isEmpty() && file.isEmpty() && isInteractive();
    String text = prompt ? "" : text();
    List<Table> tables = database.isPresent() ? Tables.all() : Tables.namedIn(text);
    try (NewsDesk desk = new NewsDesk(options.cluster());
        Newsbase base = Newsbase.open(database);
        Connection connection = base.connect();
        NewsReader reader =
            new NewsReader(desk.consumer(), desk::decode, base, tables, Progress.standard())) {
      reader.load().forEach(warning -> System.err.println("Note: " + warning));
      return prompt ? ask(connection, reader) : answer(connection, Statements.split(text));
    }
  }

  /// There is no console where standard input or output is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
    return System.console() != null && System.console().isTerminal();
  }

  private String text() throws IOException {
    if (query.isPresent()) {
      return query.get();
    }
    if (file.isEmpty() || file.get().toString().equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      return Files.readString(file.get());
    } catch (IOException e) {
      throw new StackException("%s cannot be read (%s)".formatted(file.get(), e), e);
    }
  }

  private int answer(Connection connection, List<String> statements) throws IOException {
    Session session =
        new Session(connection, new PrintWriter(System.out, false, System.out.charset()));
    ResultPrinter printer = format.printer(width());
    for (String statement : statements) {
      Optional<String> wrong = session.run(statement, printer);
      if (wrong.isPresent()) {
        System.err.println(wrong.get());
        return ExitCodes.FAILED;
      }
    }
    return ExitCodes.OK;
  }

  private static int width() throws IOException {
    if (!Boolean.getBoolean("copydesk.terminal")) {
      return 0;
    }
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      return terminal.getColumns();
    }
  }

  private int ask(Connection connection, NewsReader reader) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().build();
        Following following = new Following(reader)) {
      terminal.writer().println("The tables follow the topics. \\? helps, Ctrl-D leaves.");
      Session session = new Session(connection, terminal.writer());
      new Prompt(terminal, session, following::trouble, history(), format).run();
    }
    return ExitCodes.OK;
  }

  private static Path history() {
    String settings = System.getenv("XDG_CONFIG_HOME");
    Path folder =
        settings == null || settings.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(settings);
    return folder.resolve("copydesk").resolve("sql-history");
  }
}
