package org.copydesk.publish.route;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.RouteProgress;

/// How the published articles are gone through when routes are added, changed or removed: a pure
/// function of how far each route is and what is defined now.
public final class Backfill {
  private static final RouteProgress START = RouteProgress.newBuilder().build();

  private Backfill() {}

  /// How a route stands with its definition.
  public sealed interface Standing {
    /// It is defined and its topic is there.
    record Usable(RouteDefinition.Ready route) implements Standing {}

    /// Its record is broken: who stands in it stays until the article itself changes.
    record Unreadable() implements Standing {}

    /// Its topic is not there; nothing can be written or taken back.
    record WithoutTopic() implements Standing {}

    /// There is no such route any more.
    record Removed() implements Standing {}
  }

  /// Where a route goes on from.
  ///
  /// @param progress how far it is; absent for a route that is new
  /// @return how far it is now; absent as long as a new route has to wait
  public static Optional<RouteProgress> next(Optional<RouteProgress> progress, Standing standing) {
    return switch (standing) {
      case Standing.Usable(RouteDefinition.Ready route) ->
          progress
              .filter(known -> known.getExpression().filter(route.expression()::equals).isPresent())
              .or(() ->
                  Optional.of(
                      from(progress.orElse(START)).setExpression(route.expression()).build()));
      case Standing.Unreadable() -> progress.map(known -> from(known).setDone(true).build());
      case Standing.WithoutTopic() ->
          progress.map(known -> from(known).setDone(true).setAnew(true).build());
      case Standing.Removed() ->
          progress.map(known ->
              known.getExpression().isEmpty() && !known.getDone() ? known : from(known).build());
    };
  }

  /// The beginning of a new pass.
  private static RouteProgress.Builder from(RouteProgress known) {
    return RouteProgress.newBuilder().setAnew(known.getAnew());
  }

  /// The routes that are gone through together in the next portion: those that are furthest, and
  /// all that are just as far.
  public static List<String> together(Map<String, RouteProgress> all) {
    Optional<String> furthest =
        all.values().stream()
            .filter(progress -> !progress.getDone())
            .map(RouteProgress::getCursor)
            .max(Comparator.naturalOrder());
    return furthest.stream()
        .flatMap(cursor ->
            all.entrySet().stream()
                .filter(entry ->
                    !entry.getValue().getDone() && entry.getValue().getCursor().equals(cursor))
                .map(Map.Entry::getKey))
        .sorted()
        .toList();
  }

  /// How far the routes of a portion are after it.
  ///
  /// @param last the key of the last article that was looked at; absent where there was none left
  /// @return by route; absent where a removed route is done with
  public static Map<String, Optional<RouteProgress>> after(
      Map<String, RouteProgress> portion, Optional<String> last) {
    Map<String, Optional<RouteProgress>> next = new LinkedHashMap<>();
    portion.forEach((name, progress) -> {
      Optional<RouteProgress> further =
          last.map(key -> RouteProgress.newBuilder(progress).setCursor(key).build());
      Optional<RouteProgress> finished =
          progress.getExpression().isPresent()
              ? Optional.of(
                  RouteProgress.newBuilder(progress)
                      .setDone(true)
                      .setAnew(false)
                      .setCursor("")
                      .build())
              : Optional.empty();
      next.put(name, last.isPresent() ? further : finished);
    });
    return next;
  }
}
