package org.copydesk.enrich.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// The rows of an index by name. A name is found by a hash that its ways of writing share, and then
/// compared with the text in the row, so that there are no false hits.
final class NameTable {
  /// Of Springfields and Santa Rosas nobody weighs more than these, the most prominent.
  private static final int MOST_BEARERS = 24;

  private final IndexFile file;
  private final LongTable first;
  private final int[] positions;
  private final int[] rows;
  private final int[] next;
  private final StartFilter starts;
  private int longest;
  private int filled;

  /// Reads the names of all rows.
  ///
  /// @param ids told the ids of each row
  NameTable(IndexFile file, BiConsumer<Integer, IndexFile.Ids> ids) {
    this.file = file;
    int names = file.names();
    first = new LongTable(names);
    positions = new int[names];
    rows = new int[names];
    next = new int[names];
    starts = new StartFilter(names);
    ByteCursor in = file.cursor();
    for (int row = file.rows() - 1; row >= 0; row--) {
      ids.accept(row, file.ids(row, in));
      for (int left = in.integer(); left > 0; left--) {
        int position = in.at();
        add(row, position, file.name(in).text());
      }
    }
  }

  /// Puts a name before those of the rows that come later, which are less prominent.
  private void add(int row, int position, String name) {
    positions[filled] = position;
    rows[filled] = row;
    next[filled] = first.put(NameForm.hash(name), filled);
    starts.add(name);
    longest = Math.max(longest, name.length());
    filled++;
  }

  boolean mayStart(String word) {
    return starts.has(word);
  }

  /// The bearers of a name, the most prominent first.
  List<Bearer> bearers(String text) {
    if (text.length() > 2 * longest) {
      return List.of();
    }
    String written = NameForm.normalised(text);
    int found = written.isEmpty() ? LongTable.NOTHING : first.get(NameForm.hash(written));
    if (found == LongTable.NOTHING) {
      return List.of();
    }
    List<Bearer> bearers = new ArrayList<>();
    int before = LongTable.NOTHING;
    for (int i = found; i != LongTable.NOTHING && bearers.size() < MOST_BEARERS; i = next[i]) {
      Name candidate = file.name(positions[i]);
      if (rows[i] != before && NameForm.writes(written, candidate.text())) {
        bearers.add(new Bearer(file.entry(rows[i]), candidate.context()));
        before = rows[i];
      }
    }
    return bearers;
  }
}
