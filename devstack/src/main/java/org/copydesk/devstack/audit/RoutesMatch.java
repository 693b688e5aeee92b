package org.copydesk.devstack.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.devstack.audit.Standing.Row;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Route;
import org.copydesk.publish.route.ArticleFields;
import org.copydesk.publish.route.RouteExpression;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;

/// On the topic of each route stand the published articles that it matches, and nothing else. The
/// definitions are read ahead of the articles.
final class RoutesMatch implements Check {
  private final Standing standing;
  private final Set<String> topics;
  private final Map<String, RouteExpression> routes = new TreeMap<>();
  private final Map<String, Set<String>> matching = new TreeMap<>();

  /// @param standing what the views hold, once all was read
  /// @param topics that there are: a route without its topic waits for it
  RoutesMatch(Standing standing, Set<String> topics) {
    this.standing = standing;
    this.topics = topics;
  }

  @Override
  public void take(Line line) {
    if (line.isOn(Topics.ROUTE)) {
      routes.remove(line.key());
      line.as(Route.class)
          .map(route -> RouteExpression.read(route.getExpression()))
          .filter(RouteExpression.class::isInstance)
          .map(RouteExpression.class::cast)
          .filter(_ -> topics.contains(RouteTopic.of(line.key()).name()))
          .ifPresent(expression -> routes.put(line.key(), expression));
    } else if (line.isOn(Topics.PUBLISHED)) {
      matching.values().forEach(uris -> uris.remove(line.key()));
      line.as(PublishedArticle.class).ifPresent(this::match);
    }
  }

  private void match(PublishedArticle article) {
    if (routes.isEmpty()) {
      return;
    }
    ArticleFields fields = new ArticleFields(article);
    routes.forEach((name, expression) -> {
      if (expression.of(fields).matches()) {
        matching.computeIfAbsent(name, _ -> new HashSet<>()).add(article.getUri());
      }
    });
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    routes.keySet().forEach(name -> compare(name, findings));
    return findings;
  }

  private void compare(String route, List<Finding> findings) {
    String topic = RouteTopic.of(route).name();
    Set<String> expected = matching.getOrDefault(route, Set.of());
    List<Row> there = standing.of(topic);
    Set<String> standingUris = there.stream().map(Row::uri).collect(Collectors.toSet());
    for (Row row : there) {
      Optional<Row> published = standing.of(Topics.PUBLISHED, row.uri()).stream().findFirst();
      if (!expected.contains(row.uri())) {
        findings.add(row.finding(Promise.VIEWS_AGREE, "stands on the route and does not match"));
      } else if (published.filter(known -> known.version().equals(row.version())).isEmpty()) {
        findings.add(
            row.finding(
                Promise.VIEWS_AGREE,
                "stands on the route with %s, which is not what is published"
                    .formatted(row.says())));
      }
    }
    standing.of(Topics.PUBLISHED.name()).stream()
        .filter(row -> expected.contains(row.uri()) && !standingUris.contains(row.uri()))
        .forEach(row ->
            findings.add(
                row.finding(Promise.VIEWS_AGREE, "matches and does not stand on " + topic)));
  }
}
