package org.copydesk.devstack.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.ingest.format.DocumentReader;
import org.copydesk.ingest.format.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files to read without Kafka: named one by one, or in a manifest with a line of JSON for each.
final class Manifest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--media-type", description = "The media type (default: by the file's name).")
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
  private List<Path> files = List.of();

  private record Entry(
      Optional<String> id,
      Optional<String> file,
      Optional<String> text,
      Optional<String> address) {}

  /// Prints a line of JSON for each file.
  ///
  /// @param output what is printed of an article
  /// @return the exit code
  int print(Function<Article, SpecificRecord> output) throws IOException {
    if (files.isEmpty() && manifest.isEmpty()) {
      System.err.println("give files, or --manifest FILE.jsonl");
      return 2;
    }
    boolean failed = false;
    for (Entry entry : entries()) {
      Map<String, Object> line = new LinkedHashMap<>();
      entry.id.ifPresent(id -> line.put("id", id));
      entry.file.ifPresent(file -> line.put("file", file));
      Optional<String> error = fill(line, entry, output);
      error.ifPresent(message -> line.put("error", message));
      failed = failed || error.isPresent();
      System.out.println(PlainJson.line(line));
    }
    return failed ? ExitCodes.FAILED : ExitCodes.OK;
  }

  private Optional<String> fill(
      Map<String, Object> line, Entry entry, Function<Article, SpecificRecord> output) {
    try {
      switch (read(entry)) {
        case Reading.Parsed(Article article, PubStatus _) ->
            line.putAll(PlainJson.fields(output.apply(article)));
        case Reading.Rejected(String code, String reason) -> {
          return Optional.of(code + ": " + reason);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e);
    } catch (RuntimeException e) {
      return Optional.of("internal error: " + e);
    }
  }

  private Reading read(Entry entry) throws IOException {
    String name = entry.file.or(() -> entry.id).orElse("text");
    byte[] bytes =
        entry.text.isPresent()
            ? entry.text.get().getBytes(java.nio.charset.StandardCharsets.UTF_8)
            : Files.readAllBytes(Path.of(name));
    String type =
        entry.text.isPresent()
            ? "text/plain"
            : mediaType.orElseGet(() -> MediaTypes.of(Path.of(name)));
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("file")
            .setItemId(name)
            .setChannel(Channel.FILE)
            .setUrl(entry.address.or(() -> url).orElse(null))
            .setContent(
                Document.newBuilder().setMediaType(type).setBytes(ByteBuffer.wrap(bytes)).build())
            .build();
    return entry.text.isPresent()
        ? DocumentReader.readBody(event, SourceSettings.none())
        : DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files) {
      entries.add(
          new Entry(
              Optional.empty(), Optional.of(file.toString()), Optional.empty(), Optional.empty()));
    }
    if (manifest.isPresent()) {
      Path folder = manifest.get().toAbsolutePath().getParent();
      for (String line : Files.readAllLines(manifest.get())) {
        if (!line.isBlank()) {
          entries.add(entry(JSON.readTree(line), folder));
        }
      }
    }
    return entries;
  }

  private static Entry entry(JsonNode node, @Nullable Path folder) {
    Optional<String> file =
        text(node, "file")
            .map(name ->
                Files.exists(Path.of(name)) || folder == null
                    ? name
                    : folder.resolve(name).toString());
    return new Entry(text(node, "id"), file, text(node, "text"), text(node, "url"));
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }
}
