package org.copydesk.publish.view.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.NinjsAssociation;
import org.copydesk.news.NinjsItem;
import org.copydesk.publish.release.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every article, whatever it says.
class NinjsPropertiesTest {
  private static final int ARTICLES = 150;

  /// An article with anything in any field; only its blocks point into its text, as blocks do.
  private static Visible article(int seed) {
    Random random = new Random(seed);
    AnyRecord any = new AnyRecord(random, seed % 4 == 0);
    EnrichedArticle content = any.of(EnrichedArticle.class);
    Article article = content.getArticle();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      int start = text.codePointCount(0, text.length());
      text.append(any.text());
      BlockKind[] kinds = BlockKind.values();
      blocks.add(
          new Block(
              kinds[random.nextInt(kinds.length)], start, text.codePointCount(0, text.length())));
      text.append("\n\n");
    }
    return visible(
        random.nextLong(),
        Article.newBuilder(article).setText(text.toString()).setBlocks(blocks).build(),
        content.getEnrichment());
  }

  private static Visible visible(long version, Article article, Enrichment enrichment) {
    return new Visible(version, Change.UPDATED, new EnrichedArticle(article, enrichment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "3.1"})
  void anyArticleBecomesAValidItem(String version) throws IOException {
    IptcSchema schema = IptcSchema.of(version);
    for (int seed = 0; seed < ARTICLES; seed++) {
      assertThat(schema.errors(NinjsJson.of(Ninjs.of(article(seed))))).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void schemaWouldNoticeAnItemThatIsNotValid() throws IOException {
    IptcSchema schema = IptcSchema.of("3.1");
    NinjsItem item = Ninjs.of(article(1));
    NinjsItem broken = NinjsItem.newBuilder(item).setUrgency(10).setUri("no uri").build();
    assertThat(schema.errors(NinjsJson.of(broken)))
        .extracting(Error::getKeyword)
        .contains("maximum", "format");
  }

  @Test
  void jsonOfAnyArticleSaysAllThatTheItemSays() {
    for (int seed = 0; seed < ARTICLES; seed++) {
      NinjsItem item = Ninjs.of(article(seed));
      assertThat(ItemReader.read(NinjsJson.of(item))).as("seed " + seed).isEqualTo(item);
    }
  }

  @Test
  void recordHasNoPropertyThatNinjsDoesNotKnow() throws IOException {
    IptcSchema schema = IptcSchema.of("3.1");
    assertThat(schema.properties()).containsAll(fields(NinjsItem.getClassSchema()));
    assertThat(schema.properties())
        .containsAll(
            fields(NinjsAssociation.getClassSchema()).stream()
                .filter(name -> !List.of("name", "rel").contains(name))
                .toList());
    List<Error> wrong =
        IntStream.range(0, ARTICLES)
            .mapToObj(seed -> new AnyRecord(new Random(seed), false).of(NinjsItem.class))
            .flatMap(item -> schema.errors(NinjsJson.of(item)).stream())
            .filter(error -> List.of("additionalProperties", "type").contains(error.getKeyword()))
            .filter(error -> !error.getInstanceLocation().toString().contains("geoJSON"))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static List<String> fields(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).toList();
  }

  @Test
  void listsEndWhereNobodyReadsThemAnyMore() {
    EnrichedArticle content = article(0).content();
    Article crowded =
        Article.newBuilder(content.getArticle())
            .setKeywords(Collections.nCopies(100_000, "flood"))
            .build();
    assertThat(Ninjs.of(visible(1, crowded, content.getEnrichment())).getSubjects())
        .hasSizeBetween(Ninjs.MOST, 5 * Ninjs.MOST);
  }
}
