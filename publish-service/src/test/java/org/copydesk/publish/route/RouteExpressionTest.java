package org.copydesk.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.news.Entity;
import org.copydesk.news.PublishedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteExpressionTest {
  private static Answer ask(String expression, PublishedArticle article) {
    return switch (RouteExpression.read(expression)) {
      case RouteExpression ready -> ready.of(new ArticleFields(article));
      case RouteExpression.Mistaken(List<Mistake> mistakes) ->
          throw new AssertionError(expression + ": " + mistakes);
    };
  }

  private static Answer ask(String expression) {
    return ask(expression, HarbourNews.article());
  }

  private static String mistakes(String expression) {
    return switch (RouteExpression.read(expression)) {
      case RouteExpression _ -> throw new AssertionError("was taken: " + expression);
      case RouteExpression.Mistaken(List<Mistake> mistakes) ->
          mistakes.stream()
              .map(mistake -> mistake.shown(expression))
              .collect(Collectors.joining("\n"));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "uri == 'urn:copydesk:wire:harbour' && source == 'wire' && form == 'ARTICLE'",
        "version == 3 && change == 'CORRECTED'",
        "urgency <= 3",
        "headline.contains('harbour') && headline.startsWith('Storm')",
        "standfirst != '' && slugline == 'HARBOUR-STORM' && byline.endsWith('Birk')",
        "genre == 'Analysis' && dateline == 'Velden'",
        "'Business' in section && section[0] == 'News'",
        "language == 'en' && 'ferries' in keywords && 'cranes' in keywords",
        "topic('04000000') && topic('20000337')",
        "topics.exists(t, t.scheme == 'medtop' && t.name == 'shipping industry' && t.confidence >"
            + " 0.5)",
        "topics.about('20000331')",
        "entities.size() == 3 && people.size() == 1 && organisations.size() == 1",
        "people.exists(p, p.name == 'Ines Okoro' && p.relevance > 0.5)",
        "places.exists(p, p.country in ['NO', 'SE', 'DK'] && p.type == 'PLACE')",
        "entities.exists(e, e.id == 'urn:e:norvik' && e.confidence >= 0.9)",
        "entities.filter(e, e.relevance > 0.5).map(e, e.name) == ['Ines Okoro', 'Velden']",
        "mentions('STORM') && mentions('norvik shipping') && headline.mentions('velden')",
        "text.matches('(?i)crane(s)? ?[.]')",
        "dates.published >= timestamp('2026-01-01T00:00:00Z')",
        "has(dates.firstCreated) && dates.published - dates.firstCreated <= duration('6h')",
        "dates.firstCreated.getHours('Europe/Oslo') == 8",
        "!has(dates.expires)",
      })
  void everyFieldAndFunctionCanBeAskedFor(String expression) {
    assertThat(ask(expression)).isInstanceOf(Answer.Matches.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mentions('stor')",
        "mentions('orm')",
        "mentions('')",
        "topic('15000000')",
        "people.exists(p, p.name == 'Velden')",
        "urgency > 3",
        "headline.matches('^harbour')",
      })
  void whatIsNotSoDoesNotMatch(String expression) {
    assertThat(ask(expression)).isInstanceOf(Answer.Differs.class);
  }

  @Test
  void fieldsThatAnArticleLacksHaveHarmlessValues() {
    PublishedArticle bare =
        HarbourNews.published(article ->
            article.clearHeadline().clearUrgency().clearGenre().clearDateline().clearSection());
    assertThat(
            ask("headline == '' && urgency == 5 && genre == '' && dateline == ''", bare).matches())
        .isTrue();
    assertThat(ask("section.size() == 0", bare).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / (urgency - 2) > 0",
        "section[7] == 'Sport'",
        "dates.expires > dates.published",
        "timestamp(headline) > dates.published",
      })
  void whatCannotBeSaidIsNoMatchAndSaysWhy(String expression) {
    assertThat(ask(expression))
        .isInstanceOfSatisfying(
            Answer.Fails.class, fails -> assertThat(fails.reason()).isNotBlank())
        .matches(answer -> !answer.matches());
  }

  @Test
  void failureBesideATruthIsNoFailure() {
    assertThat(ask("section[7] == 'Sport' || urgency == 2").matches()).isTrue();
  }

  @Test
  void wrongNameIsFoundAtDefinitionWithItsPlaceAndTheNameThatWasMeant() {
    assertThat(mistakes("urgency < 3 &&\n  headlin.contains('x')"))
        .contains("line 2, column 3", "\"headlin\"", "did you mean \"headline\"?")
        .endsWith("  headlin.contains('x')%n      ^".formatted());
    assertThat(mistakes("people.exists(p, p.relevanz > 0.5)"))
        .contains("\"relevanz\"", "did you mean \"relevance\"?");
  }

  @Test
  void wrongTypesAreFoundAtDefinition() {
    assertThat(mistakes("urgency == 'high'")).contains("column 9", "_==_");
    assertThat(mistakes("headline")).contains("must be true or false");
    assertThat(mistakes("urgency + 1")).contains("must be true or false");
    assertThat(mistakes("version > 2 &&")).contains("line 1");
    assertThat(mistakes("  ")).contains("there is no expression");
  }

  @Test
  void everyMistakeIsSaidAtOnce() {
    assertThat(mistakes("headlin == 'x' && sorce == 'y'")).contains("headline", "source");
  }

  @Test
  void hugeAndDeepExpressionsAreRefused() {
    assertThat(mistakes("true" + " || true".repeat(1000))).contains("more than 4000 characters");
    assertThat(mistakes("(".repeat(300) + "true" + ")".repeat(300))).isNotBlank();
    assertThat(mistakes("[".repeat(100) + "1" + "]".repeat(100) + " == []")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.matches('((a{1000}){1000}){1000}')",
        "text.matches('(x{500}){500}')",
        "text.matches('(')",
        "text.matches('(?<=a)b')",
        "text.matches(headline)",
        "text.matches('a' + 'b')",
      })
  void patternsThatAreLargeWrongOrComputedAreRefused(String expression) {
    assertThat(mistakes(expression)).contains("pattern");
  }

  @Test
  void patternThatIsCatastrophicElsewhereTakesLinearTime() {
    String hard = "a".repeat(50_000) + "!";
    PublishedArticle article = HarbourNews.published(draft -> draft.setText(hard));
    assertThat(ask("text.matches('^(a+)+$')", article)).isInstanceOf(Answer.Differs.class);
    assertThat(ask("text.matches('(a|aa)+$')", article)).isInstanceOf(Answer.Differs.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entities.exists(e, text.contains(e.name))",
        "entities.exists(e, mentions(e.name))",
        "[text].exists(t, entities.exists(e, t.contains(e.name)))",
      })
  void textIsNotReadInLoops(String expression) {
    assertThat(mistakes(expression)).contains("must not be read in a loop");
  }

  @Test
  void textIsNotReadOverAndOver() {
    String often =
        IntStream.range(0, 60)
            .mapToObj(i -> "text.contains('w" + i + "')")
            .collect(Collectors.joining(" || "));
    assertThat(mistakes(often)).contains("read more than 50 times");
  }

  @Test
  void loopsEnd() {
    List<Entity> crowd = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      crowd.add(HarbourNews.article().getEnrichment().getEntities().getFirst());
    }
    PublishedArticle.Builder crowded = PublishedArticle.newBuilder(HarbourNews.article());
    crowded.getEnrichmentBuilder().setEntities(crowd);
    PublishedArticle article = crowded.build();
    assertThat(ask("entities.all(a, entities.all(b, a.name == b.name))", article))
        .isInstanceOf(Answer.Fails.class);
    assertThat(ask("entities.all(a, a.type == 'PERSON')", article).matches()).isTrue();
  }

  @Test
  void noMoreThanTheBeginningOfAnEndlessTextIsRead() {
    PublishedArticle article =
        HarbourNews.published(
            draft -> draft.setText("word ".repeat(ArticleFields.TEXT_LIMIT) + "needle"));
    assertThat(ask("mentions('needle')", article).matches()).isFalse();
    assertThat(ask("mentions('word')", article).matches()).isTrue();
  }
}
