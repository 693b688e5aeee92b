package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.WordList;

/// The dates in meta elements whose names say what they are dates of, whatever vocabulary the names
/// are from: `publish-date`, `publishDate` and `vr:published_time` are the same.
final class NamedDates {
  private static final Set<String> PUBLISHED = WordList.of(NamedDates.class, "published-names.txt");
  private static final Set<String> MODIFIED = WordList.of(NamedDates.class, "modified-names.txt");
  private static final Pattern MARKS = Pattern.compile("[^a-z]+");
  private static final Pattern VOCABULARY = Pattern.compile("^.*[:.]");

  private NamedDates() {}

  static List<String> published(MetaElements metas) {
    return named(metas, PUBLISHED).toList();
  }

  static List<String> modified(MetaElements metas) {
    return named(metas, MODIFIED).toList();
  }

  private static Stream<String> named(MetaElements metas, Set<String> names) {
    return metas.names().stream()
        .filter(name -> isOneOf(name, names))
        .flatMap(name -> metas.all(name).stream());
  }

  private static boolean isOneOf(String name, Set<String> names) {
    String bare = VOCABULARY.matcher(name).replaceFirst("");
    return names.contains(run(name))
        || (bare.length() < name.length() && names.contains(run(bare) + "*"));
  }

  private static String run(String name) {
    return MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
