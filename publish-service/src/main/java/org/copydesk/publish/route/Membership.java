package org.copydesk.publish.route;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.news.PublishedArticle;

/// What becomes of an article in routes.
///
/// @param routes the names of the routes that it stands in from now on
/// @param rows what to write by route: the article, or nothing for a tombstone
/// @param failures why an expression could not say anything, by route
public record Membership(
    List<String> routes,
    Map<String, Optional<PublishedArticle>> rows,
    Map<String, String> failures) {

  /// A published article is new or has changed, or is taken back: it is written to every route that
  /// it matches, and leaves every other, those that are no longer usable among them.
  ///
  /// @param before the names of the routes that it stands in
  /// @param article what everybody can see; absent where nothing
  /// @param usable all routes that can be asked
  public static Membership ofStep(
      Collection<String> before,
      Optional<PublishedArticle> article,
      Collection<RouteDefinition.Ready> usable) {
    Draft draft = new Draft(before);
    Set<String> asked = new TreeSet<>(before);
    article
        .map(ArticleFields::new)
        .ifPresent(fields -> {
          for (RouteDefinition.Ready route : usable) {
            if (draft.matches(route, fields)) {
              draft.join(route.name(), article);
              asked.remove(route.name());
            }
          }
        });
    asked.forEach(draft::leave);
    return draft.done();
  }

  /// Routes have changed, the article has not: only these routes are looked at, and it is written
  /// only where it did not stand.
  ///
  /// @param changed by name; absent where a route is no more
  /// @param anew the names of those where it is written even if it stood there
  public static Membership ofRoutes(
      Collection<String> before,
      Optional<PublishedArticle> article,
      Map<String, Optional<RouteDefinition.Ready>> changed,
      Set<String> anew) {
    Draft draft = new Draft(before);
    Optional<ArticleFields> fields = article.map(ArticleFields::new);
    changed.forEach((name, route) -> {
      boolean matches =
          fields.isPresent()
              && route.filter(ready -> draft.matches(ready, fields.get())).isPresent();
      boolean stands = before.contains(name);
      if (matches && (!stands || anew.contains(name))) {
        draft.join(name, article);
      } else if (!matches && stands) {
        draft.leave(name);
      }
    });
    return draft.done();
  }

  private static final class Draft {
    private final Set<String> routes;
    private final Map<String, Optional<PublishedArticle>> rows = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Draft(Collection<String> before) {
      routes = new TreeSet<>(before);
    }

    boolean matches(RouteDefinition.Ready route, ArticleFields fields) {
      return switch (route.asked().of(fields)) {
        case Answer.Matches() -> true;
        case Answer.Differs() -> false;
        case Answer.Fails(String reason) -> {
          failures.put(route.name(), reason);
          yield false;
        }
      };
    }

    void join(String name, Optional<PublishedArticle> article) {
      routes.add(name);
      rows.put(name, article);
    }

    void leave(String name) {
      routes.remove(name);
      rows.put(name, Optional.empty());
    }

    Membership done() {
      return new Membership(List.copyOf(routes), rows, failures);
    }
  }
}
