package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page by name, in any of the attributes that templates use for it.
final class MetaElements {
  private static final List<String> NAMED_BY = List.of("property", "name", "http-equiv");
  private static final int MOST = 2_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  void add(Element meta) {
    if (count++ > MOST) {
      return;
    }
    String content = Words.plain(meta.attr("content"));
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : NAMED_BY) {
      String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
      }
    }
  }

  /// The first value of the first of these names that has one.
  Optional<String> first(String... names) {
    return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
  }

  /// All values of the first of these names that has any.
  List<String> allOfFirst(List<String> names) {
    return names.stream()
        .map(this::all)
        .filter(all -> !all.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// All names in the order of the page, in lower case.
  Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /// All values of a name in their order.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
