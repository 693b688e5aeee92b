package org.copydesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.copydesk.news.Article;
import org.junit.jupiter.api.Test;

/// docs/formats.md names what there is.
class FormatsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/formats.md");

  @Test
  void mappingTableHasARowForEveryFieldOfAnArticle() throws IOException {
    List<String> firstCells =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1)[1])
            .toList();

    for (Schema.Field field : Article.SCHEMA$.getFields()) {
      assertThat(firstCells).anyMatch(cell -> cell.contains("`" + field.name() + "`"));
    }
  }

  @Test
  void everyRowOfTheMappingTableHasACellForEachFormat() throws IOException {
    assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")))
        .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(8));
  }

  @Test
  void everyMediaTypeThatIsReadIsNamed() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(Formats.mediaTypes())
        .allSatisfy(mediaType -> assertThat(document).contains("`" + mediaType + "`"));
  }
}
