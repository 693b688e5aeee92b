package org.copydesk.publish.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.publish.release.Visible;

/// The difference between the rows of what could be seen and of what can be seen now.
final class Rows {
  private Rows() {}

  /// Rows to write by id; absent values are rows to retract. Rows that stay as they are, are not
  /// among them.
  static <R> Map<String, Optional<R>> changed(
      Optional<Visible> before, Optional<Visible> after, Function<Visible, Map<String, R>> rows) {
    Map<String, R> old = before.map(rows).orElseGet(Map::of);
    Map<String, R> now = after.map(rows).orElseGet(Map::of);
    Map<String, Optional<R>> changed = new LinkedHashMap<>();
    old.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> changed.put(id, Optional.empty()));
    now.forEach((id, row) -> {
      if (!Objects.equals(old.get(id), row)) {
        changed.put(id, Optional.of(row));
      }
    });
    return changed;
  }
}
