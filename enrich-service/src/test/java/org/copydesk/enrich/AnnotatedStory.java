package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.EntityType;

/// A story of our own invention, annotated by hand. The file: `language:`, `section:` and
/// `headline:` lines; paragraphs; `---`; then a line for each entity, `TYPE | name | mentions`, and
/// for each quote, `QUOTE | first words … last words | speaker`, `-` for nobody.
///
/// @param mentions how often each entity is named, by type and name
record AnnotatedStory(
    String file,
    String language,
    Article article,
    Map<AnnotatedStory.Named, Integer> mentions,
    List<AnnotatedStory.Said> quotes) {

  /// An entity.
  record Named(EntityType type, String name) {}

  /// A quote by its first and last words.
  record Said(String first, String last, String speaker) {
    boolean is(String text) {
      return text.startsWith(first) && text.endsWith(last);
    }
  }

  @Override
  public String toString() {
    return file;
  }

  /// The stories of a folder beside this class.
  static List<AnnotatedStory> in(String folder) {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                Objects.requireNonNull(AnnotatedStory.class.getResource(folder), folder)
                    .toURI()))) {
      return files.sorted().map(AnnotatedStory::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnnotatedStory read(Path file) {
    try {
      String[] halves = Files.readString(file, UTF_8).split("\n---\n", 2);
      String[] paragraphs = halves[0].strip().split("\n\n+", -1);
      String[] head = paragraphs[0].split("\n", -1);
      Map<Named, Integer> mentions = new LinkedHashMap<>();
      List<Said> quotes = new ArrayList<>();
      for (String line : halves[1].lines().toList()) {
        String[] fields = line.split(" \\| ", -1);
        if (fields[0].equals("QUOTE")) {
          String[] ends = fields[1].split(" … ", 2);
          quotes.add(new Said(ends[0], ends[ends.length - 1], fields[2]));
        } else {
          mentions.put(
              new Named(EntityType.valueOf(fields[0]), fields[1]), Integer.parseInt(fields[2]));
        }
      }
      return new AnnotatedStory(
          file.getFileName().toString(),
          value(head[0]),
          TestArticles.article(
              value(head[2]), value(head[1]), Stream.of(paragraphs).skip(1).toArray(String[]::new)),
          mentions,
          quotes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }
}
