package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of the annotations of any text, however odd.
class RandomTextTest {
  private static final Enricher ENRICHER = Enricher.standard();
  private static final int TEXTS = 200;
  private static final BlockKind[] KINDS = {
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.QUOTE,
    BlockKind.LIST,
    BlockKind.TABLE,
    BlockKind.CAPTION,
    BlockKind.CREDIT,
    BlockKind.BOILERPLATE
  };
  private static final List<String> PIECES =
      List.of(
          "Paris",
          "🙂",
          "said",
          "“We",
          "will",
          "go”",
          "\"No",
          "way,\"",
          "Ada",
          "Lindqvist",
          "U.S.",
          "e\u0301t\u00e9",
          "\u0301",
          "𝒳",
          "𝒳ander",
          "World Bank",
          ",",
          ".",
          ":",
          "\n",
          "\t",
          "Mr",
          "Ms.",
          "van",
          "O’Hara's",
          "«Oui",
          "monsieur»",
          "„Nein“,",
          "he",
          "she",
          "the",
          "Ltd",
          "‘Not",
          "yet,’",
          "'em",
          "according to",
          "sagte",
          "\u200b",
          "\u00a0",
          "\u202eabc",
          "RÍO",
          "PARIS",
          "al-Khatib",
          "(ITF)",
          "University of",
          "Ada Lindqvist, 54,",
          "’",
          "”",
          "\"\"",
          "Łódź",
          "Ⅷ",
          "ǅ",
          "1,000",
          "-",
          "—",
          "&",
          "İstanbul",
          "ß",
          "李",
          "किताब",
          "\ud83d\udc69\u200d\ud83d\ude80");

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static Article article(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int start = text.codePointCount(0, text.length());
      text.append(text(random, 25));
      BlockKind kind = KINDS[random.nextInt(KINDS.length)];
      blocks.add(new Block(kind, start, text.codePointCount(0, text.length())));
      text.append("\n\n");
    }
    return Article.newBuilder(EnricherTest.article(text(random, 6), "World", ""))
        .setText(text.toString())
        .setBlocks(blocks)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void annotationsOfAnyTextKeepTheirPromises(int part) {
    for (int seed = part * TEXTS; seed < (part + 1) * TEXTS; seed++) {
      Article article = article(seed);
      Enrichment found = ENRICHER.enrich(article, ConceptLookup.none()).getEnrichment();

      assertThat(found.getWarnings()).as("seed %d", seed).noneMatch(text -> text.contains("failed"));
      assertThat(ENRICHER.enrich(article, ConceptLookup.none()).getEnrichment())
          .as("the same again, seed %d", seed)
          .isEqualTo(found);
      List<Span> spans = spans(article, found, seed);
      spans.forEach(span -> assertThat(EnricherTest.surface(article, span)).isNotBlank());
      assertOutsideOfCreditsAndBoilerplate(article, spans, seed);
    }
  }

  /// All spans; each mention's is checked to be its surface and to overlap no other.
  private static List<Span> spans(Article article, Enrichment found, int seed) {
    List<Span> spans = new ArrayList<>();
    BitSet headline = new BitSet();
    BitSet text = new BitSet();
    for (Entity entity : found.getEntities()) {
      for (EntityMention mention : entity.getMentions()) {
        Span span = new Span(mention.getField(), mention.getStart(), mention.getEnd());
        assertThat(EnricherTest.surface(article, span))
            .as("seed %d", seed)
            .isEqualTo(mention.getSurface());
        BitSet taken = mention.getField() == TextField.HEADLINE ? headline : text;
        assertThat(taken.get(span.getStart(), span.getEnd()).isEmpty())
            .as("%s overlaps another name, seed %d", mention, seed)
            .isTrue();
        taken.set(span.getStart(), span.getEnd());
        spans.add(span);
      }
    }
    for (QuoteAnnotation quote : found.getQuotes()) {
      spans.add(quote.getSpan());
      quote.getSpeakerSpan().ifPresent(spans::add);
    }
    return spans;
  }

  private static void assertOutsideOfCreditsAndBoilerplate(
      Article article, List<Span> spans, int seed) {
    for (Block block : article.getBlocks()) {
      if (block.getKind() == BlockKind.CREDIT || block.getKind() == BlockKind.BOILERPLATE) {
        assertThat(spans)
            .as("seed %d", seed)
            .noneMatch(span ->
                span.getField() == TextField.TEXT
                    && span.getStart() < block.getEnd()
                    && block.getStart() < span.getEnd());
      }
    }
  }
}
