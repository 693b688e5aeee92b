package org.copydesk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores the reading of web pages against reference texts: `GOLD.jsonl.gz FOLDER-OF-PAGES`, lines
/// `{"url", "file", "title", "body"}`, pages gzipped.
///
/// Word F1 is the harmonic mean of precision and recall over the bag of lower-case words of the
/// story, captions, credits and boilerplate left out, averaged over the pages, as the WCXB
/// benchmark counts it. A page that is rejected scores 0.
public final class ExtractionScore {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Page(double wordF1, boolean headline, boolean read) {}

  private ExtractionScore() {}

  /// Prints the score.
  public static void main(String[] arguments) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (BufferedReader gold =
        new BufferedReader(new InputStreamReader(unzipped(Path.of(arguments[0])), UTF_8))) {
      for (String line = gold.readLine(); line != null; line = gold.readLine()) {
        JsonNode page = JsonMapper.shared().readTree(line);
        pages.add(score(page, Path.of(arguments[1]).resolve(page.path("file").asString())));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d read: word F1 %.3f, headline exact %.3f%n",
        pages.size(),
        pages.stream().filter(Page::read).count(),
        pages.stream().mapToDouble(Page::wordF1).average().orElse(0),
        pages.stream().mapToInt(page -> page.headline ? 1 : 0).average().orElse(0));
  }

  private static InputStream unzipped(Path file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file));
  }

  private static Page score(JsonNode page, Path file) throws IOException {
    try (InputStream html = unzipped(file)) {
      RawEvent event =
          RawEvent.newBuilder()
              .setSource("score")
              .setItemId(file.toString())
              .setUrl(page.path("url").asString(null))
              .setContent(
                  Document.newBuilder()
                      .setMediaType("text/html")
                      .setBytes(ByteBuffer.wrap(html.readAllBytes()))
                      .build())
              .build();
      return switch (DocumentReader.read(event, SourceSettings.none(), Optional.empty())) {
        case Reading.Parsed(Article article, var _) ->
            new Page(
                f1(words(story(article)), words(page.path("body").asString(""))),
                article.getHeadline().filter(page.path("title").asString("")::equals).isPresent(),
                true);
        case Reading.Rejected _ -> new Page(0, false, false);
      };
    }
  }

  private static String story(Article article) {
    int[] text = article.getText().codePoints().toArray();
    return article.getBlocks().stream()
        .filter(block ->
            block.getKind() != BlockKind.CAPTION
                && block.getKind() != BlockKind.CREDIT
                && block.getKind() != BlockKind.BOILERPLATE)
        .map(block -> new String(text, block.getStart(), block.getEnd() - block.getStart()))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  private static double f1(Map<String, Integer> found, Map<String, Integer> wanted) {
    double common =
        found.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0)))
            .sum();
    double sizes = size(found) + size(wanted);
    return sizes == 0 ? 1 : 2 * common / sizes;
  }

  private static double size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
