package org.copydesk.enrich.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The annotators that the class path offers, by name: those of the service and those of any jar
/// beside it that names its own in `META-INF/services/org.copydesk.enrich.annotation.Annotator`.
public final class Annotators {
  private static final String NONE = "none";

  private final Map<String, Annotator> offered = new LinkedHashMap<>();

  private Annotators(Iterable<Annotator> found) {
    for (Annotator annotator : found) {
      Annotator other = offered.put(annotator.name(), annotator);
      if (other != null) {
        throw new IllegalStateException(
            "%s and %s both call themselves %s; take one of their jars off the class path"
                .formatted(other.getClass(), annotator.getClass(), annotator.name()));
      }
    }
  }

  /// Loads all that there are, side by side; it takes a second, so keep what you take.
  public static Annotators offered() {
    return new Annotators(
        ServiceLoader.load(Annotator.class).stream().toList().parallelStream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /// Those of a list of names, in its order, which is the order in which they run.
  ///
  /// @param names separated by commas, or `none`
  /// @throws IllegalArgumentException for a name that nobody bears, or one that is said twice
  public List<Annotator> named(String names) {
    if (names.strip().equals(NONE)) {
      return List.of();
    }
    List<Annotator> chosen = new ArrayList<>();
    for (String name : Arrays.stream(names.split(",", -1)).map(String::strip).toList()) {
      Annotator annotator = offered.get(name);
      if (annotator == null || chosen.contains(annotator)) {
        throw new IllegalArgumentException(
            "%s is %s; there are %s"
                .formatted(
                    name.isEmpty() ? "an empty name" : name,
                    annotator == null ? "no annotator" : "named twice",
                    String.join(", ", offered.keySet())));
      }
      chosen.add(annotator);
    }
    return chosen;
  }
}
