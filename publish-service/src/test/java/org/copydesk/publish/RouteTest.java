package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.PublishedArticle;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;
import org.junit.jupiter.api.Test;

class RouteTest extends DeskTest {
  private static final Duration A_LOOK = Duration.ofMillis(200);

  private static EnrichedArticle article(int number, String text) {
    return Articles.with(
        Articles.content(1, Change.CREATED, text),
        article -> article.setUri(Articles.URI + "-%04d".formatted(number)));
  }

  private Desk looked() {
    return desk.pass(A_LOOK);
  }

  @Test
  void matchingArticleStandsOnTheRouteAsItIsPublished() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(Articles.content(1, Change.CREATED, "The Arno rose."));

    assertThat(desk.route("rivers")).isEqualTo(desk.published()).hasSize(1);
    TestRecord<String, PublishedArticle> record = desk.routeRecords("rivers").getFirst();
    assertThat(Desk.headers(List.of(record), Headers.ROUTE)).containsExactly("rivers");
    assertThat(Desk.headers(List.of(record), Headers.TYPE)).containsExactly("news.route.rivers.v1");
    assertThat(Desk.headers(List.of(record), Headers.SUBJECT)).containsExactly(Articles.URI);
  }

  @Test
  void articleThatNoLongerMatchesIsTakenBack() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.content(2, Change.CORRECTED, "The Tiber rose."));

    assertThat(desk.route("rivers")).isEmpty();
    assertThat(desk.routeRecords("rivers")).hasSize(2);
    desk.send(Articles.content(3, Change.CORRECTED, "The Tiber fell."));
    assertThat(desk.routeRecords("rivers")).as("nothing to take back any more").hasSize(2);
  }

  @Test
  void correctionReplacesTheArticleOnTheRoute() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."),
        Articles.content(2, Change.CORRECTED, "The Arno fell."));

    assertThat(desk.route("rivers").get(Articles.URI))
        .satisfies(article -> assertThat(article.getArticle().getText()).contains("fell"));
  }

  @Test
  void killTakesTheArticleBackFromEveryRoute() {
    desk.define("rivers", "mentions('arno')").define("all", "true").pass(A_LOOK);
    desk.send(
        Articles.content(1, Change.CREATED, "The Arno rose."), Articles.notice(2, Change.KILLED));

    assertThat(desk.route("rivers")).isEmpty();
    assertThat(desk.route("all")).isEmpty();
    desk.send(Articles.notice(3, Change.RELEASED));
    assertThat(desk.route("rivers")).isEqualTo(desk.published()).hasSize(1);
    assertThat(Desk.headers(desk.routeRecords("rivers"), Headers.ID))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void embargoedArticleIsOnNoRouteBeforeItsTime() {
    desk.define("all", "true").pass(A_LOOK);
    desk.send(Articles.embargoed(1, "The Arno rose.", Desk.START.plusSeconds(60)));
    assertThat(desk.routeRecords("all")).isEmpty();
    desk.define("others", "mentions('arno')").pass(Duration.ofSeconds(10));
    assertThat(desk.routeRecords("others")).isEmpty();
    desk.pass(Duration.ofSeconds(60));
    assertThat(desk.route("all")).hasSize(1);
    assertThat(desk.route("others")).hasSize(1);
  }

  @Test
  void newRouteGetsWhatIsPublishedAlreadyInPortions() {
    int count = 2 * Routing.PORTION + 30;
    for (int i = 0; i < count; i++) {
      desk.send(article(i, i % 2 == 0 ? "The Arno rose." : "The Tiber rose."));
    }
    desk.define("rivers", "mentions('arno')");
    looked();
    assertThat(desk.route("rivers")).hasSize(Routing.PORTION / 2);
    looked();
    assertThat(desk.route("rivers")).hasSize(Routing.PORTION);
    looked();
    assertThat(desk.route("rivers")).hasSize(count / 2);
    looked();
    assertThat(desk.routeRecords("rivers")).as("each once").hasSize(count / 2);
  }

  @Test
  void articleThatArrivesDuringABackfillIsNeitherLostNorWrittenTwice() {
    IntStream.range(0, Routing.PORTION + 10).forEach(i -> desk.send(article(i, "The Arno rose.")));
    desk.define("rivers", "mentions('arno')");
    looked();
    desk.send(article(9_000, "The Arno rose."), article(-1, "The Arno rose."));
    looked();
    looked();
    assertThat(desk.route("rivers")).hasSize(Routing.PORTION + 12);
    assertThat(desk.routeRecords("rivers")).hasSize(Routing.PORTION + 12);
  }

  @Test
  void changedDefinitionMovesOnlyWhatHasToMove() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(
        article(1, "The Arno rose."), article(2, "The Tiber rose."), article(3, "Arno, Tiber."));
    desk.define("rivers", "mentions('tiber')");
    looked();

    assertThat(desk.route("rivers"))
        .containsOnlyKeys(Articles.URI + "-0002", Articles.URI + "-0003");
    assertThat(desk.routeRecords("rivers")).as("2 written, 1 taken back, 1 written").hasSize(4);
  }

  @Test
  void definitionThatOnlyChangesItsDescriptionMovesNothing() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."));
    desk.pass(Duration.ofSeconds(5)).define("rivers", "mentions('arno')").pass(A_LOOK);
    assertThat(desk.routeRecords("rivers")).hasSize(1);
  }

  @Test
  void removedRouteIsEmptied() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(
        article(1, "The Arno rose."), article(2, "The Tiber rose."), article(3, "The Arno fell."));
    desk.undefine("rivers");
    looked();

    assertThat(desk.route("rivers")).isEmpty();
    assertThat(desk.routeRecords("rivers")).hasSize(4);
    desk.send(article(4, "The Arno rose."));
    looked();
    assertThat(desk.routeRecords("rivers")).hasSize(4);
  }

  @Test
  void routeThatComesBackIsFilledAgain() {
    desk.send(article(1, "The Arno rose."));
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.undefine("rivers").pass(A_LOOK);
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    assertThat(desk.route("rivers")).hasSize(1);
    assertThat(Desk.headers(desk.routeRecords("rivers"), Headers.ID))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void backfillGoesOnAfterARestart() {
    int count = 2 * Routing.PORTION;
    IntStream.range(0, count).forEach(i -> desk.send(article(i, "The Arno rose.")));
    desk.define("rivers", "mentions('arno')");
    looked();
    assertThat(desk.routeRecords("rivers")).hasSize(Routing.PORTION);

    desk = desk.restarted(state.resolve("restarted"));
    looked();
    looked();
    assertThat(desk.route("rivers")).hasSize(count - Routing.PORTION);
    assertThat(desk.routeRecords("rivers"))
        .as("nothing of the first portion again")
        .hasSize(count - Routing.PORTION);
  }

  @Test
  void brokenDefinitionStopsNothingAndItsArticlesStayUntilTheyChange() {
    desk.define("rivers", "mentions('arno')").define("all", "true").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."), article(2, "The Arno rose."));
    desk.define("rivers", "mentions(").pass(A_LOOK);
    assertThat(desk.route("rivers")).hasSize(2);
    assertThat(desk.metrics.get("copydesk.publish.routes.broken").gauge().value()).isEqualTo(1);

    desk.send(
        Articles.with(article(1, "The Arno fell."), changed -> changed.setVersion(2)),
        article(3, "The Arno rose."));
    assertThat(desk.route("rivers")).containsOnlyKeys(Articles.URI + "-0002");
    assertThat(desk.route("all")).hasSize(3);

    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    assertThat(desk.route("rivers")).hasSize(3);
    assertThat(desk.metrics.get("copydesk.publish.routes.broken").gauge().value()).isZero();
  }

  @Test
  void recordsThatAreNoDefinitionsAndNamesThatAreNoneAreSkipped() {
    desk.sendGarbageRoute("garbage");
    desk.define("No Name", "true").define("../x", "true").define("all", "true").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."));
    assertThat(desk.route("all")).hasSize(1);
    assertThat(desk.metrics.get("copydesk.publish.routes.broken").gauge().value()).isEqualTo(3);
  }

  @Test
  void expressionThatFailsIsCountedAndMatchesNothing() {
    desk.define("broken-maths", "1 / (urgency - 5) > 0").define("all", "true").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."), article(2, "The Tiber rose."));
    assertThat(desk.routeRecords("broken-maths")).isEmpty();
    assertThat(desk.route("all")).hasSize(2);
    assertThat(
            desk.metrics
                .get("copydesk.publish.route.failures")
                .tag("route", "broken-maths")
                .counter()
                .count())
        .isEqualTo(2);
  }

  @Test
  void routeWaitsForItsTopicAndIsFilledWhenItIsThere() {
    desk.routeTopics.missing.add("rivers");
    desk.define("rivers", "mentions('arno')").define("all", "true").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."));
    assertThat(desk.routeTopics.wanted).containsExactlyInAnyOrder("rivers", "all");
    assertThat(desk.route("all")).hasSize(1);

    desk.routeTopics.missing.clear();
    looked();
    assertThat(desk.route("rivers")).hasSize(1);
  }

  @Test
  void topicThatWasDeletedIsFilledAnewWhenItIsThereAgain() {
    desk.define("rivers", "mentions('arno')").pass(A_LOOK);
    desk.send(article(1, "The Arno rose."), article(2, "The Arno rose."));
    desk.routeTopics.missing.add("rivers");
    looked();
    desk.send(Articles.with(article(1, "The Tiber rose."), article -> article.setVersion(2)));
    assertThat(desk.routeRecords("rivers")).as("nothing can be written").hasSize(2);

    desk.routeTopics.missing.clear();
    looked();
    looked();
    assertThat(desk.routeRecords("rivers")).hasSize(3);
    assertThat(desk.routeRecords("rivers").getLast().key()).isEqualTo(Articles.URI + "-0002");
  }

  @Test
  void nameOfARouteIsAPartOfItsTopic() {
    assertThat(RouteTopic.of("sport-nordic").name()).isEqualTo("news.route.sport-nordic.v1");
    assertThat(List.of("a", "a-1", "x".repeat(63))).allMatch(RouteTopic::isRouteName);
    assertThat(List.of("", "-a", "a-", "A", "a.b", "a_b", "x".repeat(64), "a b"))
        .noneMatch(RouteTopic::isRouteName);
  }
}
