package org.copydesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that would take long, or break, if anything grew faster than the text.
class HostileQuotesTest {
  private static final int CHARACTERS = 60_000;

  /// What code may take that is not compiled yet. With the square of the text it would be more.
  private static final long ALWAYS_ALLOWED_NANOS = 1_500_000_000;

  private static final List<List<String>> NAMES = List.of(List.of("PERSON", "Ada Lindqvist"));

  private static long bestOfTwo(String text) {
    long once = read(text);
    return Math.min(once, read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "-»a",
        "„",
        " 'x",
        " 'xs' y",
        " \"a\"",
        " “a b c",
        " “He said.” he said",
        " \"No way at all?\" she asked.",
        " \"a b c d\" said, and",
        " — dijo",
        " \"The Book\", said",
        " said said",
        " 40\" \"a",
        " Ada Lindqvist, who said",
        " a spokeswoman for",
        "🙂 “𝒳” he said.",
        "\ud800\"\udc00 said",
        " ``a''",
        " \"A b c,\" said Ada Lindqvist.\n\n",
        "\n\n—a —dijo Ada Lindqvist—. B",
        " ,\"a\",",
        " according to"
      })
  void timeGrowsNoFasterThanTheText(String piece) {
    String text = piece.repeat(CHARACTERS / piece.length());
    read(text.substring(0, text.length() / 8));
    long half = bestOfTwo(text.substring(0, text.length() / 2));
    long whole = bestOfTwo(text);

    assertThat(whole).isLessThan(Math.max(3 * half, ALWAYS_ALLOWED_NANOS));
  }

  /// Nanoseconds of processor time; every span is checked.
  private static long read(String text) {
    Article article = AnnotatedPassage.article(text, text.split("\n\n"));
    Annotations names = Annotations.none().withEntities(AnnotatedPassage.entities(article, NAMES));
    Story story = Story.of(article, ConceptLookup.none());
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<QuoteAnnotation> quotes = new QuoteAnnotator().annotate(story, names).quotes();
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    int headline = text.codePointCount(0, text.length());
    int body = article.getText().codePointCount(0, article.getText().length());
    for (int i = 0; i < quotes.size(); i++) {
      QuoteAnnotation quote = quotes.get(i);
      assertInside(quote.getSpan(), headline, body);
      quote.getSpeakerSpan().ifPresent(span -> assertInside(span, headline, body));
      quote.getCueSpan().ifPresent(span -> assertInside(span, headline, body));
      int place = i;
      quote.getContinues().ifPresent(before -> assertThat(before).isLessThan(place));
    }
    return spent;
  }

  private static void assertInside(Span span, int headline, int body) {
    int end = span.getField() == TextField.TEXT ? body : headline;
    assertThat(0 <= span.getStart() && span.getStart() < span.getEnd() && span.getEnd() <= end)
        .as("%s within %d", span, end)
        .isTrue();
  }
}
