package org.copydesk.publish.route;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.news.Route;

/// What a record of `news.route.v1` comes to.
///
/// @param name the route's name, the key of its record
public sealed interface RouteDefinition {
  /// The route's name.
  String name();

  /// A route whose articles can be told.
  ///
  /// @param expression as it was written
  record Ready(String name, String expression, RouteExpression asked) implements RouteDefinition {}

  /// A route that matches nothing until its record is mended.
  ///
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
