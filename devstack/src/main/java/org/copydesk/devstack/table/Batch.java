package org.copydesk.devstack.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.jspecify.annotations.Nullable;

/// What some records change in the tables, the records of each key in their order: keys whose rows
/// go, and rows that come afterwards.
final class Batch {
  private static final Set<LifecycleType> TAKES_BACK =
      Set.of(
          LifecycleType.KILLED,
          LifecycleType.WITHHELD,
          LifecycleType.EXPIRED,
          LifecycleType.SOURCE_WITHDRAWN);

  private final Map<Table, Changes> changes = new LinkedHashMap<>();
  private int records;
  private long bytes;

  /// What changes in one table.
  ///
  /// @param gone the keys whose present rows go
  /// @param rows the rows that come, by key
  record Changes(Set<String> gone, Map<String, List<@Nullable Object[]>> rows) {
    private void remove(String key) {
      gone.add(key);
      rows.remove(key);
    }

    private void add(String key, List<@Nullable Object[]> more) {
      rows.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more);
    }
  }

  /// Takes a record into account.
  ///
  /// @param tables those that its topic fills
  /// @param value its value; null for a tombstone
  /// @param size the bytes of its value
  void take(List<Table> tables, String key, @Nullable IndexedRecord value, int size) {
    records++;
    bytes += size;
    for (Table table : tables) {
      Changes change =
          changes.computeIfAbsent(table, _ -> new Changes(new HashSet<>(), new HashMap<>()));
      if (table.keeping() == Keeping.LATEST
          || (table.keeping() == Keeping.ALL_WHILE_PUBLISHED && takesBack(value))) {
        change.remove(key);
      }
      if (value != null) {
        change.add(key, table.rows(value));
      }
    }
  }

  private static boolean takesBack(@Nullable IndexedRecord value) {
    return value instanceof LifecycleEvent event && TAKES_BACK.contains(event.getType());
  }

  /// What changes, by table.
  Map<Table, Changes> changes() {
    return Collections.unmodifiableMap(changes);
  }

  /// How many records it holds.
  int records() {
    return records;
  }

  /// How many bytes their values had.
  long bytes() {
    return bytes;
  }
}
