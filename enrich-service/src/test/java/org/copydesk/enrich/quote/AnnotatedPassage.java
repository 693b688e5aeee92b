package org.copydesk.enrich.quote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.copydesk.enrich.TestArticles;
import org.copydesk.news.Article;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.TextField;

/// A passage of our own invention with its quotes, annotated by hand. The file: a `headline:` line;
/// paragraphs; `---`; the names, `TYPE | name | other names`; and the quotes in order, `QUOTE |
/// first words … last words | speaker`, `HEADLINE` for one in the headline; the speaker is `-` for
/// somebody without a name, `?` where readers disagree.
///
/// @param entities the names, wherever they stand
record AnnotatedPassage(String file, Article article, List<Entity> entities, List<Said> quotes) {

  /// A quote by its first and last words.
  record Said(TextField field, String first, String last, String speaker) {
    boolean is(TextField where, String text) {
      return where == field && text.startsWith(first) && text.endsWith(last);
    }
  }

  @Override
  public String toString() {
    return file;
  }

  /// The passages of a folder beside this class.
  static List<AnnotatedPassage> in(String folder) {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                Objects.requireNonNull(AnnotatedPassage.class.getResource(folder), folder)
                    .toURI()))) {
      return files.sorted().map(AnnotatedPassage::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AnnotatedPassage read(Path file) {
    try {
      return parse(file.getFileName().toString(), Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AnnotatedPassage parse(String file, String content) {
    String[] halves = content.split("\n---\n", 2);
    String[] paragraphs = halves[0].strip().split("\n\n+", -1);
    String headline = paragraphs[0].substring("headline:".length()).strip();
    Article article = article(headline, Stream.of(paragraphs).skip(1).toArray(String[]::new));
    List<List<String>> names = new ArrayList<>();
    List<Said> quotes = new ArrayList<>();
    for (String line : halves[1].lines().filter(text -> !text.isBlank()).toList()) {
      String[] fields = line.split(" \\| ", -1);
      if (fields[0].equals("QUOTE") || fields[0].equals("HEADLINE")) {
        String[] ends = fields[1].split(" … ", 2);
        TextField field = fields[0].equals("QUOTE") ? TextField.TEXT : TextField.HEADLINE;
        quotes.add(new Said(field, ends[0], ends[ends.length - 1], fields[2]));
      } else {
        names.add(Arrays.asList(fields));
      }
    }
    return new AnnotatedPassage(file, article, entities(article, names), quotes);
  }

  static Article article(String headline, String... paragraphs) {
    return Article.newBuilder(TestArticles.article(headline, "", paragraphs))
        .setSection(List.of())
        .build();
  }

  /// Entities with their mentions: the longest names first, each where no other stands yet.
  static List<Entity> entities(Article article, List<List<String>> names) {
    List<List<EntityMention>> mentions = new ArrayList<>();
    names.forEach(_ -> mentions.add(new ArrayList<>()));
    record Surface(int entity, String words) {}
    List<Surface> surfaces = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (String words : names.get(i).subList(1, names.get(i).size())) {
        surfaces.add(new Surface(i, words));
      }
    }
    surfaces.sort(Comparator.comparingInt(surface -> -surface.words().length()));
    for (TextField field : List.of(TextField.HEADLINE, TextField.TEXT)) {
      String text = field == TextField.TEXT ? article.getText() : article.getHeadline().orElse("");
      BitSet taken = new BitSet();
      for (Surface surface : surfaces) {
        int at = text.indexOf(surface.words());
        while (at >= 0) {
          int end = at + surface.words().length();
          boolean word =
              (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                  && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
          if (word && taken.get(at, end).isEmpty()) {
            taken.set(at, end);
            mentions
                .get(surface.entity())
                .add(
                    new EntityMention(
                        field,
                        text.codePointCount(0, at),
                        text.codePointCount(0, end),
                        surface.words()));
          }
          at = text.indexOf(surface.words(), at + 1);
        }
      }
    }
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      entities.add(
          Entity.newBuilder()
              .setId("urn:copydesk:entity:" + i)
              .setType(EntityType.valueOf(names.get(i).getFirst()))
              .setName(names.get(i).get(1))
              .setRelevance(1)
              .setConfidence(1)
              .setAnnotator("hand")
              .setMentions(mentions.get(i))
              .build());
    }
    return entities;
  }
}
