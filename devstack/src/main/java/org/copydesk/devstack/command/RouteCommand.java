package org.copydesk.devstack.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.deploy.Deployment;
import org.copydesk.news.Route;
import org.copydesk.publish.route.Mistake;
import org.copydesk.publish.route.RouteExpression;
import org.copydesk.schemas.RouteTopic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes and shows the newsroom's filters.
@Command(
    name = "route",
    description = "Add, list, show, remove and try routes: filters with a topic of their own.",
    mixinStandardHelpOptions = true,
    footer = "%nThe language of expressions is described in docs/routes.md.")
public final class RouteCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "add",
      description = "Define a route; its topic is made and filled with what matches already.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin ClusterOptions options,
      @Parameters(
              paramLabel = "NAME",
              description = "Its name, a part of its topic's: news.route.NAME.v1.")
          String name,
      @Option(
              names = "--when",
              paramLabel = "EXPR",
              required = true,
              description = "What an article must be like, for example: topic(\"15000000\").")
          String expression,
      @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
          Optional<String> description,
      @Option(
              names = "--by",
              paramLabel = "WHO",
              description = "Who defines it (default: the user of this machine).")
          Optional<String> by,
      @Option(names = "--replace", description = "Change the route if there is one of that name.")
          boolean replace) {
    if (!RouteTopic.isRouteName(name)) {
      return refused(
          "\"%s\" is no name of a route: up to 63 lower-case letters, digits and dashes, no dash at"
                  .formatted(name)
              + " its ends");
    }
    Optional<RouteExpression> asked = read(expression);
    if (asked.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    Cluster cluster = options.cluster();
    try (NewsDesk desk = new NewsDesk(cluster)) {
      Routes routes = new Routes(desk);
      if (!replace && routes.all().containsKey(name)) {
        return failed(
            "there is a route \"%s\" already; ./copydesk route show %s shows it, --replace changes it"
                .formatted(name, name));
      }
      new Deployment(cluster).create(RouteTopic.of(name));
      routes.write(
          Route.newBuilder()
              .setName(name)
              .setExpression(expression)
              .setDescription(description.orElse(null))
              .setChangedBy(by.orElse(System.getProperty("user.name")))
              .setChangedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
              .build());
      RouteVerdicts verdicts = routes.against(asked.get());
      System.out.printf(
          "%s: %d of %d published articles match; publish-service writes them to %s now%n",
          name, verdicts.matches(), verdicts.articles(), RouteTopic.of(name).name());
      warn(verdicts);
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "list",
      description = "List the routes: how many articles stand in each, how many match, what fails.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ClusterOptions options) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Routes routes = new Routes(desk);
      Map<String, Optional<Route>> all = routes.all();
      new RouteLines(routes).of(all).forEach(System.out::println);
      System.out.println(all.size() + (all.size() == 1 ? " route" : " routes"));
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "show",
      description = "Show a route: its expression, who defined it, and what stands in it.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "NAME", description = "The route.") String name) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Routes routes = new Routes(desk);
      Map<String, Optional<Route>> all = routes.all();
      if (!all.containsKey(name)) {
        return unknown(name);
      }
      RouteLines lines = new RouteLines(routes);
      Optional<Route> route = all.getOrDefault(name, Optional.empty());
      lines.of(Map.of(name, route)).forEach(System.out::println);
      route.stream().map(lines::details).forEach(System.out::println);
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "remove",
      description = "Remove a route; its articles are taken back from its topic.",
      mixinStandardHelpOptions = true)
  int remove(
      @Mixin ClusterOptions options,
      @Parameters(paramLabel = "NAME", description = "The route.") String name) {
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      Routes routes = new Routes(desk);
      if (!routes.all().containsKey(name)) {
        return unknown(name);
      }
      routes.remove(name);
      System.out.println(
          name
              + " is removed; publish-service takes its articles back. The topic stays, for those"
              + " who read it.");
      return ExitCodes.OK;
    }
  }

  @Command(
      name = "test",
      description = "Hold an expression against all that is published; nothing is written.",
      mixinStandardHelpOptions = true)
  int test(
      @Mixin ClusterOptions options,
      @Parameters(index = "0", paramLabel = "EXPR", description = "The expression.")
          String expression,
      @Parameters(
              index = "1..*",
              arity = "0..*",
              paramLabel = "URI",
              description = "Articles to tell about (default: all that match).")
          List<String> uris) {
    Optional<RouteExpression> asked = read(expression);
    if (asked.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    try (NewsDesk desk = new NewsDesk(options.cluster())) {
      RouteVerdicts verdicts = new Routes(desk).against(asked.get());
      List<String> lines =
          uris == null || uris.isEmpty()
              ? verdicts.matching()
              : uris.stream().map(verdicts::of).toList();
      lines.forEach(line -> System.out.println(TerminalText.of(line)));
      System.out.printf(
          "%d of %d published articles match%n", verdicts.matches(), verdicts.articles());
      warn(verdicts);
      return ExitCodes.OK;
    }
  }

  private static void warn(RouteVerdicts verdicts) {
    verdicts
        .firstReason()
        .ifPresent(reason ->
            System.out.println(
                TerminalText.of(
                    "it says nothing about %d of them, which counts as no match: %s"
                        .formatted(verdicts.failures(), reason))));
  }

  private Optional<RouteExpression> read(String expression) {
    return switch (RouteExpression.read(expression)) {
      case RouteExpression asked -> Optional.of(asked);
      case RouteExpression.Mistaken(List<Mistake> mistakes) -> {
        mistakes.forEach(mistake -> refused(mistake.shown(expression)));
        yield Optional.empty();
      }
    };
  }

  private PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  private int refused(String message) {
    errors().println(TerminalText.of(message));
    return CommandLine.ExitCode.USAGE;
  }

  private int failed(String message) {
    errors().println(TerminalText.of(message));
    return ExitCodes.FAILED;
  }

  private int unknown(String name) {
    return failed("there is no route \"%s\"; ./copydesk route list shows them".formatted(name));
  }
}
