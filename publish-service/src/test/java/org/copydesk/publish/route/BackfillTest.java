package org.copydesk.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.copydesk.news.RouteProgress;
import org.copydesk.publish.route.Backfill.Standing;
import org.junit.jupiter.api.Test;

class BackfillTest {
  private static Standing usable(String expression) {
    return new Standing.Usable(
        new RouteDefinition.Ready(
            "x", expression, (RouteExpression) RouteExpression.read(expression)));
  }

  private static RouteProgress.Builder progress(String expression, String cursor) {
    return RouteProgress.newBuilder().setExpression(expression).setCursor(cursor);
  }

  @Test
  void newRouteBeginsAtTheBeginningAndAKnownOneGoesOn() {
    RouteProgress begun = Backfill.next(Optional.empty(), usable("true")).orElseThrow();
    assertThat(begun.getCursor()).isEmpty();
    assertThat(begun.getDone()).isFalse();
    RouteProgress further = progress("true", "urn:b").build();
    assertThat(Backfill.next(Optional.of(further), usable("true"))).contains(further);
  }

  @Test
  void otherExpressionBeginsAgain() {
    assertThat(
            Backfill.next(
                Optional.of(progress("true", "urn:b").setDone(true).build()), usable("false")))
        .contains(progress("false", "").build());
  }

  @Test
  void routeThatCannotBeUsedWaitsAndBeginsAgain() {
    RouteProgress waiting =
        Backfill.next(Optional.of(progress("true", "urn:b").build()), new Standing.WithoutTopic())
            .orElseThrow();
    assertThat(waiting.getDone()).isTrue();
    assertThat(Backfill.next(Optional.of(waiting), usable("true")))
        .contains(progress("true", "").setAnew(true).build());
    assertThat(Backfill.next(Optional.empty(), new Standing.Unreadable())).isEmpty();
  }

  @Test
  void removedRouteIsGoneThroughOnceAndForgotten() {
    RouteProgress leaving =
        Backfill.next(
                Optional.of(progress("true", "urn:b").setDone(true).build()),
                new Standing.Removed())
            .orElseThrow();
    assertThat(leaving.getDone()).isFalse();
    assertThat(leaving.getExpression()).isEmpty();
    RouteProgress further = RouteProgress.newBuilder(leaving).setCursor("urn:c").build();
    assertThat(Backfill.next(Optional.of(further), new Standing.Removed())).contains(further);
    assertThat(Backfill.after(Map.of("x", further), Optional.empty()))
        .containsEntry("x", Optional.empty());
  }

  @Test
  void routesThatAreAsFarGoTogetherTheFurthestFirst() {
    assertThat(
            Backfill.together(
                Map.of(
                    "a", progress("true", "").build(),
                    "b", progress("true", "urn:m").build(),
                    "c", progress("true", "urn:m").build(),
                    "d", progress("true", "urn:z").setDone(true).build())))
        .containsExactly("b", "c");
    assertThat(Backfill.together(Map.of())).isEmpty();
  }
}
