package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void annotationsOfAnyTextKeepTheirPromises(int part) {
    for (int seed = part * TEXTS; seed < (part + 1) * TEXTS; seed++) {
      Article article = OddArticles.of(seed);
      Enrichment found = ENRICHER.enrich(article, ConceptLookup.none()).getEnrichment();

      assertThat(found.getWarnings())
          .as("seed %d", seed)
          .noneMatch(text -> text.contains("failed"));
      assertThat(ENRICHER.enrich(article, ConceptLookup.none()).getEnrichment())
          .as("the same again, seed %d", seed)
          .isEqualTo(found);
      List<Span> spans = spans(article, found, seed);
      spans.forEach(span -> assertThat(TestArticles.surface(article, span)).isNotBlank());
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
        assertThat(TestArticles.surface(article, span))
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
