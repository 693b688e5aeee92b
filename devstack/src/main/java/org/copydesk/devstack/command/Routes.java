package org.copydesk.devstack.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Route;
import org.copydesk.publish.route.ArticleFields;
import org.copydesk.publish.route.RouteExpression;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topics;

/// The routes on their topic, and what they come to among the published articles.
///
/// @param desk reads and writes the topics
record Routes(NewsDesk desk) {
  /// All routes by name; absent values are records that cannot be decoded.
  Map<String, Optional<Route>> all() {
    Map<String, Optional<Route>> routes = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(Topics.ROUTE.name())) {
      if (record.value() == null) {
        routes.remove(record.key());
      } else {
        routes.put(record.key(), decoded(record));
      }
    }
    return routes;
  }

  private Optional<Route> decoded(ConsumerRecord<String, byte[]> record) {
    try {
      return desk.decode(Topics.ROUTE.name(), record.value()) instanceof Route route
          ? Optional.of(route)
          : Optional.empty();
    } catch (org.apache.kafka.common.errors.SerializationException _) {
      return Optional.empty();
    }
  }

  /// Writes a definition.
  void write(Route route) {
    desk.sendBytes(Topics.ROUTE, route.getName(), desk.encode(Topics.ROUTE, route));
  }

  /// Takes a route back.
  void remove(String name) {
    desk.sendTombstone(Topics.ROUTE, name);
  }

  /// Holds one expression against all that is published.
  RouteVerdicts against(RouteExpression asked) {
    return Objects.requireNonNull(against(Map.of("", asked)).get(""));
  }

  /// Holds expressions against all that is published, an article at a time.
  ///
  /// @param expressions by any name
  /// @return by the same name, what each says
  Map<String, RouteVerdicts> against(Map<String, RouteExpression> expressions) {
    Map<String, RouteVerdicts> verdicts = new TreeMap<>();
    expressions.keySet().forEach(name -> verdicts.put(name, new RouteVerdicts()));
    desk.eachExisting(
        Topics.PUBLISHED.name(),
        record -> {
          if (desk.decode(Topics.PUBLISHED.name(), record.value())
              instanceof PublishedArticle article) {
            ArticleFields fields = new ArticleFields(article);
            verdicts.forEach((name, known) ->
                Optional.ofNullable(expressions.get(name))
                    .ifPresent(asked -> known.put(article, asked.of(fields))));
          } else {
            verdicts.values().forEach(known -> known.remove(record.key()));
          }
        });
    return verdicts;
  }

  /// The URIs of the articles that stand on a route's topic.
  List<String> standing(String name) {
    Set<String> uris = new HashSet<>();
    desk.eachExisting(
        RouteTopic.of(name).name(),
        record -> {
          if (record.value() == null) {
            uris.remove(record.key());
          } else {
            uris.add(record.key());
          }
        });
    return new ArrayList<>(uris);
  }
}
