package org.copydesk.devstack.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.RawEvent;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Files to read without Kafka: named one by one, or in a manifest with a line of JSON for each.
final class Manifest {
  @Option(names = "--media-type", description = "The media type (default: by the file's content).")
  private Optional<String> mediaType = Optional.empty();

  @Option(names = "--url", description = "The document's address.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE.jsonl",
      description =
          "Many files: lines {\"id\", \"url\", \"file\"}; \"text\" instead of \"file\" is a story's body as it is.")
  private Optional<Path> manifest = Optional.empty();

  @Parameters(arity = "0..*", paramLabel = "FILE")
  private List<String> files = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// Prints a line of JSON for each file, or for each item of a file that holds several.
  ///
  /// @param output what is printed of an article
  /// @return the exit code
  int print(Function<Article, SpecificRecord> output) throws IOException {
    if (files.isEmpty() && manifest.isEmpty()) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "give files, or --manifest FILE.jsonl");
    }
    boolean fine = true;
    for (String name : files) {
      fine &= print(Input.file(name, url), output);
    }
    if (manifest.isPresent()) {
      fine &= printListed(manifest.get(), output);
    }
    return fine ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private boolean printListed(Path list, Function<Article, SpecificRecord> output)
      throws IOException {
    if (!Files.isReadable(list)) {
      throw new CommandLine.ParameterException(
          command.commandLine(), list + " cannot be read; is the path right?");
    }
    Path folder = list.toAbsolutePath().getParent();
    boolean fine = true;
    try (BufferedReader reader = Files.newBufferedReader(list)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          fine &= print(Input.of(line, number, folder, url), output);
        }
      }
    }
    return fine;
  }

  private boolean print(Input input, Function<Article, SpecificRecord> output) {
    Map<String, Object> line = new LinkedHashMap<>();
    input.id().ifPresent(id -> line.put("id", id));
    input.name().ifPresent(file -> line.put("file", file));
    return print(line, () -> input.read(mediaType), output);
  }

  /// Prints what was read, each item of a document on a line of its own.
  ///
  /// @param line what the line begins with
  private static boolean print(
      Map<String, Object> line, Supplier<Reading> read, Function<Article, SpecificRecord> output) {
    try {
      switch (read.get()) {
        case Reading.Parsed(Article article, _, _) ->
            line.putAll(PlainJson.fields(output.apply(article)));
        case Reading.Rejected(String code, String reason) ->
            line.put("error", code + ": " + reason);
        case Reading.Unpacked(List<RawEvent> items) -> {
          return printItems(line, items, output);
        }
      }
    } catch (RuntimeException e) {
      line.put("error", "internal-error: Copydesk failed on this file; please report it: " + e);
    }
    System.out.println(PlainJson.line(line));
    return !line.containsKey("error");
  }

  private static boolean printItems(
      Map<String, Object> line, List<RawEvent> items, Function<Article, SpecificRecord> output) {
    boolean fine = true;
    for (int i = 0; i < items.size(); i++) {
      RawEvent item = items.get(i);
      Map<String, Object> start = new LinkedHashMap<>(line);
      start.put("item", i);
      fine &=
          print(
              start,
              () -> DocumentReader.read(item, SourceSettings.none(), Optional.empty()),
              output);
    }
    return fine;
  }
}
