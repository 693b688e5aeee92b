package org.copydesk.evaluation.gold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the articles of a folder's `*.jsonl` and `*.jsonl.gz` files, a line of JSON each.
public final class GoldFiles {
  private GoldFiles() {}

  /// Reads a folder, or one file.
  ///
  /// @throws GoldFileException where there is nothing to read, a line is wrong, or an id is used
  ///   twice
  public static List<GoldArticle> in(Path folder) throws IOException, GoldFileException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files(folder)) {
      articles.addAll(read(file));
    }
    if (articles.isEmpty()) {
      throw new GoldFileException(
          folder + " holds no gold articles; they are read from *.jsonl and *.jsonl.gz");
    }
    check(articles);
    return articles;
  }

  private static List<Path> files(Path folder) throws IOException, GoldFileException {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new GoldFileException(folder + " is no file and no folder; is the path right?");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.toString().endsWith(".jsonl") || file.toString().endsWith(".jsonl.gz"))
          .sorted()
          .toList();
    }
  }

  private static List<GoldArticle> read(Path file) throws IOException, GoldFileException {
    List<GoldArticle> articles = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      @Nullable String line;
      for (int number = 1; (line = lines.readLine()) != null; number++) {
        if (!line.isBlank()) {
          articles.add(GoldLine.read(line, file.getFileName() + ":" + number));
        }
      }
    }
    return articles;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static void check(List<GoldArticle> articles) throws GoldFileException {
    Map<String, GoldArticle> byId = new HashMap<>();
    for (GoldArticle article : articles) {
      if (byId.put(article.id(), article) != null) {
        throw new GoldFileException("two articles have the id " + article.id());
      }
    }
    for (GoldArticle article : articles) {
      if (article.duplicateOf().isPresent()) {
        checkOriginal(article.id(), article.duplicateOf().get(), byId);
      }
    }
  }

  private static void checkOriginal(String id, String original, Map<String, GoldArticle> byId)
      throws GoldFileException {
    GoldArticle named = byId.get(original);
    if (named == null || named.duplicateOf().isPresent()) {
      throw new GoldFileException(
          "article %s: duplicateOf names %s, which is %s"
              .formatted(
                  id,
                  original,
                  named == null
                      ? "not in these files"
                      : "a duplicate itself; name the original of both"));
    }
  }
}
