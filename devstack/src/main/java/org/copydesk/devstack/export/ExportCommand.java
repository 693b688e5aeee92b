package org.copydesk.devstack.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.process.StackException;
import org.copydesk.devstack.table.NewsReader;
import org.copydesk.devstack.table.Newsbase;
import org.copydesk.devstack.table.Progress;
import org.copydesk.devstack.table.Table;
import org.copydesk.devstack.table.Tables;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the published news into files.
@Command(
    name = "export",
    description =
        "Write the published news into files, one a table, as Parquet, CSV or lines of JSON.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Parameters(paramLabel = "DIR", description = "The folder; it is made where it is not there.")
  private Path folder = Path.of(".");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "parquet, csv or ndjson.")
  private ExportFormat format = ExportFormat.PARQUET;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = SinceConverter.class,
      description =
          "Leave out what is older: 2026-11-24, 2026-11-24T08:00:00Z, 36h or 7d. Articles and what"
              + " belongs to them by the time of their version, else of their publication; steps"
              + " and receipts by their own.")
  private Optional<Instant> since = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "A table; may be given several times (default: all).")
  private List<String> tables = List.of();

  @Option(names = "--overwrite", description = "Write into a folder that has files already.")
  private boolean overwrite;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    List<Table> wanted =
        tables.isEmpty() ? Tables.all() : tables.stream().map(this::table).toList();
    if (!overwrite && Export.isTaken(folder)) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "%s is not empty; name another folder, or add --overwrite".formatted(folder));
    }
    try (NewsDesk desk = new NewsDesk(options.cluster());
        Newsbase base = Newsbase.open(Optional.empty());
        Connection connection = base.connect();
        NewsReader reader =
            new NewsReader(
                desk.consumer(), desk::decode, base, read(wanted), Progress.standard())) {
      reader.load().forEach(warning -> System.err.println("Note: " + warning));
      write(new Export(connection, format, since, folder), wanted);
      return ExitCodes.OK;
    }
  }

  private Table table(String name) {
    return Tables.named(name)
        .orElseThrow(() ->
            new CommandLine.ParameterException(
                command.commandLine(),
                "there is no table %s; the tables are %s"
                    .formatted(
                        name,
                        Tables.all().stream().map(Table::name).collect(Collectors.joining(", ")))));
  }

  /// The age of an article decides on what belongs to it.
  private List<Table> read(List<Table> wanted) {
    return since.isEmpty()
        ? wanted
        : Stream.concat(wanted.stream(), Tables.named("article").stream()).distinct().toList();
  }

  private void write(Export export, List<Table> wanted) throws IOException {
    try {
      for (Map.Entry<String, Long> file : export.write(wanted).entrySet()) {
        System.out.printf(
            Locale.ROOT, "%s  %,d rows%n", folder.resolve(file.getKey()), file.getValue());
      }
    } catch (SQLException e) {
      throw new StackException(
          "%s cannot be written (%s); is there room?".formatted(folder, e.getMessage()), e);
    }
  }
}
