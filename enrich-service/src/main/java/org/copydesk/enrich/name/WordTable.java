package org.copydesk.enrich.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.copydesk.enrich.name.feature.IntTable;
import org.copydesk.enrich.name.feature.Lexicon;

/// The clusters of words and the phrases of gazetteers, as they lie in a model.
public final class WordTable implements Lexicon {
  private final int[][] columns;
  private final IntTable paths;
  private final IntTable groups;
  private final IntTable kinds;

  private WordTable(int[]... columns) {
    this.columns = columns;
    this.paths = table(columns[0], columns[1]);
    this.groups = table(columns[2], columns[3]);
    this.kinds = table(columns[4], columns[5]);
  }

  /// Makes a table of pairs of columns, a key and its value.
  ///
  /// @param pathKeys hashes of lower-case words
  /// @param paths their clusters' paths, with a leading one bit
  /// @param groupKeys hashes of lower-case words
  /// @param groups the numbers of their groups, from 1
  /// @param kindKeys hashes of phrases
  /// @param kinds what gazetteers say they are
  public static WordTable of(
      int[] pathKeys, int[] paths, int[] groupKeys, int[] groups, int[] kindKeys, int[] kinds) {
    return new WordTable(pathKeys, paths, groupKeys, groups, kindKeys, kinds);
  }

  private static IntTable table(int[] keys, int[] values) {
    IntTable table = new IntTable(keys.length);
    for (int i = 0; i < keys.length; i++) {
      table.put(keys[i], values[i]);
    }
    return table;
  }

  @Override
  public int path(int word) {
    int path = paths.get(word);
    return path == 0 ? NONE : path;
  }

  @Override
  public int group(int word) {
    return groups.get(word) - 1;
  }

  @Override
  public int gazetteer(int phrase) {
    return kinds.get(phrase);
  }

  static WordTable read(DataInputStream in) throws IOException {
    int[][] columns = new int[6][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Ints.read(in, in.readInt());
    }
    return new WordTable(columns);
  }

  void write(DataOutputStream out) throws IOException {
    for (int[] column : columns) {
      out.writeInt(column.length);
      Ints.write(out, column);
    }
  }
}
