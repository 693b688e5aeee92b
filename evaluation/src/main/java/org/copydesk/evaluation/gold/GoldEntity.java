package org.copydesk.evaluation.gold;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.EntityType;

/// A person, organisation or place that an article names.
///
/// @param key what mentions and quotes call it, unique within the article
/// @param name the name it should get
/// @param otherNames names that are as good
/// @param link what it is in the world
public record GoldEntity(
    String key, EntityType type, String name, Set<String> otherNames, Link link) {
  public GoldEntity {
    otherNames = Set.copyOf(otherNames);
  }

  /// Whether a name is this entity's; kinds of apostrophes and of white space are all the same.
  public boolean isCalled(String candidate) {
    return Stream.concat(Stream.of(name), otherNames.stream())
        .map(GoldEntity::plain)
        .collect(Collectors.toSet())
        .contains(plain(candidate));
  }

  private static String plain(String name) {
    return name.replaceAll("[’ʼ]", "'").replaceAll("\\s+", " ").strip();
  }

  /// What the annotating person knows of an entity's place in the world.
  public sealed interface Link {
    /// It is the thing with this public URI.
    record Known(String uri) implements Link {}

    /// It was invented, or nobody keeps a record of it: the right answer is none.
    record Nobody() implements Link {}

    /// It exists, but the authority file used for annotating lacks it: any answer passes.
    record Unjudged() implements Link {}
  }
}
