package org.copydesk.devstack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Route;
import org.copydesk.publish.route.RouteDefinition;
import org.copydesk.schemas.RouteTopic;

/// Routes in lines for people: what stands in each, what should, and what is wrong.
///
/// @param routes reads the topics
record RouteLines(Routes routes) {
  List<String> of(Map<String, Optional<Route>> all) {
    Map<String, RouteDefinition> definitions = new TreeMap<>();
    all.forEach((name, route) ->
        definitions.put(
            name,
            route
                .filter(_ -> RouteTopic.isRouteName(name))
                .map(known -> RouteDefinition.of(name, known))
                .orElseGet(() ->
                    new RouteDefinition.Broken(
                        name, "its record cannot be decoded, or no topic can have its name"))));
    Map<String, org.copydesk.publish.route.RouteExpression> asked = new TreeMap<>();
    definitions.forEach((name, definition) -> {
      if (definition instanceof RouteDefinition.Ready ready) {
        asked.put(name, ready.asked());
      }
    });
    Map<String, RouteVerdicts> verdicts = routes.against(asked);
    List<String> lines = new ArrayList<>();
    definitions.forEach((name, definition) -> {
      String state =
          switch (definition) {
            case RouteDefinition.Broken(_, String problem) -> "broken: " + problem;
            case RouteDefinition.Ready ready ->
                state(name, verdicts.getOrDefault(name, new RouteVerdicts()))
                    + "  "
                    + ready.expression();
          };
      lines.add(TerminalText.of("%-20s %s".formatted(name, state)));
      all.getOrDefault(name, Optional.empty())
          .flatMap(Route::getDescription)
          .ifPresent(text -> lines.add(TerminalText.of("%-20s %s".formatted("", text))));
    });
    return lines;
  }

  private String state(String name, RouteVerdicts verdicts) {
    String counts =
        "%d match, %s stand there".formatted(verdicts.matches(), standing(name))
            + (verdicts.failures() == 0 ? "" : ", %d fail".formatted(verdicts.failures()));
    return counts + verdicts.firstReason().map(reason -> " (first: " + reason + ")").orElse("");
  }

  private String standing(String name) {
    try {
      return Integer.toString(routes.standing(name).size());
    } catch (StackException _) {
      return "no topic yet: none";
    }
  }

  String details(Route route) {
    List<String> lines = new ArrayList<>();
    lines.add("topic       " + RouteTopic.of(route.getName()).name());
    lines.add("expression  " + route.getExpression());
    lines.add(
        "defined     "
            + route.getChangedAt()
            + route.getChangedBy().map(w -> " by " + w).orElse(""));
    try {
      routes.standing(route.getName()).stream().sorted().forEach(uri -> lines.add("  " + uri));
    } catch (StackException e) {
      lines.add(e.getMessage());
    }
    return TerminalText.of(String.join(System.lineSeparator(), lines));
  }
}
