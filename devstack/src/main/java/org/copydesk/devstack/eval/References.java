package org.copydesk.devstack.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The references of a folder, read one after the other.
final class References implements AutoCloseable {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:[,;|]|\\band\\b|&)\\s*");

  private final List<Path> folders;
  private final BufferedReader source;
  private final boolean lines;

  private References(List<Path> folders, Path source) throws IOException {
    this.folders = folders;
    this.source = new BufferedReader(new InputStreamReader(open(source), UTF_8));
    this.lines = !source.toString().endsWith(".json");
  }

  /// Opens the references of a folder.
  ///
  /// @param pages where the pages are, should they be elsewhere
  /// @throws IllegalArgumentException where there are none
  static References in(Path folder, Optional<Path> pages) throws IOException {
    Path source =
        Stream.of("gold.jsonl", "gold.jsonl.gz", "ground-truth.json")
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    folder + " has neither gold.jsonl, gold.jsonl.gz nor ground-truth.json"));
    return new References(
        Stream.concat(pages.stream(), Stream.of(folder, folder.resolve("html"))).toList(), source);
  }

  Stream<Reference> pages() {
    return lines
        ? source.lines().filter(line -> !line.isBlank()).map(this::ofLine)
        : JsonMapper.shared().readTree(source).properties().stream()
            .map(page ->
                reference(
                    page.getKey() + ".html", page.getValue(), page.getValue().path("articleBody")));
  }

  private Reference ofLine(String line) {
    JsonNode page = JsonMapper.shared().readTree(line);
    return reference(page.path("file").asString(""), page, page.path("body"));
  }

  private Reference reference(String file, JsonNode page, JsonNode body) {
    return new Reference(
        file,
        bytes(file),
        text(page, "url"),
        body.asString(""),
        text(page, "title"),
        authors(page),
        text(page, "published"));
  }

  private static Optional<List<String>> authors(JsonNode page) {
    if (page.path("authors").isArray()) {
      return Optional.of(page.path("authors").valueStream().map(JsonNode::asString).toList());
    }
    return text(page, "authors_raw")
        .map(raw -> BETWEEN_NAMES.splitAsStream(raw).filter(name -> !name.isBlank()).toList());
  }

  private static Optional<String> text(JsonNode page, String field) {
    return Optional.ofNullable(page.path(field).asString(null)).filter(text -> !text.isBlank());
  }

  private ByteBuffer bytes(String file) {
    Path page =
        folders.stream()
            .flatMap(folder -> Stream.of(folder.resolve(file), folder.resolve(file + ".gz")))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the page %s is in none of %s; name their folder with --pages"
                        .formatted(file, folders)));
    try (InputStream in = open(page)) {
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the page " + page + " cannot be read", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
