package org.copydesk.publish.route;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.news.Route;

/// What a record of `news.route.v1` comes to.
public sealed interface RouteDefinition {
  /// The route's name, the key of its record.
  String name();

  /// A route whose articles can be told.
  ///
  /// @param name the route's name
  /// @param expression as it was written
  /// @param asked the same, ready to be asked
  record Ready(String name, String expression, RouteExpression asked) implements RouteDefinition {}

  /// A route that matches nothing until its record is mended.
  ///
  /// @param name the key of the record
  /// @param problem what is wrong, for people
  record Broken(String name, String problem) implements RouteDefinition {}

  /// Reads a definition, whoever wrote it.
  static RouteDefinition of(String name, Route route) {
    return switch (RouteExpression.read(route.getExpression())) {
      case RouteExpression asked -> new Ready(name, route.getExpression(), asked);
      case RouteExpression.Mistaken(List<Mistake> mistakes) ->
          new Broken(
              name,
              mistakes.stream()
                  .map(mistake -> mistake.shown(route.getExpression()))
                  .collect(Collectors.joining("; ")));
    };
  }
}
