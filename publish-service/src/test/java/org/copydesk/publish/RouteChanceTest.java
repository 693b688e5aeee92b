package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.publish.route.ArticleFields;
import org.copydesk.publish.route.RouteExpression;
import org.copydesk.schemas.Headers;
import org.junit.jupiter.api.Test;

/// Articles, notices, definitions and topics that come and go by chance: in the end the latest
/// record of each key on each route's topic is what everybody can see and the route matches.
class RouteChanceTest extends DeskTest {
  private static final int SEQUENCES = 25;
  private static final int EVENTS = 60;
  private static final List<String> ROUTES = List.of("one", "two", "three");
  private static final List<String> EXPRESSIONS =
      List.of(
          "true",
          "mentions('arno')",
          "mentions('tiber') && !mentions('arno')",
          "version > 3",
          "change == 'RELEASED' || version % 2 == 0",
          "1 / (version - 2) > 0",
          "places.exists(p, p.name == 'Arno')");

  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, String> defined = new HashMap<>();

  @Test
  void routesHoldExactlyWhatIsVisibleAndMatches() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      for (int event = 0; event < EVENTS; event++) {
        happens(random);
      }
      desk.routeTopics.missing.clear();
      desk.pass(Duration.ofSeconds(2));
      for (String route : ROUTES) {
        assertThat(desk.route(route))
            .as("seed %d, route %s", seed, route)
            .isEqualTo(expected(route));
        assertThat(Desk.headers(desk.routeRecords(route), Headers.ROUTE)).allMatch(route::equals);
      }
    }
  }

  private Map<String, PublishedArticle> expected(String route) {
    String expression = Optional.ofNullable(defined.get(route)).orElse("false");
    RouteExpression asked = (RouteExpression) RouteExpression.read(expression);
    return desk.published().entrySet().stream()
        .filter(article -> asked.of(new ArticleFields(article.getValue())).matches())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void happens(Random random) {
    String uri = Articles.URI + "-" + random.nextInt(6);
    String route = ROUTES.get(random.nextInt(ROUTES.size()));
    switch (random.nextInt(10)) {
      case 0 -> desk.pass(Duration.ofMillis(200));
      case 1 -> {
        String expression = EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()));
        desk.define(route, expression);
        defined.put(route, expression);
      }
      case 2 -> {
        desk.undefine(route);
        defined.remove(route);
      }
      case 3, 4 -> {
        Change change =
            List.of(Change.KILLED, Change.WITHHELD, Change.RELEASED).get(random.nextInt(3));
        desk.send(Notice.newBuilder(Articles.notice(next(uri), change)).setUri(uri).build());
      }
      default -> {
        String text =
            (random.nextBoolean() ? "Arno " : "") + (random.nextBoolean() ? "Tiber " : "") + "rose";
        desk.send(
            Articles.with(
                Articles.content(next(uri), Change.UPDATED, text), article -> article.setUri(uri)));
      }
    }
  }

  private long next(String uri) {
    return versions.merge(uri, 1L, Long::sum);
  }
}
