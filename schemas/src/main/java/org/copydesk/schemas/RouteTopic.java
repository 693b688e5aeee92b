package org.copydesk.schemas;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.news.PublishedArticle;

/// The topics of the newsroom's routes. They come and go with their routes, so they are not among
/// {@link Topics#all}.
public final class RouteTopic {
  /// What the names of all of them begin with.
  public static final String PREFIX = "news.route.";

  private static final Pattern ROUTE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern TOPIC =
      Pattern.compile(Pattern.quote(PREFIX) + "(?<route>" + ROUTE + ")\\.v1");

  private RouteTopic() {}

  /// Whether a route may have this name.
  public static boolean isRouteName(String name) {
    return ROUTE.matcher(name).matches();
  }

  /// The topic of a route.
  ///
  /// @param route the route's name
  public static Topic<String, PublishedArticle> of(String route) {
    if (!isRouteName(route)) {
      throw new IllegalArgumentException("no name of a route: " + route);
    }
    return topic(route);
  }

  /// The topic of a route, by the topic's name.
  public static Optional<Topic<String, PublishedArticle>> named(String name) {
    Matcher matcher = TOPIC.matcher(name);
    return matcher.matches() ? Optional.of(topic(matcher.group("route"))) : Optional.empty();
  }

  /// All of them at once, for the documentation.
  static Topic<String, PublishedArticle> any() {
    return topic("<name>");
  }

  private static Topic<String, PublishedArticle> topic(String route) {
    return Topics.view(
        PREFIX + route + ".v1",
        PublishedArticle.class,
        Topics.ARTICLE_URI,
        "The published articles that a route matches; a tombstone where one no longer does.");
  }
}
