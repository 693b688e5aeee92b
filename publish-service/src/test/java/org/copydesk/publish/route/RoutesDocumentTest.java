package org.copydesk.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.Enrichment;
import org.copydesk.news.NewsDate;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.news.ZoneSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The ten routes of docs/routes.md, each on an article that it must match and one that it must
/// not.
class RoutesDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/routes.md");
  private static final Pattern EXAMPLE = Pattern.compile("```cel\n(.*?)\n```", Pattern.DOTALL);

  private record Pair(PublishedArticle matching, PublishedArticle other) {}

  private static final List<Pair> PAIRS =
      List.of(
          pair(topic("20000822", "15000000"), topic("20000337", "04000000")),
          pair(article -> article.setChange(Change.CORRECTED), a -> a.setChange(Change.UPDATED)),
          pair(article -> article, RoutesDocumentTest::withoutEntities),
          pair(article -> article, inside(article -> article.setUrgency(4))),
          pair(company("urn:example:norvik"), company("urn:example:other")),
          pair(article -> article, inside(article -> article.setSection(List.of("Sport")))),
          pair(article -> article, inside(article -> article.setSource("desk"))),
          pair(inside(article -> article.setText("The harbour. ".repeat(500))), article -> article),
          pair(
              inside(article -> article.setHeadline("Crew of MS Norvik is safe")),
              article -> article),
          pair(
              inside(article -> article.setFirstCreated(date("2026-05-01T00:00:00Z"))),
              article -> article));

  private static Pair pair(
      UnaryOperator<PublishedArticle.Builder> matching,
      UnaryOperator<PublishedArticle.Builder> other) {
    return new Pair(
        matching.apply(PublishedArticle.newBuilder(HarbourNews.article())).build(),
        other.apply(PublishedArticle.newBuilder(HarbourNews.article())).build());
  }

  private static UnaryOperator<PublishedArticle.Builder> inside(
      UnaryOperator<Article.Builder> change) {
    return published ->
        published.setArticle(change.apply(Article.newBuilder(published.getArticle())).build());
  }

  private static UnaryOperator<PublishedArticle.Builder> topic(String code, String broader) {
    return published ->
        published.setEnrichment(
            Enrichment.newBuilder(published.getEnrichment())
                .setTopics(
                    List.of(
                        TopicAnnotation.newBuilder()
                            .setScheme("medtop")
                            .setCode(code)
                            .setName("any")
                            .setBroader(List.of(broader))
                            .setConfidence(0.9)
                            .setAnnotator("test")
                            .build()))
                .build());
  }

  private static UnaryOperator<PublishedArticle.Builder> company(String id) {
    return published ->
        published.setEnrichment(
            Enrichment.newBuilder(published.getEnrichment())
                .setEntities(
                    published.getEnrichment().getEntities().stream()
                        .map(
                            entity -> org.copydesk.news.Entity.newBuilder(entity).setId(id).build())
                        .toList())
                .build());
  }

  private static PublishedArticle.Builder withoutEntities(PublishedArticle.Builder published) {
    return published.setEnrichment(
        Enrichment.newBuilder(published.getEnrichment()).setEntities(List.of()).build());
  }

  private static NewsDate date(String at) {
    return new NewsDate(Instant.parse(at), at, DatePrecision.SECOND, ZoneSource.STATED, "iso-8601");
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(DOCUMENT)).results().map(r -> r.group(1)).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyRouteOfTheDocumentTellsTheTwoApart() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSameSizeAs(PAIRS).hasSize(10);
    return IntStream.range(0, PAIRS.size())
        .mapToObj(i ->
            DynamicTest.dynamicTest(examples.get(i), () -> tells(examples.get(i), PAIRS.get(i))));
  }

  private static void tells(String expression, Pair pair) {
    assertThat(RouteExpression.read(expression)).isInstanceOf(RouteExpression.class);
    RouteExpression asked = (RouteExpression) RouteExpression.read(expression);
    assertThat(asked.of(new ArticleFields(pair.matching()))).isEqualTo(new Answer.Matches());
    assertThat(asked.of(new ArticleFields(pair.other()))).isEqualTo(new Answer.Differs());
  }

  @Test
  void everyFieldIsInTheDocument() throws IOException {
    String document = Files.readString(DOCUMENT);
    assertThat(Vocabulary.FIELDS.keySet())
        .allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
  }

  @Test
  void theMistakeOfTheDocumentIsTheOneThatIsSaid() throws IOException {
    String expression = "headlin.contains(\"storm\")";
    RouteExpression.Mistaken mistaken = (RouteExpression.Mistaken) RouteExpression.read(expression);
    assertThat(Files.readString(DOCUMENT))
        .contains(mistaken.mistakes().getFirst().shown(expression));
  }
}
