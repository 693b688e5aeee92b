package org.copydesk.publish.route;

/// What an expression says of an article.
public sealed interface Answer {
  /// The article is like that.
  record Matches() implements Answer {}

  /// The article is not like that.
  record Differs() implements Answer {}

  /// It cannot be said, which counts as no match.
  ///
  /// @param reason why, for people
  record Fails(String reason) implements Answer {}

  /// Whether the article belongs to the route.
  default boolean matches() {
    return this instanceof Matches;
  }
}
