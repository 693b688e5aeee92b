package org.copydesk.evaluation.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.news.Article;
import org.copydesk.news.EntityType;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFilesTest {
  private static final String LINE =
      """
      {"id": "ferry", "headline": "Ruiz wins 🙂", "text": "Ana Ruiz won in Lima.\\n\\n“Thanks,” she said.", \
      "section": ["World"], "byline": null, "language": "en", "source": "desk", \
      "entities": [{"key": "r", "type": "PERSON", "name": "Ana Ruiz", "link": null}, \
      {"key": "l", "type": "PLACE", "name": "Lima", "otherNames": ["Lima, Peru"], "link": "http://www.wikidata.org/entity/Q2868"}, \
      {"key": "o", "type": "ORGANISATION", "name": "Club"}], \
      "mentions": [{"field": "HEADLINE", "start": 0, "end": 4, "entity": "r"}, {"field": "TEXT", "start": 0, "end": 8, "entity": "r"}], \
      "quotes": [{"start": 24, "end": 31, "kind": "DIRECT", "speaker": "r", "speakerName": "Ana Ruiz"}], \
      "topics": ["11000000"], "duplicateOf": null}
      """;

  @TempDir private Path folder = Path.of("");

  private List<GoldArticle> read(String... lines) throws IOException, GoldFileException {
    Files.writeString(folder.resolve("gold.jsonl"), String.join("\n", lines));
    return GoldFiles.in(folder);
  }

  @Test
  void lineBecomesAnArticle() throws Exception {
    GoldArticle article = read(LINE).getFirst();

    assertThat(article.headline()).isEqualTo("Ruiz wins 🙂");
    assertThat(article.topics()).containsExactly("11000000");
    assertThat(article.mentions())
        .extracting(mention -> article.surface(mention.field(), mention.start(), mention.end()))
        .containsExactly("Ruiz", "Ana Ruiz");
    assertThat(article.quotes())
        .containsExactly(
            new GoldQuote(24, 31, QuoteKind.DIRECT, Optional.of("r"), Optional.of("Ana Ruiz")));
    assertThat(article.surface(TextField.TEXT, 24, 31)).isEqualTo("Thanks,");
  }

  @Test
  void linkIsKnownOrNobodysOrUnjudged() throws Exception {
    assertThat(read(LINE).getFirst().entities())
        .containsExactly(
            new GoldEntity("r", EntityType.PERSON, "Ana Ruiz", Set.of(), new Link.Nobody()),
            new GoldEntity(
                "l",
                EntityType.PLACE,
                "Lima",
                Set.of("Lima, Peru"),
                new Link.Known("http://www.wikidata.org/entity/Q2868")),
            new GoldEntity("o", EntityType.ORGANISATION, "Club", Set.of(), new Link.Unjudged()));
  }

  @Test
  void everyParagraphBecomesABlock() throws Exception {
    Article article = read(LINE).getFirst().article();

    assertThat(article.getBlocks())
        .extracting(block -> article.getText().substring(block.getStart(), block.getEnd()))
        .containsExactly("Ana Ruiz won in Lima.", "“Thanks,” she said.");
  }

  @Test
  void gzippedFilesAreReadToo() throws Exception {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("more.jsonl.gz")))) {
      out.write(LINE.getBytes(UTF_8));
    }

    assertThat(GoldFiles.in(folder)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "end": 8     | "end": 80      | gold.jsonl:2, mentions[1], start, end: [0,80) is no stretch of 42 code points
          "end": 8     | "end": "8"     | gold.jsonl:2, mentions[1], end: must be a whole number
          "DIRECT"     | "SPOKEN"       | gold.jsonl:2, quotes[0], kind: must be one of [DIRECT, MIXED, INDIRECT], not SPOKEN
          "speaker"    | "speeker"      | gold.jsonl:2, quotes[0], speeker: no such field; there are [end, kind, speaker, speakerName, start]
          "key": "l"   | "key": "r"     | gold.jsonl:2, entities[1], key: used twice
          "entity": "r" | "entity": "x" | gold.jsonl:2, mentions[0], entity: no entity has the key x
          "text"       | "tekst"        | gold.jsonl:2, tekst: no such field
          ["World"]    | "World"        | gold.jsonl:2, section: must be a list
          "Lima"       | 7              | gold.jsonl:2, entities[1], name: must be a string or null, not 7
          "duplicateOf": null | "duplicateOf": "x" | article ferry: duplicateOf names x, which is not in these files
          {"id"        | "id"           | gold.jsonl:2: not
          """)
  void badLinesAreNamedWithFileLineAndField(String right, String wrong, String message) {
    assertThatExceptionOfType(GoldFileException.class)
        .isThrownBy(() -> read("", LINE.replace(right, wrong)))
        .withMessageContaining(message);
  }

  @Test
  void emptyFolderAndRepeatedIdsAreMistakes() {
    assertThatExceptionOfType(GoldFileException.class)
        .isThrownBy(() -> GoldFiles.in(folder))
        .withMessageContaining("holds no gold articles");
    assertThatExceptionOfType(GoldFileException.class)
        .isThrownBy(() -> GoldFiles.in(folder.resolve("absent")))
        .withMessageContaining("is no file and no folder");
    assertThatExceptionOfType(GoldFileException.class)
        .isThrownBy(() -> read(LINE, LINE))
        .withMessage("two articles have the id ferry");
  }

  @Test
  void originalOfADuplicateMustBeNone() {
    assertThatExceptionOfType(GoldFileException.class)
        .isThrownBy(() -> read(LINE, copy("second", "ferry"), copy("third", "second")))
        .withMessageContaining("name the original of both");
  }

  private static String copy(String id, String original) {
    return LINE.replace("\"id\": \"ferry\"", "\"id\": \"%s\"".formatted(id))
        .replace("\"duplicateOf\": null", "\"duplicateOf\": \"%s\"".formatted(original));
  }
}
